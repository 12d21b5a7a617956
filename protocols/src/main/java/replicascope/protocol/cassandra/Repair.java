package replicascope.protocol.cassandra;

import replicascope.blocks.merkle.MerkleTree;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// A repair that a node has begun (`nodetool repair`): one job for each set of nodes that hold ranges together with
/// it.
///
/// @param id      the operation
/// @param jobs    by number, from 0 on
/// @param open    true until it has ended
/// @param pairs   how many pairs of hashes were compared
record Repair(OpId id, Seq<Job> jobs, boolean open, int pairs) {
    /// One set of ranges.
    ///
    /// @param group    who holds them
    /// @param trees    the trees that have come in
    /// @param awaited  who still has to get something from whom
    /// @param compared true when all trees were there
    record Job(Bag<NodeId> group, Table<NodeId, MerkleTree> trees, Bag<Way> awaited, boolean compared) {
        boolean done() {
            return compared && awaited.isEmpty();
        }
    }

    /// From one node to another.
    record Way(NodeId from, NodeId to) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            int order = from.compareTo(other.from);
            return order != 0 ? order : to.compareTo(other.to);
        }
    }

    Job job(int number) {
        return jobs.get(number);
    }

    Repair with(int number, Job job) {
        return new Repair(id, jobs.with(number, job), open, pairs);
    }

    Repair comparing(int more) {
        return new Repair(id, jobs, open, pairs + more);
    }

    Repair closed() {
        return new Repair(id, jobs, false, pairs);
    }

    boolean done() {
        return jobs.stream().allMatch(Job::done);
    }
}
