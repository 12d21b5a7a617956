package replicascope.protocol.flooding;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Cluster.Parcel;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Table;
import replicascope.kernel.Value;
import replicascope.kernel.Violation;
import replicascope.protocol.flooding.Flooding.Node;
import replicascope.protocol.flooding.Flooding.Rumour;

/// What must hold, each under its sentence.
final class Properties {
    private Properties() {}

    /// Nobody has heard anything that nobody has broadcast.
    static final Invariant<Rumour> INTEGRITY = new Invariant.OfWorld<>("integrity", Properties::integrity);

    /// When a rumour has come to rest, whoever has not heard it has lost a letter about it from every node that has:
    /// a lost letter is no harm as long as one gets through. It speaks of broadcast to all (`fanout` 0) only.
    static final Invariant<Rumour> AGREEMENT = new Invariant.OfHistory<>("agreement", new Past(Table.empty()),
            Past::next, Properties::agreement);

    private static Violation integrity(Cluster<Rumour> cluster) {
        for (Member<Node> node : cluster.members(Node.class))
            for (Table.Entry<OpId, Value> heard : node.state().heard())
                if (!wasBroadcast(cluster, heard.key(), heard.value()))
                    return Violation.of("violation.integrity", List.of(node.id()), node.id(), heard.value());
        return null;
    }

    private static boolean wasBroadcast(Cluster<Rumour> cluster, OpId id, Value text) {
        for (Event event : cluster.history())
            if (event instanceof Event.Invoked invoked && invoked.id().equals(id))
                return invoked.operation().arguments().get(0).equals(text);
        return false;
    }

    private static Violation agreement(Past past, Cluster<Rumour> cluster) {
        for (Table.Entry<OpId, Past.Spread> rumour : past.rumours()) {
            if (cluster.letters().stream().anyMatch(letter -> letter.message().id().equals(rumour.key())))
                continue;
            Bag<NodeId> heard = rumour.value().heard();
            for (NodeId node : cluster.nodes())
                for (NodeId other : heard)
                    if (!heard.has(node) && !rumour.value().lost(other, node))
                        return Violation.of("violation.agreement", List.of(node, other), node, other, rumour.key());
        }
        return null;
    }

    /// What no single world shows.
    ///
    /// @param rumours by the operation that began each
    record Past(Table<OpId, Spread> rumours) {

        /// How far a rumour has got.
        ///
        /// @param heard who has ever heard it
        /// @param lost  by sender: to whom a letter about it was lost
        record Spread(Bag<NodeId> heard, Table<NodeId, Bag<NodeId>> lost) {
            boolean lost(NodeId from, NodeId to) {
                return lost.getOr(from, Bag.empty()).has(to);
            }

            Spread losing(NodeId from, NodeId to) {
                return new Spread(heard, lost.with(from, lost.getOr(from, Bag.empty()).include(to)));
            }

            Spread hearing(NodeId node) {
                return new Spread(heard.add(node), lost);
            }
        }

        private Spread of(OpId id) {
            return rumours.getOr(id, new Spread(Bag.empty(), Table.empty()));
        }

        private Past with(OpId id, Spread spread) {
            return new Past(rumours.with(id, spread));
        }

        static Past next(Past past, Cluster<Rumour> before, Cluster<Rumour> after) {
            Past now = past;
            for (Member<Node> node : after.members(Node.class))
                for (Table.Entry<OpId, Value> rumour : node.state().heard())
                    if (!now.of(rumour.key()).heard().has(node.id()))
                        now = now.first(node.id(), rumour.key(), after);
            List<Parcel<Rumour>> gone = new ArrayList<>(before.letters());
            after.letters().forEach(gone::remove);
            for (Parcel<Rumour> letter : gone)
                if (!now.of(letter.message().id()).heard().has(letter.to()))
                    now = now.with(letter.message().id(),
                            now.of(letter.message().id()).losing(letter.from(), letter.to()));
            return now;
        }

        /// A node has heard the rumour for the first time. Letters it sends into a cut may be lost at once.
        private Past first(NodeId node, OpId id, Cluster<Rumour> cluster) {
            Spread spread = of(id).hearing(node);
            for (NodeId other : cluster.nodes())
                if (cluster.cut(node, other) && cluster.letters().stream().noneMatch(letter -> letter.from()
                        .equals(node) && letter.to().equals(other) && letter.message().id().equals(id)))
                    spread = spread.losing(node, other);
            return with(id, spread);
        }
    }
}
