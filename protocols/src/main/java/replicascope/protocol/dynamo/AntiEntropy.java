package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import replicascope.blocks.merkle.MerkleTree;
import replicascope.blocks.ring.Md5;
import replicascope.kernel.Bag;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.protocol.dynamo.Node.Synced;

/// Lines 90–97: replicas find out in which keys they differ, and exchange those.
final class AntiEntropy {
    private final Variant variant;
    private final Rings rings;
    private final Replicas replicas;
    private final Joining joining;

    AntiEntropy(Variant variant, Rings rings, Replicas replicas, Joining joining) {
        this.variant = variant;
        this.rings = rings;
        this.replicas = replicas;
        this.joining = joining;
    }

    void arm(Self self, Turn<Message> turn) {
        if (variant.synchronises() && !self.peers().isEmpty())
            turn.timer(new DynamoTimer.Sync(), variant.sync());
    }

    /// What is here of the keys that this node and another one both own.
    private Table<String, Bag<Version>> common(Self self, Node node, NodeId other) {
        Placement place = rings.of(self, node);
        Table<String, Bag<Version>> common = Table.empty();
        for (Table.Entry<String, Bag<Version>> entry : node.store()) {
            Seq<NodeId> owners = place.owners(entry.key());
            if (owners.contains(self.id()) && owners.contains(other))
                common = common.with(entry.key(), entry.value());
        }
        return common;
    }

    private MerkleTree tree(Table<String, Bag<Version>> held) {
        List<MerkleTree.Leaf> leaves = new ArrayList<>();
        for (Table.Entry<String, Bag<Version>> entry : held)
            leaves.add(new MerkleTree.Leaf(Md5.token(entry.key()), Hashes.of(entry.value())));
        return MerkleTree.of(variant.depth(), leaves);
    }

    /// Line 91: the neighbours take turns.
    Node begin(Self self, Node node, Turn<Message> turn) {
        Synced last = node.synced();
        NodeId neighbour = self.peers().get(last.turn() % self.peers().size());
        turn.at(91);
        turn.send(neighbour, new Message.Tree(tree(common(self, node, neighbour)), node.joined()));
        arm(self, turn);
        return node.with(new Synced(last.turn() + 1, last.with(), last.pairs(), last.own(), last.other()));
    }

    /// Lines 92–94.
    Node gets(Self self, Node before, NodeId from, Message.Tree m, Turn<Message> turn) {
        Node node = joining.admit(self, before, m.joined(), turn);
        Table<String, Bag<Version>> common = common(self, node, from);
        MerkleTree own = tree(common);
        turn.at(92);
        MerkleTree.Difference difference = own.compare(m.tree());
        turn.see("pairs", difference.compared());
        if (turn.at(93, !difference.slices().isEmpty())) {
            turn.at(94);
            turn.reply(new Message.Slices(difference.slices(), in(common, difference.slices()), true));
        }
        return node.with(new Synced(node.synced().turn(), from, difference.compared(), own, m.tree()));
    }

    private Table<String, Bag<Version>> in(Table<String, Bag<Version>> held, Bag<Integer> slices) {
        Table<String, Bag<Version>> some = Table.empty();
        for (Table.Entry<String, Bag<Version>> entry : held)
            if (slices.has(MerkleTree.slice(Md5.token(entry.key()), variant.depth())))
                some = some.with(entry.key(), entry.value());
        return some;
    }

    /// Lines 95–97.
    Node gets(Self self, Node node, NodeId from, Message.Slices m, Turn<Message> turn) {
        if (turn.at(95, m.reply())) {
            turn.at(96);
            turn.reply(new Message.Slices(m.slices(), in(common(self, node, from), m.slices()), false));
        }
        turn.at(97);
        Node next = node;
        for (Table.Entry<String, Bag<Version>> entry : m.held())
            next = replicas.accept(self, next, entry.key(), entry.value(), turn);
        return next;
    }
}
