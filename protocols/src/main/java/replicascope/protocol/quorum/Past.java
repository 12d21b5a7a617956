package replicascope.protocol.quorum;

import replicascope.kernel.Cluster;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// What a run has seen so far: what clients asked and got, and what coordinators answered.
///
/// @param diskLost a replica lost its disk: from then on nothing is judged by what replicas keep
/// @param answers  every answer that was ever on its way, with the replicas behind it
/// @param ops      every client operation
/// @param events   how much of the client history is in `ops`
record Past(boolean diskLost, Table<OpId, Message.Answer> answers, Table<OpId, Op> ops, int events) {
    static final Past NONE = new Past(false, Table.empty(), Table.empty(), 0);

    /// A client operation.
    ///
    /// @param invoked  place of its beginning in the client history
    /// @param began    model time of it in microseconds
    /// @param returned place of its end, or [#NEVER] while it has none that is known
    /// @param ended    model time of it in microseconds
    /// @param result   what the client got, or null
    record Op(OpId id, NodeId client, String key, Operation operation, int invoked, long began, int returned,
            long ended, Value result) {
        static final int NEVER = Integer.MAX_VALUE;

        boolean reads() {
            return Quorums.reads(operation);
        }

        boolean deletes() {
            return operation.name().equals("delete");
        }

        /// What a write leaves for readers.
        Value written() {
            return deletes() ? Version.read(null) : operation.arguments().get(1);
        }

        /// The client was told that it is done. `WRITE_FAILURE` (A2.8) is no such answer.
        boolean done() {
            return returned != NEVER && !result.equals(Writes.FAILURE);
        }

        /// It was done before the other began.
        boolean precedes(Op other) {
            return done() && returned < other.invoked;
        }
    }

    /// One step on; the same object when nothing was seen in it.
    Past next(Cluster<Message> before, Cluster<Message> after) {
        boolean lost = diskLost || after.members(Replica.class).size() < before.members(Replica.class).size();
        Table<OpId, Message.Answer> told = answers;
        for (Cluster.Parcel<Message> parcel : after.letters())
            if (parcel.message() instanceof Message.Answer answer && !told.has(answer.id()))
                told = told.with(answer.id(), answer);
        Table<OpId, Op> known = ops;
        for (int i = events; i < after.history().size(); i++)
            known = with(known, after.history().get(i), i);
        return lost == diskLost && told == answers && known == ops && events == after.history().size() ? this
                : new Past(lost, told, known, after.history().size());
    }

    private static Table<OpId, Op> with(Table<OpId, Op> known, Event event, int place) {
        return switch (event) {
            case Event.Invoked(OpId id, NodeId client, Operation operation, long at) -> known.with(id,
                    new Op(id, client, Writes.key(operation), operation, place, at, Op.NEVER, 0, null));
            case Event.Returned(OpId id, Value result, long at) -> {
                Op op = known.get(id);
                yield known.with(id, new Op(id, op.client(), op.key(), op.operation(), op.invoked(), op.began(), place,
                        at, result));
            }
            case Event.Abandoned abandoned -> known;
        };
    }

    /// What an operation read or wrote; null for nothing.
    Version version(Op op) {
        return answers.get(op.id()).version();
    }
}
