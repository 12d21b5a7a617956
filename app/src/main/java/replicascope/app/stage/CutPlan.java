package replicascope.app.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import replicascope.app.stage.Division.Cut;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.simulation.Choice;

/// What a cut made by hand would do, shown before it is done.
///
/// A stroke that crosses every link drawn between the nodes on its two sides parts the nodes: those beyond its ends
/// count to the side they lie on, and so do nodes without a drawn link, clients say. Any other stroke cuts the links it
/// crosses and no others. Whatever is cut already stays cut: the second of two strokes makes three groups.
///
/// @param sides   the two groups, the one with the first node first; empty when only single links are meant
/// @param links   the directions that would stop carrying letters
/// @param choices what to ask for, in this order; empty when nothing would change
record CutPlan(List<List<NodeId>> sides, Set<Cut> links, List<Choice> choices) {
    static final CutPlan NOTHING = new CutPlan(List.of(), Set.of(), List.of());

    /// Which letters a cut stops.
    enum Way {
        /// All between the two sides.
        BOTH,
        /// Those from the first side to the second.
        THERE,
        /// Those from the second side to the first.
        BACK
    }

    /// @param already what is cut now
    static CutPlan of(StagePlan plan, Set<Cut> already, Stroke stroke, Way way) {
        List<List<NodeId>> sides = sides(plan, node -> stroke.left(plan.spot(node)));
        if (sides.isEmpty())
            return NOTHING;
        Set<Cut> drawn = new LinkedHashSet<>();
        for (StagePlan.Link link : plan.links())
            if (stroke.left(plan.spot(link.one())) != stroke.left(plan.spot(link.other())))
                drawn.add(sides.getFirst().contains(link.one()) ? new Cut(link.one(), link.other())
                        : new Cut(link.other(), link.one()));
        Set<Cut> between = drawn.isEmpty() ? pairs(sides.getFirst(), sides.getLast()) : drawn;
        Set<Cut> crossed = new LinkedHashSet<>(between);
        crossed.removeIf(link -> !stroke.crosses(plan.spot(link.from()), plan.spot(link.to())));
        if (crossed.isEmpty())
            return NOTHING;
        return crossed.size() == between.size() ? parted(plan, already, sides, way) : single(crossed, already, way);
    }

    /// @param others the nodes that were put on the second side, or all that were not
    static CutPlan of(StagePlan plan, Set<Cut> already, Set<NodeId> others, Way way) {
        List<List<NodeId>> sides = sides(plan, others::contains);
        return sides.isEmpty() ? NOTHING : parted(plan, already, sides, way);
    }

    /// True when the first side lies left of the stroke.
    static boolean firstIsLeft(StagePlan plan, Stroke stroke) {
        return stroke.left(plan.spots().values().iterator().next());
    }

    /// The nodes in two groups, the first node's first; empty when all are on one side.
    private static List<List<NodeId>> sides(StagePlan plan, Predicate<NodeId> where) {
        List<NodeId> one = new ArrayList<>();
        List<NodeId> other = new ArrayList<>();
        boolean first = plan.spots().isEmpty() || where.test(plan.spots().keySet().iterator().next());
        for (NodeId node : plan.spots().keySet())
            (where.test(node) == first ? one : other).add(node);
        return other.isEmpty() ? List.of() : List.of(one, other);
    }

    private static Set<Cut> pairs(List<NodeId> first, List<NodeId> second) {
        Set<Cut> pairs = new LinkedHashSet<>();
        for (NodeId one : first)
            for (NodeId other : second)
                pairs.add(new Cut(one, other));
        return pairs;
    }

    private static CutPlan parted(StagePlan plan, Set<Cut> already, List<List<NodeId>> sides, Way way) {
        Set<Cut> links = directions(pairs(sides.getFirst(), sides.getLast()), already, way);
        if (links.isEmpty())
            return new CutPlan(sides, links, List.of());
        Seq<NodeId> first = Seq.copyOf(sides.getFirst());
        Seq<NodeId> second = Seq.copyOf(sides.getLast());
        Optional<Division> division = Division.of(plan, already);
        Choice choice = switch (way) {
            case THERE -> new Choice.Cut(first, false, second);
            case BACK -> new Choice.Cut(second, false, first);
            case BOTH -> already.isEmpty() ? new Choice.Partition(Seq.of(first, second))
                    : division.isPresent() ? new Choice.Partition(finer(division.get().groups(), sides))
                    : new Choice.Cut(first, true, second);
        };
        return new CutPlan(sides, links, List.of(choice));
    }

    /// The groups there were, each parted by the two sides.
    private static Seq<Seq<NodeId>> finer(List<List<NodeId>> groups, List<List<NodeId>> sides) {
        List<Seq<NodeId>> finer = new ArrayList<>();
        for (List<NodeId> group : groups)
            for (List<NodeId> side : sides) {
                List<NodeId> both = group.stream().filter(side::contains).toList();
                if (!both.isEmpty())
                    finer.add(Seq.copyOf(both));
            }
        return Seq.copyOf(finer);
    }

    /// Single links, in as few choices as it takes: nodes that lose the same others lose them together.
    private static CutPlan single(Set<Cut> crossed, Set<Cut> already, Way way) {
        Set<Cut> links = directions(crossed, already, way);
        Map<NodeId, Set<NodeId>> lost = new LinkedHashMap<>();
        for (Cut link : crossed)
            if (links.contains(link) || links.contains(link.back()))
                lost.computeIfAbsent(link.from(), from -> new TreeSet<>()).add(link.to());
        Map<Set<NodeId>, List<NodeId>> together = new LinkedHashMap<>();
        lost.forEach((from, to) -> together.computeIfAbsent(to, same -> new ArrayList<>()).add(from));
        List<Choice> choices = new ArrayList<>();
        together.forEach((to, from) -> {
            Seq<NodeId> here = Seq.copyOf(from);
            Seq<NodeId> there = Seq.copyOf(List.copyOf(to));
            choices.add(way == Way.BACK ? new Choice.Cut(there, false, here)
                    : new Choice.Cut(here, way == Way.BOTH, there));
        });
        return new CutPlan(List.of(), links, choices);
    }

    /// What of these links would be cut anew.
    private static Set<Cut> directions(Set<Cut> links, Set<Cut> already, Way way) {
        Set<Cut> all = new LinkedHashSet<>();
        for (Cut link : links) {
            if (way != Way.BACK)
                all.add(link);
            if (way != Way.THERE)
                all.add(link.back());
        }
        all.removeAll(already);
        return all;
    }
}
