package replicascope.kernel;

/// What one kind of node does. Every method is a pure function: its result depends on its arguments and on the
/// answers of [Turn#choose] and [Turn#clock], and on nothing else. What is to happen besides the new state
/// is written to the turn.
///
/// @param <S> the state, a record of records, enums, numbers, strings, [NodeId], [Seq], [Bag] and [Table]
/// @param <M> the messages: one sealed interface of records for the whole protocol
public interface Role<S extends Record, M> {
    /// The state of a node that starts for the first time, or again with an empty disk.
    S start(Self self, Turn<M> turn);

    /// A message arrived.
    S receive(Self self, S state, NodeId from, M message, Turn<M> turn);

    /// An armed timer fired, or a step announced by [Turn#next] is due. The default is for roles that arm none.
    default S timeout(Self self, S state, Timer timer, Turn<M> turn) {
        throw new IllegalStateException("the role " + self.kind() + " handles no timers");
    }

    /// A client operation begins at this node. The default refuses by leaving it unanswered.
    default S invoke(Self self, S state, OpId id, Operation operation, Turn<M> turn) {
        return state;
    }

    /// The node comes back after a crash. Only what stable storage keeps may be taken from `atCrash`. The default
    /// is for roles that keep nothing there.
    default S restart(Self self, S atCrash, Turn<M> turn) {
        return start(self, turn);
    }

    /// How the node is shown. The default derives it from the record's components.
    default Picture picture(Self self, S state) {
        return Pictures.of(state);
    }

    /// True when a client operation may begin in this state. It is asked only about operations that the blueprint
    /// lets begin at this kind of node.
    default boolean accepts(Self self, S state, Operation operation) {
        return true;
    }

    /// Asked before [#accepts]: looks at the settings that a single operation carries ([Operation#with]) and at what
    /// it asks for.
    ///
    /// @throws BadSetting with a sentence when nothing like it can ever be done
    default void check(Self self, Operation operation) {}

    /// True when a handler may call [Turn#clock]. One that does without saying so is refused.
    default boolean readsClock() {
        return false;
    }
}
