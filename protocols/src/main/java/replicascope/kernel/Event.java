package replicascope.kernel;

/// One entry of the client history. Times are microseconds of model time.
public sealed interface Event {
    OpId id();

    /// The operation began at `client`.
    record Invoked(OpId id, NodeId client, Operation operation, long at) implements Event {}

    /// The client got its answer.
    record Returned(OpId id, Value result, long at) implements Event {}

    /// The client gave up. The operation may or may not take effect: it is indeterminate, never "failed".
    record Abandoned(OpId id, long at) implements Event {}
}
