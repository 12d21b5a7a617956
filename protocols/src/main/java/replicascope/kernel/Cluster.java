package replicascope.kernel;

import java.util.List;

/// A read-only view of one moment of a run: what invariants, layouts and checks may look at.
public interface Cluster<M> {
    /// A node that has been started, with its state; a crashed node shows its state at the crash.
    record Member<S>(NodeId id, boolean up, S state) {}

    /// A message on its way.
    record Parcel<M>(NodeId from, NodeId to, M message) {}

    /// All nodes of the run, in order, absent ones included.
    List<NodeId> nodes();

    /// All nodes of a kind, in order, absent ones included; empty when there is none.
    Seq<NodeId> all(String kind);

    /// True when letters get from one node to another: the link is not cut, and `to` is up and not paused.
    boolean reaches(NodeId from, NodeId to);

    /// True when letters from and to a node take longer than the network's settings say.
    boolean slowed(NodeId node);

    /// The started nodes whose state is of this type, in order. A node that lost its disk is left out.
    <S extends Record> List<Member<S>> members(Class<S> state);

    /// Everything in flight, by destination and send order.
    List<Parcel<M>> letters();

    /// True when letters from the one to the other do not get through now.
    boolean cut(NodeId from, NodeId to);

    /// Client operations so far: invocations and answers in order.
    Seq<Event> history();

    /// Model time in microseconds since the start.
    long now();

    /// Steps since the start.
    long steps();
}
