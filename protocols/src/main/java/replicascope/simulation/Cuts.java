package replicascope.simulation;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;

/// Sets of links that are cut or healed together.
public final class Cuts {
    private Cuts() {}

    /// All links from one group to another, in one direction or both.
    public static Seq<Network.Link> between(List<NodeId> from, List<NodeId> to, boolean both) {
        List<Network.Link> links = new ArrayList<>();
        for (NodeId one : from)
            for (NodeId other : to)
                if (!one.equals(other)) {
                    links.add(new Network.Link(one, other));
                    if (both)
                        links.add(new Network.Link(other, one));
                }
        return Seq.copyOf(links);
    }

    /// All links between different groups, both ways.
    public static Seq<Network.Link> partition(List<List<NodeId>> groups) {
        List<Network.Link> links = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++)
            for (int j = i + 1; j < groups.size(); j++)
                between(groups.get(i), groups.get(j), true).forEach(links::add);
        return Seq.copyOf(links);
    }

    /// The links that are cut now, by destination.
    public static Seq<Network.Link> now(World world) {
        List<Network.Link> links = new ArrayList<>();
        for (NodeId to : world.nodes())
            for (NodeId from : world.slot(to).health().cutFrom())
                links.add(new Network.Link(from, to));
        return Seq.copyOf(links);
    }

    /// `S1|S2, S3>S1`: both ways where both are in the set, `…` after six.
    static String describe(Seq<Network.Link> links) {
        List<String> words = new ArrayList<>();
        for (Network.Link link : links) {
            boolean back = links.contains(new Network.Link(link.to(), link.from()));
            if (!back)
                words.add(link.from() + ">" + link.to());
            else if (link.from().compareTo(link.to()) < 0)
                words.add(link.from() + "|" + link.to());
        }
        return String.join(", ", words.size() > 6 ? words.subList(0, 6) : words) + (words.size() > 6 ? " …" : "");
    }
}
