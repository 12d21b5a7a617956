package replicascope.protocol.twophase;

import replicascope.kernel.OpId;
import replicascope.kernel.Operation;

/// What the nodes say to each other. A transaction goes by the name of the client operation that asked for it.
sealed interface Message {
    OpId tx();

    /// What the coordinator handles.
    sealed interface ToCoordinator extends Message {}

    /// What participants handle.
    sealed interface ToParticipant extends Message {}

    /// Client to coordinator: do this, all of it or nothing.
    record Request(OpId tx, Operation operation) implements ToCoordinator {}

    /// Coordinator to client: how it ended.
    record Answer(OpId tx, Outcome outcome) implements Message {}

    /// Coordinator to participant: can you add `change` to your balance?
    record Prepare(OpId tx, long change) implements ToParticipant {}

    /// Participant to coordinator: yes is a promise, no is an end.
    record Vote(OpId tx, Ballot ballot) implements ToCoordinator {}

    /// Coordinator to participant: do it.
    record Commit(OpId tx) implements ToParticipant {}

    /// Coordinator to participant: undo it.
    record Abort(OpId tx) implements ToParticipant {}

    /// Participant to coordinator: it is on my disk that it is done.
    record Ack(OpId tx) implements ToCoordinator {}

    /// Participant to coordinator: I am in doubt; how did it end?
    record Inquire(OpId tx) implements ToCoordinator {}

    /// A vote.
    enum Ballot {
        YES, NO
    }

    /// How a transaction ends for the client; `REFUSED` when the request makes no sense.
    enum Outcome {
        COMMITTED, ABORTED, REFUSED
    }
}
