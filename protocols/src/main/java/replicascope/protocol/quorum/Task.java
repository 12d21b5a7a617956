package replicascope.protocol.quorum;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Operation;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// An operation that a coordinator is at. It is in memory only.
///
/// @param client    who asked
/// @param key       of what
/// @param quorums   how many answers it needs
/// @param replicas  whom this step contacts, in this order
/// @param contacted how many of them have been contacted
/// @param responses what they have answered; the book's `responses`, by node
/// @param acks      who is known to have `latest`
/// @param latest    the version to be written, or written back; null before it is known
/// @param waited    how many time-outs this step has seen
record Task(NodeId client, Operation operation, String key, Step step, Quorums quorums, Seq<NodeId> replicas,
        int contacted, Table<NodeId, Message.Response> responses, Bag<NodeId> acks, Version latest, int waited) {

    /// What it waits for.
    enum Step {
        /// Responses to a read.
        READ,
        /// Responses to a write that wants to know the largest timestamp.
        QUERY,
        /// Acknowledgements of a write.
        STORE,
        /// Acknowledgements of what a read writes back.
        WRITE_BACK
    }

    static Task asking(Step step, Message.Request m, String key, Quorums quorums, Seq<NodeId> replicas, int contacted) {
        return new Task(m.client(), m.operation(), key, step, quorums, replicas, contacted, Table.empty(), Bag.empty(),
                null, 0);
    }

    boolean asks() {
        return step == Step.READ || step == Step.QUERY;
    }

    /// How many answers it needs now, of each group.
    int needed() {
        return asks() ? quorums.R() : quorums.W();
    }

    /// Who has answered in this step.
    Bag<NodeId> answered() {
        if (!asks())
            return acks;
        Bag<NodeId> nodes = Bag.empty();
        for (Table.Entry<NodeId, Message.Response> response : responses)
            nodes = nodes.include(response.key());
        return nodes;
    }

    /// Who has been contacted and has not answered.
    Seq<NodeId> silent() {
        Bag<NodeId> answered = answered();
        return replicas.take(contacted).filter(node -> !answered.has(node));
    }

    Task contact(int more) {
        return new Task(client, operation, key, step, quorums, replicas, contacted + more, responses, acks, latest,
                waited);
    }

    Task respond(NodeId from, Message.Response response) {
        return new Task(client, operation, key, step, quorums, replicas, contacted, responses.with(from, response),
                acks, latest, waited);
    }

    Task ack(NodeId from) {
        return new Task(client, operation, key, step, quorums, replicas, contacted, responses, acks.include(from),
                latest, waited);
    }

    Task expire() {
        return new Task(client, operation, key, step, quorums, replicas, contacted, responses, acks, latest,
                waited + 1);
    }

    /// The next step: bring `version` to all these, of whom some have it already.
    Task spread(Step next, Version version, Seq<NodeId> to, Bag<NodeId> have) {
        return new Task(client, operation, key, next, quorums, to, to.size(), responses, have, version, 0);
    }
}
