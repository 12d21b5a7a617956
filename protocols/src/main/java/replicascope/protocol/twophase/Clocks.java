package replicascope.protocol.twophase;

import replicascope.kernel.OpId;
import replicascope.kernel.Timer;

/// Timers, and steps that a node takes at once but in which it can crash beforehand.
sealed interface Clocks extends Timer {
    /// Those of the coordinator.
    sealed interface OfCoordinator extends Clocks {}

    /// Those of participants.
    sealed interface OfParticipant extends Clocks {}

    /// Coordinator: votes have been out for too long.
    record Votes(OpId tx) implements OfCoordinator {}

    /// Participant: in doubt for too long.
    record Ask() implements OfParticipant {}

    /// Coordinator's step: the decision is on disk, now tell it.
    record Tell(OpId tx) implements OfCoordinator {}

    /// Coordinator's step with TPC.1: the decision is told, now put it on disk.
    record Force() implements OfCoordinator {}

    /// Participant's step: the prepared record is on disk, now vote.
    record Say(OpId tx) implements OfParticipant {}
}
