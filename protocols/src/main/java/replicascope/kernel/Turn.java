package replicascope.kernel;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One turn of one node: where a handler says what is to happen. It is written to and never kept.
///
/// @param <M> the protocol's messages
public final class Turn<M> {
    private final Effects effects;
    private final Self self;
    private final NodeId from;
    private final Function<M, ?> wrap;
    private final UnaryOperator<Timer> wrapTimer;

    /// Made by the simulator. `from` is the sender of the message being handled, or null.
    public Turn(Effects effects, Self self, NodeId from) {
        this(effects, self, from, null, null);
    }

    private Turn(Effects effects, Self self, NodeId from, Function<M, ?> wrap, UnaryOperator<Timer> wrapTimer) {
        this.effects = effects;
        this.self = self;
        this.from = from;
        this.wrap = wrap;
        this.wrapTimer = wrapTimer;
    }

    /// Sends a message. A node may send to itself.
    public void send(NodeId to, M message) {
        effects.add(Effects.What.SEND, Objects.requireNonNull(to), wrapped(message), null, null);
    }

    /// Sends to whoever sent the message being handled.
    ///
    /// @throws IllegalStateException outside `receive`
    public void reply(M message) {
        if (from == null)
            throw new IllegalStateException("reply: no message is being handled");
        send(from, message);
    }

    /// Sends to all peers, in order.
    public void broadcast(M message) {
        for (int i = 0; i < self.peers().size(); i++)
            send(self.peers().get(i), message);
    }

    /// Arms a timer that fires after a time in this range, both ends included. Arming it again starts it anew.
    public void timer(Timer timer, Duration atLeast, Duration atMost) {
        effects.add(Effects.What.ARM, null, wrapped(timer), atLeast, atMost);
    }

    /// Arms a timer that fires after exactly this time.
    public void timer(Timer timer, Duration after) {
        timer(timer, after, after);
    }

    /// Disarms a timer; nothing happens when it is not armed.
    public void cancel(Timer timer) {
        effects.add(Effects.What.CANCEL, null, wrapped(timer), null, null);
    }

    /// Goes on at once as a step of its own, so that the node can crash in between. Until then it handles
    /// nothing else.
    public void next(Timer step) {
        effects.add(Effects.What.NEXT, null, wrapped(step), null, null);
    }

    /// A random choice in `[0, bound)`; `what` names it, so that a command can pin it: `choosing peer=2`.
    public int choose(String what, int bound) {
        if (bound < 1)
            throw new IllegalArgumentException("choose " + what + ": nothing to choose from");
        return effects.answers.choose(what, bound);
    }

    /// This node's own clock in microseconds, skew included. Only for roles that declare it.
    public long clock() {
        return effects.answers.clock();
    }

    /// The client operation is answered.
    public void returned(OpId id, Value result) {
        effects.add(Effects.What.RETURNED, null, new Effects.Answer(id, result), null, null);
    }

    /// The client gives up on the operation: its outcome stays unknown.
    public void abandoned(OpId id) {
        effects.add(Effects.What.ABANDONED, null, new Effects.Answer(id, Value.NULL), null, null);
    }

    /// The test on this line of the listing came out as `condition`, which is returned.
    public boolean at(int line, boolean condition) {
        if (effects.recorder != null)
            effects.recorder.test(line, condition);
        return condition;
    }

    /// This line of the listing ran.
    public void at(int line) {
        if (effects.recorder != null)
            effects.recorder.line(line, line);
    }

    /// These lines of the listing ran, one after the other.
    public void at(int first, int last) {
        if (effects.recorder != null)
            effects.recorder.line(first, last);
    }

    /// A value worth showing beside the listing.
    public void see(String name, Object value) {
        if (effects.recorder != null)
            effects.recorder.see(name, value);
    }

    /// The same turn for a protocol inside this one: its messages and timers travel wrapped.
    @SuppressWarnings("unchecked")
    public <N> Turn<N> nested(Function<N, M> message, UnaryOperator<Timer> timer) {
        Function<M, ?> outer = wrap;
        Function<N, ?> both = outer == null ? message : inner -> outer.apply(message.apply(inner));
        UnaryOperator<Timer> outerTimer = wrapTimer;
        UnaryOperator<Timer> bothTimers = outerTimer == null ? timer
                : inner -> outerTimer.apply(timer.apply(inner));
        return new Turn<>(effects, self, from, both, bothTimers);
    }

    /// The same for members of an inner group who are not this node's peers: broadcasts go to `inside.peers()`.
    public <N> Turn<N> nested(Self inside, Function<N, M> message, UnaryOperator<Timer> timer) {
        Turn<N> inner = nested(message, timer);
        return new Turn<>(effects, inside, from, inner.wrap, inner.wrapTimer);
    }

    private Object wrapped(M message) {
        Objects.requireNonNull(message);
        return wrap == null ? message : wrap.apply(message);
    }

    private Timer wrapped(Timer timer) {
        Objects.requireNonNull(timer);
        return wrapTimer == null ? timer : wrapTimer.apply(timer);
    }
}
