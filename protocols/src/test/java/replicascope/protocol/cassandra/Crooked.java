package replicascope.protocol.cassandra;

import java.util.List;
import replicascope.kernel.Cluster;
import replicascope.kernel.Event;
import replicascope.kernel.Invariant;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Violation;
import replicascope.simulation.World;

/// A world in which one message is replaced by one that no engine would send, to see that the checks notice.
record Crooked(World world, Message right, Message wrong) implements Cluster<Message> {
    /// What a property of one moment says about it.
    static Violation judge(String property, World world, Message right, Message wrong) {
        for (Invariant<?> invariant : Lab.PROVIDER.engine(world.setup().settings()).invariants())
            if (invariant.id().equals(property))
                return ((Invariant.OfWorld<Message>) cast(invariant)).check()
                        .apply(new Crooked(world, right, wrong));
        throw new AssertionError("no property " + property);
    }

    @SuppressWarnings("unchecked")
    private static Invariant<Message> cast(Invariant<?> invariant) {
        return (Invariant<Message>) invariant;
    }

    @Override
    public List<Parcel<Message>> letters() {
        return world.letters().stream().map(parcel -> new Parcel<>(parcel.from(), parcel.to(),
                parcel.message() == right ? wrong : (Message) parcel.message())).toList();
    }

    @Override
    public List<NodeId> nodes() {
        return world.nodes();
    }

    @Override
    public Seq<NodeId> all(String kind) {
        return world.all(kind);
    }

    @Override
    public boolean reaches(NodeId from, NodeId to) {
        return world.reaches(from, to);
    }

    @Override
    public boolean slowed(NodeId node) {
        return world.slowed(node);
    }

    @Override
    public <S extends Record> List<Member<S>> members(Class<S> state) {
        return world.members(state);
    }

    @Override
    public boolean cut(NodeId from, NodeId to) {
        return world.cut(from, to);
    }

    @Override
    public Seq<Event> history() {
        return world.history();
    }

    @Override
    public long now() {
        return world.now();
    }

    @Override
    public long steps() {
        return world.steps();
    }
}
