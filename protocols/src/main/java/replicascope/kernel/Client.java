package replicascope.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/// The client of every protocol: it has one operation at a time, asks a server, follows hints, retries with the
/// same id when no answer comes, and gives up after a number of tries. What it saw is the run's history.
///
/// @param <M> the protocol's messages
public final class Client<M> implements Role<Client.State, M> {
    /// The kind's usual name.
    public static final String KIND = "client";

    /// How a protocol's clients speak.
    public interface Speech<M> {
        /// The message that asks for `operation`.
        M request(NodeId client, OpId id, Operation operation);

        /// The same for clients that put their clock's time, in microseconds, into what they ask. Only a speech that
        /// [#readsClock] may look at the clock.
        default M request(NodeId client, OpId id, Operation operation, LongSupplier clock) {
            return request(client, id, operation);
        }

        /// True when requests carry the client's time.
        default boolean readsClock() {
            return false;
        }

        /// See [Role#check].
        ///
        /// @throws BadSetting when no server could ever do this
        default void check(Self self, Operation operation) {}

        /// What a message says to a client, or null when it says nothing to it.
        Reply reply(M message);
    }

    /// What an answer says.
    public sealed interface Reply {
        OpId id();

        /// The operation is done, with this result.
        record Done(OpId id, Value result) implements Reply {}

        /// Ask elsewhere: at `node`, or after a while at the next server when it is null.
        record Elsewhere(OpId id, NodeId node) implements Reply {}

        /// The servers have given up, saying this. Whether the operation took effect is not known: for the history
        /// it is indeterminate.
        record Unknown(OpId id, Value said) implements Reply {}
    }

    /// What a client knows.
    ///
    /// @param pending   the operation it waits for, or null
    /// @param operation what that is, or null
    /// @param server    the one asked last, or null before the first
    /// @param tries     how often the operation was sent
    /// @param last      the operation that ended last, or null
    /// @param result    its result, what the servers said when they gave it up, or null when the client did
    public record State(OpId pending, Operation operation, NodeId server, int tries, OpId last, Value result) {}

    /// Time to ask again.
    public record Retry() implements Timer {}

    private static final String LAST = "last";

    private final Speech<M> speech;
    private final String servers;
    private final Duration patience;
    private final int tries;

    /// @param servers  the kind of node it asks
    /// @param patience how long it waits for an answer before it asks the next server
    /// @param tries    how often it asks before it gives up
    public Client(Speech<M> speech, String servers, Duration patience, int tries) {
        this.speech = speech;
        this.servers = servers;
        this.patience = patience;
        this.tries = tries;
    }

    /// The kind that protocols list among theirs.
    public Kind<State, M> kind() {
        return new Kind<>(KIND, State.class, this);
    }

    /// What it waits for comes first, or else what it got last: `w1 = ok`, with a question mark when it gave up.
    @Override
    public Picture picture(Self self, State state) {
        List<Field> fields = new ArrayList<>(Pictures.of(state).fields());
        if (state.last != null)
            fields.replaceAll(field -> field.name().equals(LAST) ? new Field.Scalar(LAST, state.last.name() + " = "
                    + (state.result == null ? "?" : state.result)) : field);
        if (state.pending == null && state.last != null)
            fields.sort(Comparator.comparing(field -> !field.name().equals(LAST)));
        return new Picture(Picture.Badge.NONE, fields);
    }

    @Override
    public State start(Self self, Turn<M> turn) {
        return new State(null, null, null, 0, null, null);
    }

    @Override
    public boolean readsClock() {
        return speech.readsClock();
    }

    @Override
    public void check(Self self, Operation operation) {
        speech.check(self, operation);
    }

    @Override
    public boolean accepts(Self self, State state, Operation operation) {
        return state.pending == null;
    }

    @Override
    public State invoke(Self self, State state, OpId id, Operation operation, Turn<M> turn) {
        NodeId server = operation.via() != null ? operation.via()
                : state.server != null ? state.server
                : self.all(servers).get(turn.choose("server", self.all(servers).size()));
        return ask(self, new State(id, operation, server, 0, state.last, state.result), server, turn);
    }

    @Override
    public State receive(Self self, State state, NodeId from, M message, Turn<M> turn) {
        Reply reply = speech.reply(message);
        if (reply == null || !reply.id().equals(state.pending))
            return state;
        return switch (reply) {
            case Reply.Done done -> {
                turn.cancel(new Retry());
                turn.returned(done.id(), done.result());
                yield new State(null, null, state.server, 0, done.id(), done.result());
            }
            case Reply.Unknown unknown -> {
                turn.cancel(new Retry());
                turn.abandoned(unknown.id());
                yield new State(null, null, state.server, 0, unknown.id(), unknown.said());
            }
            case Reply.Elsewhere elsewhere when elsewhere.node() == null || state.tries >= tries -> state;
            case Reply.Elsewhere elsewhere -> ask(self, state, elsewhere.node(), turn);
        };
    }

    @Override
    public State timeout(Self self, State state, Timer timer, Turn<M> turn) {
        if (state.pending == null)
            return state;
        if (state.tries >= tries) {
            turn.abandoned(state.pending);
            return new State(null, null, state.server, 0, state.pending, null);
        }
        return ask(self, state, after(self, state.server), turn);
    }

    /// A client that crashes forgets what it waited for; that operation's outcome stays unknown.
    @Override
    public State restart(Self self, State atCrash, Turn<M> turn) {
        if (atCrash.pending != null)
            turn.abandoned(atCrash.pending);
        return new State(null, null, null, 0, null, null);
    }

    private State ask(Self self, State state, NodeId server, Turn<M> turn) {
        turn.send(server, speech.request(self.id(), state.pending, state.operation, turn::clock));
        turn.timer(new Retry(), patience);
        return new State(state.pending, state.operation, server, state.tries + 1, state.last, state.result);
    }

    private NodeId after(Self self, NodeId server) {
        Seq<NodeId> all = self.all(servers);
        return all.get((all.indexOf(server) + 1) % all.size());
    }
}
