package replicascope.protocol.cassandra;

import java.util.ArrayList;
import java.util.List;
import replicascope.blocks.lww.Cell;
import replicascope.blocks.merkle.MerkleTree;
import replicascope.blocks.ring.Murmur3;
import replicascope.kernel.Bag;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;
import replicascope.protocol.cassandra.Repair.Job;
import replicascope.protocol.cassandra.Repair.Way;

/// Lines 100–113: anti-entropy, begun by an operator. All ranges with the same replicas are one job.
final class Repairs {
    private final Variant variant;
    private final Rings rings;
    private final Replicas replicas;

    Repairs(Variant variant, Rings rings, Replicas replicas) {
        this.variant = variant;
        this.rings = rings;
        this.replicas = replicas;
    }

    /// Lines 100–103.
    Node begin(Self self, Node node, OpId id, Turn<Message> turn) {
        Placement place = rings.of(self, node);
        List<Job> jobs = new ArrayList<>();
        boolean dead = false;
        for (Bag<NodeId> group : place.groups(self.id())) {
            dead |= group.stream().anyMatch(member -> node.down().has(member));
            jobs.add(new Job(group, Table.empty(), Bag.empty(), false));
        }
        if (turn.at(101, dead)) {
            turn.abandoned(id);
            return node;
        }
        Node next = node.with(new Repair(id, Seq.copyOf(jobs), true, 0));
        turn.timer(new CassandraTimer.RepairTimeout(id), variant.repairTimeout());
        for (int number = 0; number < jobs.size(); number++) {
            for (NodeId member : jobs.get(number).group())
                if (!member.equals(self.id())) {
                    turn.at(102);
                    turn.send(member, new Message.Validate(id, number, jobs.get(number).group()));
                }
            next = treeFrom(self, next, self.id(), number, tree(place, next, jobs.get(number).group()), turn);
        }
        return next;
    }

    /// Line 104.
    Node validate(Self self, Node node, NodeId from, Message.Validate m, Turn<Message> turn) {
        turn.at(104);
        turn.send(from, new Message.Tree(m.session(), m.job(), tree(rings.of(self, node), node, m.group())));
        return node;
    }

    /// The tree over what a node holds together with exactly these nodes.
    private MerkleTree tree(Placement place, Node node, Bag<NodeId> group) {
        List<MerkleTree.Leaf> leaves = new ArrayList<>();
        for (Table.Entry<String, Cell> entry : node.store())
            if (place.group(entry.key()).equals(group))
                leaves.add(new MerkleTree.Leaf(Murmur3.token(entry.key()),
                        Hashes.mix(Hashes.of(entry.key()), hash(entry.value()))));
        return MerkleTree.of(variant.depth(), leaves);
    }

    private static long hash(Cell cell) {
        return Hashes.mix(Hashes.mix(Hashes.of(cell.value()), cell.timestamp()), cell.tombstone() ? 1 : 0);
    }

    Node gets(Self self, Node node, NodeId from, Message.Tree m, Turn<Message> turn) {
        return open(node, m.session()) ? treeFrom(self, node, from, m.job(), m.tree(), turn) : node;
    }

    private static boolean open(Node node, OpId session) {
        return node.repair() != null && node.repair().open() && node.repair().id().equals(session);
    }

    /// Lines 105–108.
    private Node treeFrom(Self self, Node node, NodeId from, int number, MerkleTree tree, Turn<Message> turn) {
        Job job = node.repair().job(number);
        if (job.compared() || job.trees().has(from))
            return node;
        job = new Job(job.group(), job.trees().with(from, tree), job.awaited(), false);
        if (turn.at(105, job.trees().size() < job.group().size()))
            return node.with(node.repair().with(number, job));
        return ended(compareAll(self, node, number, job, turn), turn);
    }

    private Node compareAll(Self self, Node node, int number, Job job, Turn<Message> turn) {
        OpId session = node.repair().id();
        Bag<Way> awaited = Bag.empty();
        int pairs = 0;
        List<Message.Sync> own = new ArrayList<>();
        for (int one = 0; one < job.group().size(); one++)
            for (int other = 0; other < one; other++) {
                NodeId a = job.group().get(other);
                NodeId b = job.group().get(one);
                turn.at(106);
                MerkleTree.Difference difference = job.trees().get(a).compare(job.trees().get(b));
                pairs += difference.compared();
                if (!turn.at(107, !difference.slices().isEmpty()))
                    continue;
                for (Way way : List.of(new Way(a, b), new Way(b, a))) {
                    Message.Sync sync =
                            new Message.Sync(session, number, job.group(), way.to(), difference.slices());
                    awaited = awaited.include(way);
                    turn.at(108);
                    if (way.from().equals(self.id()))
                        own.add(sync);
                    else
                        turn.send(way.from(), sync);
                }
            }
        Node next = node.with(node.repair().comparing(pairs).with(number, new Job(job.group(), job.trees(), awaited,
                true)));
        for (Message.Sync sync : own)
            stream(self, next, self.id(), sync, turn);
        return next;
    }

    Node sync(Self self, Node node, NodeId from, Message.Sync m, Turn<Message> turn) {
        stream(self, node, from, m, turn);
        return node;
    }

    /// Line 109: only what lies in slices that differ.
    private void stream(Self self, Node node, NodeId initiator, Message.Sync m, Turn<Message> turn) {
        Placement place = rings.of(self, node);
        Table<String, Cell> cells = Table.empty();
        for (Table.Entry<String, Cell> entry : node.store())
            if (m.slices().has(MerkleTree.slice(Murmur3.token(entry.key()), variant.depth()))
                    && place.group(entry.key()).equals(m.group()))
                cells = cells.with(entry.key(), entry.value());
        turn.at(109);
        turn.send(m.with(), new Message.Stream(m.session(), m.job(), initiator, cells));
    }

    /// Lines 110 and 111.
    Node stream(Self self, Node node, NodeId from, Message.Stream m, Turn<Message> turn) {
        Node next = replicas.storeAll(node, m.cells(), turn);
        turn.at(110);
        if (m.initiator().equals(self.id()))
            return arrived(next, m.session(), m.job(), new Way(from, self.id()), turn);
        turn.send(m.initiator(), new Message.Streamed(m.session(), m.job(), from));
        return next;
    }

    Node streamed(Node node, NodeId to, Message.Streamed m, Turn<Message> turn) {
        return arrived(node, m.session(), m.job(), new Way(m.from(), to), turn);
    }

    private Node arrived(Node node, OpId session, int number, Way way, Turn<Message> turn) {
        if (!open(node, session))
            return node;
        Job job = node.repair().job(number);
        Job left = new Job(job.group(), job.trees(), job.awaited().remove(way), job.compared());
        return ended(node.with(node.repair().with(number, left)), turn);
    }

    /// Line 112.
    private Node ended(Node node, Turn<Message> turn) {
        if (!turn.at(111, node.repair().done()))
            return node;
        turn.at(112);
        turn.cancel(new CassandraTimer.RepairTimeout(node.repair().id()));
        turn.returned(node.repair().id(), Value.of("repaired"));
        return node.with(node.repair().closed());
    }

    /// Line 113.
    Node timeout(Node node, OpId id, Turn<Message> turn) {
        if (!open(node, id))
            return node;
        turn.at(113);
        turn.abandoned(id);
        return node.with(node.repair().closed());
    }
}
