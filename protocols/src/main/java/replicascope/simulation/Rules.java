package replicascope.simulation;

import replicascope.kernel.BadSetting;
import replicascope.kernel.NodeId;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Sentence;
import replicascope.kernel.Seq;
import replicascope.kernel.Times;

/// What is possible in a world. Each rule answers null, or the sentence that says why not.
final class Rules {
    private Rules() {}

    static Sentence refusal(World world, Choice choice) {
        return switch (choice) {
            case Choice.Deliver deliver -> deliver(world, deliver);
            case Choice.Drop drop -> letter(world, drop);
            case Choice.Duplicate duplicate -> letter(world, duplicate);
            case Choice.Hold hold -> hold(world, hold);
            case Choice.Release release -> release(world, release);
            case Choice.Delay delay -> delay.byMicros() <= 0 ? Sentence.of("refused.delay") : letter(world, delay);
            case Choice.Fire fire -> fire(world, fire);
            case Choice.Start start -> health(world, start.node()).presence() == Health.Presence.ABSENT ? null
                    : Sentence.of("refused.joined", start.node());
            case Choice.Crash crash -> up(world, crash.node());
            case Choice.Restart restart -> down(world, restart.node());
            case Choice.Wipe wipe -> down(world, wipe.node());
            case Choice.Pause pause -> pause(world, pause.node());
            case Choice.Resume resume -> health(world, resume.node()).paused() ? null
                    : Sentence.of("refused.paused.not", resume.node());
            case Choice.Skew skew -> null;
            case Choice.Slow slow -> slow.factor() > 0 && Double.isFinite(slow.factor()) ? null : Sentence.of(
                    "refused.slow", slow.factor());
            case Choice.Invoke invoke -> invoke(world.setup, world.slot(invoke.node()), world.past, invoke);
            case Choice.Cut cut -> sides(cut.from(), cut.to());
            case Choice.Heal heal -> sides(heal.from(), heal.to());
            case Choice.HealAll all -> null;
            case Choice.Partition partition -> partition(world, partition.groups());
            case Choice.Change change -> change(world, change);
            case Choice.Tick tick -> nextDue(world) == Times.NEVER ? Sentence.of("refused.tick") : null;
            case Choice.Wait wait -> wait(world, wait.untilMicros());
            case Choice.Choosing(Choice.Choosing twice, Seq<Choice.Pin> pins) -> Sentence.of("refused.pin.twice");
            case Choice.Choosing choosing -> refusal(world, choosing.choice());
        };
    }

    private static Health health(World world, NodeId node) {
        return world.slot(node).health;
    }

    private static Sentence letter(World world, Choice.OfLetter choice) {
        return world.slot(choice.to()).find(choice.serial()) >= 0 ? null : Sentence.of("refused.letter");
    }

    private static Sentence hold(World world, Choice.Hold hold) {
        Slot slot = world.slot(hold.to());
        int place = slot.find(hold.serial());
        if (place < 0)
            return Sentence.of("refused.letter");
        return slot.inbox[place].held() ? Sentence.of("refused.held.already") : null;
    }

    private static Sentence release(World world, Choice.Release release) {
        Slot slot = world.slot(release.to());
        int place = slot.find(release.serial());
        if (place < 0)
            return Sentence.of("refused.letter");
        return slot.inbox[place].held() ? null : Sentence.of("refused.held.not");
    }

    private static Sentence deliver(World world, Choice.Deliver deliver) {
        Slot slot = world.slot(deliver.to());
        int place = slot.find(deliver.serial());
        if (place < 0)
            return Sentence.of("refused.letter");
        Letter letter = slot.inbox[place];
        if (letter.held())
            return Sentence.of("refused.held");
        if (slot.health.cutFrom().has(letter.from()))
            return Sentence.of("refused.cut", letter.from(), letter.to());
        if (world.setup.network().fifo && !slot.firstOfItsLink(place))
            return Sentence.of("refused.fifo", letter.from(), letter.to());
        if (slot.health.paused())
            return Sentence.of("refused.paused", deliver.to());
        return busy(world.setup, slot, deliver.to(), -1);
    }

    private static Sentence busy(Setup setup, Slot slot, NodeId node, int unless) {
        int announced = slot.announced();
        return announced < 0 || announced == unless ? null : Sentence.of("refused.busy", node,
                Names.of(setup.blueprint()).timer(slot.timers[announced].timer()));
    }

    private static Sentence fire(World world, Choice.Fire fire) {
        Slot slot = world.slot(fire.node());
        Sentence up = up(world, fire.node());
        if (up != null)
            return up;
        int place = slot.find(fire.timer());
        if (place < 0)
            return Sentence.of("refused.timer", fire.node(), Names.of(world.setup.blueprint()).timer(fire.timer()));
        if (slot.health.paused())
            return Sentence.of("refused.paused", fire.node());
        return busy(world.setup, slot, fire.node(), place);
    }

    private static Sentence up(World world, NodeId node) {
        return up(health(world, node), node);
    }

    private static Sentence up(Health health, NodeId node) {
        return switch (health.presence()) {
            case UP -> null;
            case DOWN -> Sentence.of("refused.down", node);
            case ABSENT -> Sentence.of("refused.absent", node);
        };
    }

    private static Sentence down(World world, NodeId node) {
        return switch (health(world, node).presence()) {
            case DOWN -> null;
            case UP -> Sentence.of("refused.up", node);
            case ABSENT -> Sentence.of("refused.absent", node);
        };
    }

    private static Sentence pause(World world, NodeId node) {
        Sentence up = up(world, node);
        return up == null && health(world, node).paused() ? Sentence.of("refused.paused.already", node) : up;
    }

    static Sentence invoke(Setup setup, Slot slot, Past past, Choice.Invoke invoke) {
        NodeId node = invoke.node();
        Sentence up = up(slot.health, node);
        if (up != null)
            return up;
        if (slot.health.paused())
            return Sentence.of("refused.paused", node);
        if (past.begun().has(invoke.id()))
            return Sentence.of("refused.operation.double", invoke.id());
        Sentence busy = busy(setup, slot, node, -1);
        if (busy != null)
            return busy;
        Self self = setup.self(node);
        boolean here = setup.blueprint().operation(invoke.operation().name())
                .filter(operation -> operation.at().equals(self.kind())).isPresent();
        if (!here)
            return Sentence.of("refused.operation", node, self.kind(), invoke.operation().name());
        Role<Record, Object> role = setup.kind(node).role();
        try {
            role.check(self, invoke.operation());
        } catch (BadSetting e) {
            return Sentence.of("refused.value", e.getMessage());
        }
        return role.accepts(self, slot.state, invoke.operation()) ? null : Sentence.of("refused.client", node, invoke
                .operation());
    }

    private static Sentence sides(Seq<NodeId> from, Seq<NodeId> to) {
        return from.isEmpty() || to.isEmpty() ? Sentence.of("refused.cut.empty") : null;
    }

    private static Sentence partition(World world, Seq<Seq<NodeId>> groups) {
        if (groups.size() < 2 || groups.stream().anyMatch(Seq::isEmpty))
            return Sentence.of("refused.partition.empty");
        for (NodeId node : world.setup.nodes()) {
            long count = groups.stream().mapToLong(group -> group.filter(node::equals).size()).sum();
            if (count != 1)
                return Sentence.of(count == 0 ? "refused.partition.none" : "refused.partition.twice", node);
        }
        return null;
    }

    private static Sentence change(World world, Choice.Change change) {
        if (change.assignments().isEmpty())
            return Sentence.of("refused.change.empty");
        for (Assignment assignment : change.assignments()) {
            if (!world.setup.parameters().contains(assignment.name()))
                return Sentence.of("refused.parameter", assignment.name(),
                        String.join(", ", world.setup.parameters()));
            if (!world.setup.live(assignment.name()))
                return Sentence.of("refused.live", assignment.name());
        }
        try {
            world.setup.with(change.assignments());
        } catch (BadSetting e) {
            return Sentence.of("refused.value", e.getMessage());
        }
        return null;
    }

    private static Sentence wait(World world, long until) {
        if (until <= world.now())
            return Sentence.of("refused.wait", Times.print(until));
        return nextDue(world) <= until ? Sentence.of("refused.wait.event", Times.print(until)) : null;
    }

    /// When the clock's next event is due, or [Times#NEVER].
    static long nextDue(World world) {
        int node = nextNode(world);
        if (node < 0)
            return Times.NEVER;
        Slot slot = world.slots[node];
        return Math.max(world.now(), Due.time(slot, Due.first(slot, node, world.setup.network().fifo)));
    }

    /// The node that the clock's next event happens at, or -1.
    static int nextNode(World world) {
        int best = -1;
        long due = Times.NEVER;
        for (int i = 0; i < world.slots.length; i++) {
            long time = Due.time(world.slots[i], Due.first(world.slots[i], i, world.setup.network().fifo));
            if (time < due) {
                due = time;
                best = i;
            }
        }
        return best;
    }
}
