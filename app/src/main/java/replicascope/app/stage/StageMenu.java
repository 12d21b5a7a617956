package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Times;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Frame.NodeView;
import replicascope.simulation.Health;

/// What the menus of letters, nodes and the ground offer, apart from how a menu looks. What is not possible stays in
/// its place and says why.
final class StageMenu {
    private static final List<Long> DELAYS = List.of(10 * Times.MILLI, 50 * Times.MILLI, 200 * Times.MILLI,
            Times.SECOND);
    private static final List<Long> SKEWS = List.of(50 * Times.MILLI, -50 * Times.MILLI, 500 * Times.MILLI,
            -500 * Times.MILLI);
    private static final List<Double> PACES = List.of(2.0, 10.0);
    /// So many client operations stand in the menu itself; more get one of their own.
    private static final int FEW = 4;

    private final StageActions actions;
    private final Words words;

    /// One entry: a choice, a menu inside, or a line between groups when it has neither text nor choice.
    ///
    /// @param why why it is not possible; empty when it is
    record Item(String text, Choice choice, String why, List<Item> inside) {
        static final Item LINE = new Item("", null, "", List.of());

        boolean line() {
            return text.isEmpty();
        }

        /// True for the entry that opens a place to type a time into.
        boolean typed() {
            return !line() && choice == null && inside.isEmpty() && possible();
        }

        boolean possible() {
            return why.isEmpty();
        }
    }

    StageMenu(StageActions actions, Words words) {
        this.actions = actions;
        this.words = words;
    }

    List<Item> ofLetter(LetterView letter) {
        NodeId to = letter.to();
        long serial = letter.serial();
        List<Item> items = new ArrayList<>();
        items.add(item(words.say("menu.deliver"), new Choice.Deliver(to, serial)));
        items.add(item(words.say("menu.drop"), new Choice.Drop(to, serial)));
        items.add(item(words.say("menu.duplicate"), new Choice.Duplicate(to, serial)));
        items.add(inside(words.say("menu.delay"), DELAYS.stream()
                .map(by -> item(words.say("menu.delay.by", Times.print(by)), new Choice.Delay(to, serial, by)))
                .toList()));
        items.add(letter.held() ? item(words.say("menu.release"), new Choice.Release(to, serial))
                : item(words.say("menu.hold"), new Choice.Hold(to, serial)));
        return items;
    }

    List<Item> ofNode(NodeView node, Frame frame) {
        NodeId id = node.id();
        List<Item> items = new ArrayList<>();
        timers(node, items);
        operations(id, items);
        items.add(Item.LINE);
        if (node.health().presence() == Health.Presence.ABSENT)
            items.add(item(words.say("menu.start", id.name()), new Choice.Start(id)));
        items.add(item(words.say("menu.crash", id.name()), new Choice.Crash(id)));
        items.add(item(words.say("menu.restart", id.name()), new Choice.Restart(id)));
        items.add(item(words.say("menu.wipe", id.name()), new Choice.Wipe(id)));
        items.add(node.health().paused() ? item(words.say("menu.resume", id.name()), new Choice.Resume(id))
                : item(words.say("menu.pause", id.name()), new Choice.Pause(id)));
        items.add(inside(words.say("menu.clock"), skews(node)));
        items.add(inside(words.say("menu.pace"), paces(node)));
        items.add(Item.LINE);
        cuts(node, frame, items);
        return items;
    }

    /// What can be done where nothing stands.
    List<Item> ofGround(Frame frame) {
        boolean cut = frame.nodes().stream().anyMatch(node -> !node.health().cutFrom().isEmpty());
        return List.of(unless(!cut, "why.nothing.cut", item(words.say("menu.heal.all"), new Choice.HealAll())));
    }

    /// The client operations alone, for the key that asks for them.
    List<Item> ofOperations(NodeId node) {
        List<Item> items = new ArrayList<>();
        operations(node, items);
        return items;
    }

    private void timers(NodeView node, List<Item> items) {
        List<StageActions.Named> timers = actions.timers(node.id());
        for (StageActions.Named timer : timers)
            items.add(item(words.say("menu.fire", timer.name()), timer.choice()));
        if (timers.isEmpty())
            items.add(new Item(words.say("menu.fire.any"), null, words.say("why.no.timer"), List.of()));
    }

    private void operations(NodeId node, List<Item> items) {
        List<Item> operations = actions.operations(node).stream().map(named -> item(named.name(), named.choice()))
                .toList();
        if (operations.size() > FEW)
            items.add(inside(words.say("menu.operations"), operations));
        else
            items.addAll(operations);
    }

    private List<Item> skews(NodeView node) {
        List<Item> items = new ArrayList<>();
        long skew = node.health().skew();
        for (long by : SKEWS)
            items.add(item(words.say(by > 0 ? "menu.clock.on" : "menu.clock.back", Times.print(Math.abs(by))),
                    new Choice.Skew(node.id(), skew + by)));
        items.add(unless(skew == 0, "why.clock.right",
                item(words.say("menu.clock.right"), new Choice.Skew(node.id(), 0))));
        items.add(new Item(words.say("menu.clock.set"), null, "", List.of()));
        return items;
    }

    private List<Item> paces(NodeView node) {
        List<Item> items = new ArrayList<>();
        for (double factor : PACES)
            items.add(unless(node.health().slow() == factor, "why.pace.same",
                    item(words.say("menu.pace.slow", factor), new Choice.Slow(node.id(), factor))));
        items.add(unless(node.health().slow() == 1, "why.pace.same",
                item(words.say("menu.pace.usual"), new Choice.Slow(node.id(), 1))));
        return items;
    }

    private void cuts(NodeView node, Frame frame, List<Item> items) {
        NodeId id = node.id();
        List<NodeView> others = frame.nodes().stream().filter(other -> !other.id().equals(id)).toList();
        Seq<NodeId> own = Seq.of(id);
        Seq<NodeId> rest = Seq.copyOf(others.stream().map(NodeView::id).toList());
        boolean alone = others.stream().allMatch(other -> cut(node, other) && cut(other, node));
        boolean whole = others.stream().noneMatch(other -> cut(node, other) || cut(other, node));
        items.add(unless(alone, "why.cut.already",
                item(words.say("menu.cut.off", id.name()), new Choice.Cut(own, true, rest))));
        items.add(inside(words.say("menu.cut.from"), others.stream().map(other -> cut(node, other, frame)).toList()));
        items.add(unless(whole, "why.nothing.cut.here",
                item(words.say("menu.heal", id.name()), new Choice.Heal(own, true, rest))));
        items.addAll(ofGround(frame));
    }

    private Item cut(NodeView node, NodeView other, Frame frame) {
        Seq<NodeId> own = Seq.of(node.id());
        Seq<NodeId> its = Seq.of(other.id());
        String name = node.id().name();
        String otherName = other.id().name();
        boolean out = cut(other, node);
        boolean in = cut(node, other);
        return inside(otherName, List.of(
                unless(out && in, "why.cut.already",
                        item(words.say("menu.cut.both", name, otherName), new Choice.Cut(own, true, its))),
                unless(out, "why.cut.already",
                        item(words.say("menu.cut.one", name, otherName), new Choice.Cut(own, false, its))),
                unless(in, "why.cut.already",
                        item(words.say("menu.cut.one", otherName, name), new Choice.Cut(its, false, own)))));
    }

    /// True when letters from `from` do not get through to `to`.
    private static boolean cut(NodeView to, NodeView from) {
        return to.health().cutFrom().has(from.id());
    }

    private Item item(String text, Choice choice) {
        return new Item(text, choice, actions.possible(choice) ? "" : actions.whyNot(choice), List.of());
    }

    private Item unless(boolean vain, String why, Item item) {
        return vain && item.possible() ? new Item(item.text(), item.choice(), words.say(why), List.of()) : item;
    }

    private Item inside(String text, List<Item> items) {
        return new Item(text, null, items.isEmpty() ? words.say("why.nobody") : "", items);
    }
}
