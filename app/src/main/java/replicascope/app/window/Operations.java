package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import replicascope.app.stage.StageActions.Named;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.Commands;
import replicascope.language.LanguageException;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Names;
import replicascope.simulation.Simulator;
import replicascope.simulation.Texts;
import replicascope.simulation.World;

/// What can be done, and why something cannot. What can be begun at a node without further words: its timers, and client operations with the arguments that the
/// protocol gives as examples.
final class Operations {
    private final Run run;
    private final Texts texts;
    private final Function<Choice, Optional<String>> rule;

    /// Without a lesson.
    Operations(Run run) {
        this(run, Texts.of(run.setup().provider()), choice -> Optional.empty());
    }

    /// @param rule why a lesson does not let the learner do something, in a clause
    Operations(Run run, Texts texts, Function<Choice, Optional<String>> rule) {
        this.run = run;
        this.texts = texts;
        this.rule = rule;
    }

    /// Why a choice cannot be made, in a sentence; empty when it can.
    Optional<String> refusal(World world, Choice choice) {
        return forbidden(choice).or(() -> Simulator.refusal(world, choice).map(texts::say).map(Words::complete));
    }

    /// Why a lesson does not let the learner do this, in a sentence.
    Optional<String> forbidden(Choice choice) {
        return rule.apply(choice).map(Words::complete);
    }

    /// Why the clock brings nothing.
    String stopped() {
        return forbidden(new Choice.Tick()).orElseGet(() -> Words.complete(texts.say("refused.tick")));
    }

    List<Named> timers(World world, NodeId node) {
        Names names = Names.of(run.setup().blueprint());
        return world.slot(node).timers().stream()
                .map(armed -> new Named(names.timer(armed.timer()), new Choice.Fire(node, armed.timer())))
                .toList();
    }

    List<Named> of(World world, NodeId node) {
        long begun = world.history().stream().filter(Event.Invoked.class::isInstance).count();
        OpId id = new OpId("op" + (begun + 1));
        List<Named> possible = new ArrayList<>();
        for (Blueprint.OperationKind kind : run.setup().blueprint().operations())
            if (kind.at().equals(run.setup().self(node).kind()))
                for (Seq<Value> arguments : arguments(kind, node, begun + 1)) {
                    Operation operation = new Operation(kind.name(), arguments, null, Table.empty());
                    Choice choice = new Choice.Invoke(node, id, operation);
                    if (Simulator.refusal(world, choice).isEmpty())
                        possible.add(new Named(operation.toString(), choice));
                }
        return possible;
    }

    private static List<Seq<Value>> arguments(Blueprint.OperationKind kind, NodeId node, long count) {
        List<Seq<Value>> examples = new ArrayList<>();
        for (String example : kind.examples())
            try {
                if (Commands.parse("client " + node + " " + kind.name() + " " + example)
                        .action() instanceof Action.Client client
                        && client.arguments().size() == kind.arguments().size())
                    examples.add(Seq.copyOf(client.arguments()));
            } catch (LanguageException e) {
                continue;
            }
        return examples.isEmpty() ? List.of(invented(kind, count)) : examples;
    }

    /// `x` for a key, a running number for anything else.
    private static Seq<Value> invented(Blueprint.OperationKind kind, long count) {
        List<Value> arguments = new ArrayList<>();
        for (String name : kind.arguments())
            arguments.add(name.equals("key") ? Value.of("x") : Value.of(count));
        return Seq.copyOf(arguments);
    }
}
