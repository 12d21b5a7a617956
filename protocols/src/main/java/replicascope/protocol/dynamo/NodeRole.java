package replicascope.protocol.dynamo;

import replicascope.kernel.BadSetting;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// A node: all are alike, and each coordinates what clients ask it.
final class NodeRole implements Role<Node, Message> {
    private final Variant variant;
    private final Rings rings;
    private final Lists lists;
    private final Handoff handoff;
    private final Replicas replicas;
    private final Puts puts;
    private final Gets gets;
    private final AntiEntropy antiEntropy;
    private final Joining joining;

    NodeRole(Variant variant, Rings rings) {
        this.variant = variant;
        this.rings = rings;
        lists = new Lists(variant, rings);
        handoff = new Handoff(variant);
        replicas = new Replicas(variant, rings, handoff);
        puts = new Puts(variant, rings, lists, replicas, handoff);
        gets = new Gets(variant, rings, lists, replicas, handoff);
        joining = new Joining(rings, handoff);
        antiEntropy = new AntiEntropy(variant, rings, replicas, joining);
    }

    @Override
    public Node start(Self self, Turn<Message> turn) {
        antiEntropy.arm(self, turn);
        return Node.fresh();
    }

    /// Line 131. What was under way is lost with its coordinator.
    @Override
    public Node restart(Self self, Node atCrash, Turn<Message> turn) {
        turn.at(131);
        antiEntropy.arm(self, turn);
        return handoff.watching(atCrash.recovered(), turn);
    }

    @Override
    public boolean readsClock() {
        return true;
    }

    @Override
    public void check(Self self, Operation operation) {
        if (operation.name().equals(DynamoBlueprint.SUSPECT) && named(self, operation) == null)
            throw new BadSetting("\"" + Speech.key(operation) + "\" is nobody " + self.id()
                    + " could suspect: give one of " + String.join(", ", self.peers().map(NodeId::name).toList()));
    }

    private static NodeId named(Self self, Operation operation) {
        for (NodeId peer : self.peers())
            if (peer.name().equals(Speech.key(operation)))
                return peer;
        return null;
    }

    @Override
    public boolean accepts(Self self, Node node, Operation operation) {
        return !operation.name().equals(DynamoBlueprint.JOIN)
                || !rings.of(self, node).members().contains(self.id());
    }

    @Override
    public Node invoke(Self self, Node node, OpId id, Operation operation, Turn<Message> turn) {
        if (operation.name().equals(DynamoBlueprint.JOIN))
            return joining.begin(self, node, id, turn);
        turn.at(111);
        turn.returned(id, Value.of("ok"));
        return handoff.suspect(node, named(self, operation), turn);
    }

    @Override
    public Node receive(Self self, Node before, NodeId from, Message message, Turn<Message> turn) {
        Node node = handoff.hears(before, from, turn);
        return switch (message) {
            case Message.Request m -> request(self, node, m, turn);
            case Message.Store m -> replicas.gets(self, node, m, turn);
            case Message.Stored m -> puts.gets(self, node, from, m, turn);
            // the book has no line that answers what line 24 sends
            case Message.Read _ when variant.literal() -> node;
            case Message.Read m -> replicas.reads(node, m, turn);
            case Message.Found m -> gets.gets(self, node, from, m, turn);
            case Message.Repair m -> {
                turn.at(76);
                yield replicas.accept(self, node, m.key(), m.versions(), turn);
            }
            case Message.Ping _ -> {
                turn.at(82);
                turn.reply(new Message.Pong());
                yield node;
            }
            case Message.Pong _ -> handoff.deliver(node, from, turn);
            case Message.Handoff m -> {
                turn.at(85);
                turn.reply(new Message.Taken(m.number()));
                yield replicas.accept(self, node, m.key(), Bag.of(m.version()), turn);
            }
            case Message.Taken m -> handoff.taken(node, from, m.number(), turn);
            case Message.Tree m -> antiEntropy.gets(self, node, from, m, turn);
            case Message.Slices m -> antiEntropy.gets(self, node, from, m, turn);
            case Message.Joined m -> joining.admit(self, node, Bag.of(m.node()), turn);
            case Message.Answer _, Message.Accepted _, Message.Failure _ -> node;
        };
    }

    /// A copy of a request begins nothing. The book has no line that writes.
    private Node request(Self self, Node node, Message.Request m, Turn<Message> turn) {
        boolean get = Speech.reads(m.operation());
        return node.taken().has(m.id()) || variant.literal() && !get ? node
                : listed(self, node.take(m.id()), m, lists.preferenceList(self, node, Speech.key(m.operation()), turn),
                        turn);
    }

    private Node listed(Self self, Node node, Message.Request m, Seq<NodeId> list, Turn<Message> turn) {
        if (list == null)
            return lists.begin(self, node, m, turn);
        return Speech.reads(m.operation()) ? gets.coordinate(self, node, m, list, turn)
                : puts.coordinate(self, node, m, list, turn);
    }

    @Override
    public Node timeout(Self self, Node node, Timer timer, Turn<Message> turn) {
        return switch ((DynamoTimer) timer) {
            case DynamoTimer.Expire t -> node.puts().has(t.id()) ? puts.expire(self, node, t.id(), turn)
                    : gets.expire(self, node, t.id(), turn);
            case DynamoTimer.Walk t -> walk(self, node, t.id(), turn);
            case DynamoTimer.Probe _ -> handoff.probe(node, turn);
            case DynamoTimer.Sync _ -> antiEntropy.begin(self, node, turn);
        };
    }

    /// A10.2.
    private Node walk(Self self, Node node, OpId id, Turn<Message> turn) {
        Node.Walk walk = lists.again(self, node, node.walks().get(id), turn);
        if (lists.ended(walk, turn))
            return listed(self, node.withoutWalk(id), walk.request(), walk.list(), turn);
        lists.goOn(id, turn);
        return node.with(id, walk);
    }

    @Override
    public Picture picture(Self self, Node node) {
        return NodePicture.of(self, node, rings.of(self, node));
    }
}
