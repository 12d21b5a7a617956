package replicascope.protocol.cassandra;

import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;

/// A node: all are alike, and each coordinates what clients ask it.
final class NodeRole implements Role<Node, Message> {
    private final Variant variant;
    private final Rings rings;
    private final Replicas replicas;
    private final Handoff handoff;
    private final Writes writes;
    private final Reads reads;
    private final Repairs repairs;
    private final Bootstrap bootstrap;

    NodeRole(Variant variant, Rings rings) {
        this.variant = variant;
        this.rings = rings;
        replicas = new Replicas(variant);
        handoff = new Handoff(variant);
        writes = new Writes(variant, rings, replicas, handoff);
        reads = new Reads(variant, rings, replicas, handoff);
        repairs = new Repairs(variant, rings, replicas);
        bootstrap = new Bootstrap(variant, rings, replicas);
    }

    @Override
    public Node start(Self self, Turn<Message> turn) {
        return Node.fresh();
    }

    /// Lines 95–97. What was under way is lost with its coordinator.
    @Override
    public Node restart(Self self, Node atCrash, Turn<Message> turn) {
        turn.at(96, 97);
        if (atCrash.repair() != null && atCrash.repair().open())
            turn.abandoned(atCrash.repair().id());
        if (atCrash.join() != null)
            turn.abandoned(atCrash.join().id());
        return handoff.watching(atCrash.recovered(), turn);
    }

    @Override
    public boolean readsClock() {
        return true;
    }

    @Override
    public boolean accepts(Self self, Node node, Operation operation) {
        return switch (operation.name()) {
            case CassandraBlueprint.BOOTSTRAP -> bootstrap.possible(self, node);
            case CassandraBlueprint.REPAIR -> (node.repair() == null || !node.repair().open())
                    && rings.of(self, node).members().contains(self.id());
            default -> true;
        };
    }

    @Override
    public Node invoke(Self self, Node node, OpId id, Operation operation, Turn<Message> turn) {
        return switch (operation.name()) {
            case CassandraBlueprint.BOOTSTRAP -> bootstrap.begin(self, node, id, turn);
            case CassandraBlueprint.REPAIR -> repairs.begin(self, node, id, turn);
            default -> replicas.compact(node, id, turn);
        };
    }

    @Override
    public Node receive(Self self, Node before, NodeId from, Message message, Turn<Message> turn) {
        Node node = handoff.hears(before, from, turn);
        return switch (message) {
            case Message.Request m -> request(self, node, m, turn);
            // the book has no line that stores what line 22 sends
            case Message.Mutation _ when variant.literal() -> node;
            case Message.Mutation m -> replicas.gets(self, node, m, turn);
            case Message.Written m -> writes.gets(self, node, from, m, turn);
            case Message.Read m -> read(node, m, turn);
            case Message.Data m -> reads.gets(self, node, from, m, turn);
            case Message.Repair m -> {
                turn.at(89);
                turn.reply(new Message.Repaired(m.id()));
                yield replicas.store(node, m.key(), m.cell(), turn);
            }
            case Message.Repaired m -> reads.repaired(node, from, m.id(), turn);
            case Message.Hinted m -> {
                turn.at(74);
                turn.reply(new Message.Taken(m.number()));
                yield replicas.store(node, m.key(), m.cell(), turn);
            }
            case Message.Taken m -> handoff.taken(node, from, m.number(), turn);
            case Message.Echo _ -> {
                turn.at(73);
                turn.reply(new Message.Here());
                yield node;
            }
            case Message.Here _ -> handoff.here(node, from, turn);
            case Message.Validate m -> repairs.validate(self, node, from, m, turn);
            case Message.Tree m -> repairs.gets(self, node, from, m, turn);
            case Message.Sync m -> repairs.sync(self, node, from, m, turn);
            case Message.Stream m -> repairs.stream(self, node, from, m, turn);
            case Message.Streamed m -> repairs.streamed(node, from, m, turn);
            case Message.Gossip m -> bootstrap.hears(node, m, turn);
            case Message.Fetch _ -> bootstrap.fetched(self, node, from, turn);
            case Message.Range m -> bootstrap.range(self, node, from, m, turn);
            case Message.Answer _, Message.Failure _ -> node;
        };
    }

    /// A copy of a request that is under way begins nothing.
    private Node request(Self self, Node node, Message.Request m, Turn<Message> turn) {
        if (node.writes().has(m.id()) || node.reads().has(m.id()))
            return node;
        return m.operation().name().equals(CassandraBlueprint.READ) ? reads.coordinate(self, node, m, turn)
                : writes.coordinate(self, node, m, turn);
    }

    /// Line 84.
    private static Node read(Node node, Message.Read m, Turn<Message> turn) {
        turn.at(84);
        turn.reply(new Message.Data(m.id(), node.store().get(m.key())));
        return node;
    }

    @Override
    public Node timeout(Self self, Node node, Timer timer, Turn<Message> turn) {
        return switch ((CassandraTimer) timer) {
            case CassandraTimer.WriteTimeout t -> writes.timeout(node, t.id(), turn);
            case CassandraTimer.ReadTimeout t -> reads.timeout(node, t.id(), turn);
            case CassandraTimer.Handoff t -> writes.handOff(node, t.id(), turn);
            case CassandraTimer.Probe _ -> handoff.probe(node, turn);
            case CassandraTimer.RepairTimeout t -> repairs.timeout(node, t.id(), turn);
            case CassandraTimer.Join t -> bootstrap.fetch(self, node, t.id(), turn);
        };
    }

    @Override
    public Picture picture(Self self, Node node) {
        return NodePicture.of(self, node, rings.of(self, node));
    }
}
