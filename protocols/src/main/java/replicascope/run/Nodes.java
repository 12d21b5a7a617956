package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.language.CutSpec;
import replicascope.language.End;
import replicascope.language.LinkEnds;
import replicascope.language.NodeGroup;
import replicascope.simulation.Network;
import replicascope.simulation.World;

/// Finds nodes and groups of nodes by name.
final class Nodes {
    private Nodes() {}

    /// @throws CommandFailed when there is no such node, naming those there are
    static NodeId find(World world, String name) {
        return world.setup().node(name).orElseThrow(() -> new CommandFailed("there is no node " + name
                + ": the nodes are " + String.join(", ", world.nodes().stream().map(NodeId::name).toList())));
    }

    /// The two sides of a cut.
    static List<Seq<NodeId>> sides(World world, CutSpec cut) {
        return groups(world, List.of(cut.from(), cut.to()));
    }

    /// The groups of a partition: every node in exactly one.
    static List<Seq<NodeId>> partition(World world, List<NodeGroup> named) {
        List<Seq<NodeId>> groups = groups(world, named);
        for (NodeId node : world.nodes()) {
            long count = groups.stream().filter(group -> group.contains(node)).count();
            if (count == 0)
                throw new CommandFailed(node
                        + " is in no group: add it to one, or write * for all that are not named");
            if (count > 1)
                throw new CommandFailed(node + " is in two groups: a node is on one side only");
        }
        return groups;
    }

    private static List<Seq<NodeId>> groups(World world, List<NodeGroup> groups) {
        List<NodeId> rest = new ArrayList<>(world.nodes());
        for (NodeGroup group : groups)
            if (group instanceof NodeGroup.Named(List<String> names))
                names.forEach(name -> rest.remove(find(world, name)));
        List<Seq<NodeId>> found = new ArrayList<>();
        for (NodeGroup group : groups)
            if (group instanceof NodeGroup.Rest && rest.isEmpty())
                throw new CommandFailed("* stands for no node here: all are named");
            else
                found.add(switch (group) {
                    case NodeGroup.Named(List<String> names) ->
                        Seq.copyOf(names.stream().map(name -> find(world, name)).toList());
                    case NodeGroup.Rest() -> Seq.copyOf(rest);
                });
        return found;
    }

    /// Every link that fits; a node has no link to itself.
    static List<Network.Link> links(World world, LinkEnds ends) {
        List<Network.Link> links = new ArrayList<>();
        for (NodeId from : nodes(world, ends.from()))
            for (NodeId to : nodes(world, ends.to()))
                if (!from.equals(to))
                    links.add(new Network.Link(from, to));
        return links;
    }

    private static List<NodeId> nodes(World world, End end) {
        return switch (end) {
            case End.Node(String name) -> List.of(find(world, name));
            case End.Any() -> world.nodes();
        };
    }
}
