package replicascope.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import replicascope.kernel.Components;
import replicascope.kernel.NodeId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Recorder;
import replicascope.kernel.Sentence;
import replicascope.kernel.Times;

/// Explains a step by taking it again with a recorder. Fields are compared by identity first, so that a shared log
/// of any length costs nothing.
final class Explainer implements Recorder {
    private final List<Explanation.Line> lines = new ArrayList<>();
    private final List<Explanation.Seen> seen = new ArrayList<>();

    static Explanation explain(World world, Choice choice) {
        Explainer recorder = new Explainer();
        Simulator.Taken taken = Simulator.step(world, choice, recorder);
        Choice plain = Simulator.resolve(world, choice);
        NodeId node = node(plain);
        Letter letter = letter(world, plain);
        return new Explanation(plain, node, letter, taken.lost(), recorder.lines, recorder.seen,
                sent(world, taken.stepper()), changes(world, taken.stepper(), node),
                timers(world, taken.stepper(), node), sentence(world, plain, letter, taken.lost()));
    }

    @Override
    public void line(int first, int last) {
        Explanation.Line before = lines.isEmpty() ? null : lines.getLast();
        if (before != null && before.outcome() == null && before.last() + 1 == first)
            lines.set(lines.size() - 1, new Explanation.Line(before.first(), last, null));
        else
            lines.add(new Explanation.Line(first, last, null));
    }

    @Override
    public void test(int line, boolean outcome) {
        lines.add(new Explanation.Line(line, line, outcome));
    }

    @Override
    public void see(String name, Object value) {
        seen.add(new Explanation.Seen(name, value));
    }

    private static NodeId node(Choice choice) {
        return switch (choice) {
            case Choice.OfLetter letter -> letter.to();
            case Choice.OfNode node -> node.node();
            case Choice.Cut cut -> null;
            case Choice.Heal heal -> null;
            case Choice.HealAll all -> null;
            case Choice.Partition partition -> null;
            case Choice.Change change -> null;
            case Choice.Tick tick -> null;
            case Choice.Wait wait -> null;
            case Choice.Choosing choosing -> node(choosing.choice());
        };
    }

    private static Letter letter(World world, Choice choice) {
        if (!(choice instanceof Choice.OfLetter of))
            return null;
        Slot slot = world.slot(of.to());
        return slot.inbox[slot.find(of.serial())];
    }

    private static List<Letter> sent(World world, Stepper after) {
        List<Letter> sent = new ArrayList<>();
        for (int i = 0; i < after.touchedCount(); i++)
            for (Letter letter : after.slot(after.touched(i)).inbox)
                if (letter.serial() >= world.nextSerial && letter.fate() == Letter.Fate.FLYING
                        && !sent.contains(letter))
                    sent.add(letter);
        sent.sort((one, other) -> Long.compare(one.serial(), other.serial()));
        return sent;
    }

    private static List<Explanation.Change> changes(World world, Stepper stepper, NodeId node) {
        List<Explanation.Change> changes = new ArrayList<>();
        if (node == null)
            return changes;
        Record before = world.slot(node).state;
        Record after = stepper.slot(node.index()).state;
        if (before == after || before == null || after == null)
            return changes;
        for (var component : Components.of(after.getClass())) {
            Object old = component.of(before);
            Object now = component.of(after);
            if (old != now && !Objects.equals(old, now))
                changes.add(new Explanation.Change(node, component.name(), old, now));
        }
        return changes;
    }

    private static List<Explanation.TimerChange> timers(World world, Stepper stepper, NodeId node) {
        List<Explanation.TimerChange> changes = new ArrayList<>();
        if (node == null)
            return changes;
        Names names = Names.of(world.setup.blueprint());
        Armed[] before = world.slot(node).timers;
        Armed[] after = stepper.slot(node.index()).timers;
        for (Armed timer : after)
            if (timer.serial() >= world.nextSerial)
                changes.add(new Explanation.TimerChange(names.timer(timer.timer()), true));
        for (Armed timer : before)
            if (Slot.find(after, timer.timer()) < 0)
                changes.add(new Explanation.TimerChange(names.timer(timer.timer()), false));
        return changes;
    }

    private static Sentence sentence(World world, Choice choice, Letter letter, boolean lost) {
        Names names = Names.of(world.setup.blueprint());
        return switch (choice) {
            case Choice.Deliver deliver -> lost ? ofLetter("lost", names, letter)
                    : received(names, letter);
            case Choice.Drop drop -> ofLetter("drop", names, letter);
            case Choice.Duplicate duplicate -> ofLetter("duplicate", names, letter);
            case Choice.Hold hold -> ofLetter("hold", names, letter);
            case Choice.Release release -> ofLetter("release", names, letter);
            case Choice.Delay delay -> Sentence.of("delay", letter.to(), names.messageWord(letter.message()),
                    letter.from(), Times.print(delay.byMicros()));
            case Choice.Fire fire -> fired(world, names, fire);
            case Choice.Start start -> Sentence.of("start", start.node());
            case Choice.Crash crash -> Sentence.of("crash", crash.node());
            case Choice.Restart restart -> Sentence.of(
                    world.slot(restart.node()).state == null ? "restart.blank" : "restart", restart.node());
            case Choice.Wipe wipe -> Sentence.of("wipe", wipe.node());
            case Choice.Pause pause -> Sentence.of("pause", pause.node());
            case Choice.Resume resume -> Sentence.of("resume", resume.node());
            case Choice.Skew skew -> Sentence.of("skew", skew.node(), Times.print(skew.micros()));
            case Choice.Slow slow -> Sentence.of("slow", slow.node(), slow.factor());
            case Choice.Invoke invoke -> Sentence.of("invoke", invoke.node(), invoke.operation(), invoke.id());
            case Choice.Cut cut -> Sentence.of("cut", Cuts.describe(cut.from(), cut.both(), cut.to()));
            case Choice.Heal heal -> Sentence.of("heal", Cuts.describe(heal.from(), heal.both(), heal.to()));
            case Choice.HealAll all -> Sentence.of("heal.all");
            case Choice.Partition partition -> Sentence.of("partition", Cuts.describe(partition.groups()));
            case Choice.Change change -> Sentence.of("change", String.join(", ", change.assignments().stream()
                    .map(one -> one.name() + (one.link() == null ? "" : "(" + one.link() + ")") + "=" + one.setting())
                    .toList()));
            case Choice.Wait wait -> Sentence.of("wait", Times.print(wait.untilMicros()));
            case Choice.Tick tick -> Sentence.of("start.of.run");
            case Choice.Choosing choosing -> sentence(world, choosing.choice(), letter, lost);
        };
    }

    private static Sentence ofLetter(String key, Names names, Letter letter) {
        return Sentence.of(key, letter.to(), names.messageWord(letter.message()), letter.from());
    }

    /// The protocol may have a sentence of its own for a message, with the message's components from `{3}` on.
    private static Sentence received(Names names, Letter letter) {
        List<Object> args = new ArrayList<>();
        args.add(letter.to());
        args.add(names.messageWord(letter.message()));
        args.add(letter.from());
        for (var component : Components.of(((Record) letter.message()).getClass()))
            args.add(Pictures.text(component.of((Record) letter.message())));
        return new Sentence("deliver." + names.messageWord(letter.message()), args);
    }

    private static Sentence fired(World world, Names names, Choice.Fire fire) {
        Slot slot = world.slot(fire.node());
        int place = slot.find(fire.timer());
        String key = place >= 0 && slot.timers[place].now() ? "next." : "fire.";
        return Sentence.of(key + names.timerName(fire.timer()), fire.node(), names.timer(fire.timer()));
    }
}
