package replicascope.kernel;

/// What a node knows about itself and the cluster before anything happens.
///
/// @param id      this node
/// @param kind    the name of its kind: `server`, `client`, `coordinator` …
/// @param peers   the other nodes of its kind, in order
/// @param members every node by kind, this one included
public record Self(NodeId id, String kind, Seq<NodeId> peers, Table<String, Seq<NodeId>> members) {

    /// All nodes of a kind, in order; empty when there is none.
    public Seq<NodeId> all(String kind) {
        return members.getOr(kind, Seq.empty());
    }

    /// How many nodes of this node's own kind there are, itself included.
    public int size() {
        return peers.size() + 1;
    }
}
