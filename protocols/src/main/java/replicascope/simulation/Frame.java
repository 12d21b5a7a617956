package replicascope.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Client;
import replicascope.kernel.Components;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Pictures;
import replicascope.kernel.Sentence;
import replicascope.kernel.Topology;

/// One moment as the view gets it: stage, diagram, text and exports are all drawn from this and nothing else.
///
/// @param step     steps since the start
/// @param now      model time in microseconds
/// @param letters  in flight, by destination and send order
/// @param lines    lines of the listing that ran in the step that led here
/// @param verdicts what the invariants say
/// @param sentence the step that led here
public record Frame(long step, long now, Topology topology, List<NodeView> nodes, List<LetterView> letters,
        List<Explanation.Line> lines, List<Verdict> verdicts, Sentence sentence) {

    /// A node.
    ///
    /// @param fields  what it knows, in reading order; empty while it is absent or after it lost its disk
    /// @param timers  running timers
    /// @param changed names of state components that changed in the step that led here
    public record NodeView(NodeId id, String kind, Picture.Badge badge, Health health, List<Field> fields,
            List<TimerView> timers, List<String> changed) {}

    /// A running timer; times in microseconds of model time.
    public record TimerView(String name, long setAt, long due) {}

    /// A letter in flight.
    ///
    /// @param rank which one of its name on its link, from 1, as a command says it (`#2`)
    /// @param cut  true while its link is cut
    public record LetterView(long serial, NodeId from, NodeId to, String name, int rank, String code,
            Blueprint.Family family, List<Field> fields, long sentAt, long due, boolean held, boolean cut,
            Letter.Fate fate) {}

    /// @param last how the world came about, or null at the start of a run
    public static Frame of(World world, Explanation last) {
        List<NodeView> nodes = new ArrayList<>();
        for (NodeId node : world.nodes())
            nodes.add(node(world, node, last));
        return new Frame(world.steps(), world.now(), topology(world), List.copyOf(nodes), letters(world),
                last == null ? List.of() : List.copyOf(last.lines()), List.copyOf(world.verdicts()),
                last == null ? Sentence.of("start.of.run") : last.sentence());
    }

    public Optional<NodeView> node(NodeId id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    private static Topology topology(World world) {
        return world.setup().engine().topology(world).orElseGet(() -> new Topology.Circle(world.nodes().stream()
                .filter(node -> !world.setup().self(node).kind().equals(Client.KIND)).toList()));
    }

    private static NodeView node(World world, NodeId node, Explanation last) {
        Slot slot = world.slot(node);
        Names names = Names.of(world.setup().blueprint());
        Picture picture = slot.state() == null ? new Picture(Picture.Badge.NONE, List.of())
                : world.setup().kind(node).role().picture(world.setup().self(node), slot.state());
        List<TimerView> timers = slot.timers().stream()
                .map(timer -> new TimerView(names.timer(timer.timer()), timer.setAt(), timer.due())).toList();
        List<String> changed = last == null ? List.of() : last.changes().stream()
                .filter(change -> change.node().equals(node)).map(Explanation.Change::field).toList();
        return new NodeView(node, world.setup().self(node).kind(), picture.badge(), slot.health(), picture.fields(),
                timers, changed);
    }

    private static List<LetterView> letters(World world) {
        List<LetterView> views = new ArrayList<>();
        for (NodeId node : world.nodes()) {
            List<Letter> inbox = world.slot(node).inbox();
            for (int i = 0; i < inbox.size(); i++)
                views.add(view(world, inbox.get(i), rank(world, inbox, i)));
        }
        return List.copyOf(views);
    }

    private static int rank(World world, List<Letter> inbox, int place) {
        Names names = Names.of(world.setup().blueprint());
        List<String> name = names.message(inbox.get(place).message());
        int rank = 1;
        for (int i = 0; i < place; i++)
            if (inbox.get(i).from().equals(inbox.get(place).from())
                    && names.message(inbox.get(i).message()).equals(name))
                rank++;
        return rank;
    }

    /// A letter of this world, or one that a step has just taken out of it.
    public static LetterView view(World world, Letter letter, int rank) {
        Blueprint blueprint = world.setup().blueprint();
        Optional<Blueprint.MessageKind> kind = blueprint.message(letter.message());
        List<Field> fields = new ArrayList<>();
        for (var component : Components.of(((Record) letter.message()).getClass()))
            fields.add(Pictures.field(component.name(), component.of((Record) letter.message())));
        return new LetterView(letter.serial(), letter.from(), letter.to(),
                Names.of(blueprint).messageWord(letter.message()), rank,
                kind.map(Blueprint.MessageKind::code).orElse("?"),
                kind.map(Blueprint.MessageKind::family).orElse(Blueprint.Family.CLIENT), List.copyOf(fields),
                letter.sentAt(), letter.due(), letter.held(),
                world.slot(letter.to()).health().cutFrom().has(letter.from()), letter.fate());
    }
}
