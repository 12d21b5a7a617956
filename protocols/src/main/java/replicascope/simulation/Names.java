package replicascope.simulation;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Client;
import replicascope.kernel.Components;
import replicascope.kernel.Pictures;
import replicascope.kernel.Timer;

/// The names people use for messages and timers.
public final class Names {
    private final Blueprint blueprint;

    private Names(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    public static Names of(Blueprint blueprint) {
        return new Names(blueprint);
    }

    /// The declared name of a message, followed by the names of messages wrapped in it.
    public List<String> message(Object message) {
        List<String> names = new ArrayList<>();
        names.add(blueprint.message(message).map(Blueprint.MessageKind::name)
                .orElse(message.getClass().getSimpleName()));
        for (var component : Components.of(((Record) message).getClass()))
            if (component.of((Record) message) instanceof Record inner && blueprint.message(inner).isPresent()) {
                names.addAll(message(inner));
                break;
            }
        return names;
    }

    /// The message's names in one word: `Wrapped/RequestVote`.
    public String messageWord(Object message) {
        return String.join("/", message(message));
    }

    /// The declared name of a timer, without what it carries.
    public String timerName(Timer timer) {
        if (timer instanceof Client.Retry)
            return "retry";
        return blueprint.timer(timer).map(Blueprint.TimerKind::name).orElse(timer.getClass().getSimpleName());
    }

    /// A timer as a command names it: `election`, `resend(3)`.
    public String timer(Timer timer) {
        List<String> values = new ArrayList<>();
        for (var component : Components.of(((Record) timer).getClass()))
            values.add(component.of((Record) timer) instanceof Timer inner ? timer(inner)
                    : Pictures.text(component.of((Record) timer)));
        return timerName(timer) + (values.isEmpty() ? "" : "(" + String.join(", ", values) + ")");
    }
}
