package replicascope.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;

/// Sets of links that are cut or healed together.
public final class Cuts {
    private Cuts() {}

    /// All links from one group to another, in one direction or both.
    static List<Network.Link> between(Seq<NodeId> from, Seq<NodeId> to, boolean both) {
        List<Network.Link> links = new ArrayList<>();
        for (NodeId one : from)
            for (NodeId other : to)
                if (!one.equals(other)) {
                    links.add(new Network.Link(one, other));
                    if (both)
                        links.add(new Network.Link(other, one));
                }
        return links;
    }

    /// All links between different groups, both ways.
    static List<Network.Link> partition(Seq<Seq<NodeId>> groups) {
        List<Network.Link> links = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++)
            for (int j = i + 1; j < groups.size(); j++)
                links.addAll(between(groups.get(i), groups.get(j), true));
        return links;
    }

    /// The links that are cut now, by destination.
    public static List<Network.Link> now(World world) {
        List<Network.Link> links = new ArrayList<>();
        for (NodeId to : world.nodes())
            for (NodeId from : world.slot(to).health().cutFrom())
                links.add(new Network.Link(from, to));
        return links;
    }

    /// `S1 S2 | S3`, or `S1 > S2` for one direction.
    static String describe(Seq<NodeId> from, boolean both, Seq<NodeId> to) {
        return names(from) + (both ? " | " : " > ") + names(to);
    }

    /// `{S1 S2} | {S3}`
    static String describe(Seq<Seq<NodeId>> groups) {
        return groups.stream().map(group -> "{" + names(group) + "}").collect(Collectors.joining(" | "));
    }

    private static String names(Seq<NodeId> nodes) {
        return nodes.stream().map(NodeId::name).collect(Collectors.joining(" "));
    }
}
