package replicascope.protocol.clocks;

import replicascope.blocks.versions.VersionVector;
import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.protocol.clocks.Message.Update;

/// What a replica knows.
///
/// @param VC       the book's vector clock: for each replica how many of its operations have been delivered here
/// @param lamport  Lamport's clock, kept beside it for comparison
/// @param log      the operations delivered here, own ones included, in the order of delivery
/// @param holdBack what has arrived and cannot be delivered yet, in the order of arrival; in memory
/// @param store    for each key the versions there are; more than one are siblings
/// @param contexts what each read at this replica had seen, by its name: its client's to bring back with a put
record Replica(Table<NodeId, Integer> VC, int lamport, Seq<Update> log, Seq<Update> holdBack,
        Table<String, Bag<Update>> store, Table<OpId, Table<NodeId, Integer>> contexts) {

    /// Before anything has happened: every count is 0.
    static Replica fresh(Seq<NodeId> all) {
        return new Replica(Table.of(all, 0), 0, Seq.empty(), Seq.empty(), Table.empty(), Table.empty());
    }

    /// What comes back from the disk after a crash.
    ///
    /// @param amnesia A1.8: the clocks were in memory
    Replica recovered(boolean amnesia) {
        return amnesia ? new Replica(VC.keys().reduce(VC, (clock, node) -> clock.with(node, 0), (one, two) -> two), 0,
                log, Seq.empty(), store, contexts) : new Replica(VC, lamport, log, Seq.empty(), store, contexts);
    }

    /// Line 5, and Lamport's clock with it.
    Replica count(NodeId replicaId) {
        return new Replica(VC.with(replicaId, VC.getOr(replicaId, 0) + 1), lamport + 1, log, holdBack, store,
                contexts);
    }

    /// What a delivery teaches: of two counts the larger.
    Replica merge(Update operation) {
        return new Replica(VersionVector.merge(VC, operation.timestamp()), Math.max(lamport, operation.lamport()), log,
                holdBack, store, contexts);
    }

    Replica hold(Update operation) {
        return new Replica(VC, lamport, log, holdBack.append(operation), store, contexts);
    }

    /// Takes out of the queue what stands at this place.
    Replica release(int place) {
        return new Replica(VC, lamport, log, holdBack.without(place), store, contexts);
    }

    /// Delivers an operation that changes nothing any more.
    Replica note(Update operation) {
        return new Replica(VC, lamport, log.append(operation), holdBack, store, contexts);
    }

    /// Delivers an operation: these versions of its key are left.
    Replica put(Update operation, Bag<Update> versions) {
        return new Replica(VC, lamport, log.append(operation), holdBack, store.with(operation.key(), versions),
                contexts);
    }

    /// Hands out a context with a read.
    Replica handOut(OpId read) {
        return new Replica(VC, lamport, log, holdBack, store, contexts.with(read, VC));
    }

    /// The versions of a key.
    Bag<Update> versions(String key) {
        return store.getOr(key, Bag.empty());
    }

    boolean isHeld(Update operation) {
        return holdBack.contains(operation);
    }
}
