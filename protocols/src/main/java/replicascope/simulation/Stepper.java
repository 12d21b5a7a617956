package replicascope.simulation;

import java.time.Duration;
import java.util.Arrays;
import replicascope.kernel.Answers;
import replicascope.kernel.Effects;
import replicascope.kernel.Event;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Recorder;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Sentence;
import replicascope.kernel.Seq;
import replicascope.kernel.Timer;
import replicascope.kernel.Times;
import replicascope.kernel.Turn;

/// A world in the making: handlers are called on it and their effects carried out. It is private to whoever made
/// it; [#freeze] takes a world out of it without a copy, and the next change copies the list of slots.
final class Stepper implements Answers {
    private final Setup setup;
    private final Effects effects;
    private Slot[] slots;
    private boolean shared = true;
    private long now;
    private long steps;
    private long nextSerial;
    private Past past;
    private Seq<Choice.Pin> pins = Seq.empty();

    private int asking;
    private long draws;

    /// Nodes whose slots changed since [#forget], for the clock's heap; may name one twice.
    private int[] touched = new int[8];
    private int touchedCount;

    Stepper(World world, Recorder recorder) {
        setup = world.setup;
        slots = world.slots;
        now = world.now();
        steps = world.steps();
        nextSerial = world.nextSerial;
        past = world.past;
        effects = new Effects(this, recorder);
    }

    /// The world as it is now. Nothing is watched in it.
    World freeze() {
        shared = true;
        return new World(setup, slots, now, steps, nextSerial, past, null);
    }

    Slot slot(int node) {
        return slots[node];
    }

    long now() {
        return now;
    }

    long steps() {
        return steps;
    }

    Past past() {
        return past;
    }

    void moveClock(long to) {
        now = to;
    }

    void counted() {
        steps++;
    }

    void pinned(Seq<Choice.Pin> answers) {
        pins = answers;
    }

    void put(int node, Slot slot) {
        if (shared) {
            slots = slots.clone();
            shared = false;
        }
        slots[node] = slot;
        touch(node);
    }

    private void touch(int node) {
        if (touchedCount == touched.length)
            touched = Arrays.copyOf(touched, touchedCount * 2);
        touched[touchedCount++] = node;
    }

    int touchedCount() {
        return touchedCount;
    }

    int touched(int place) {
        return touched[place];
    }

    void forget() {
        touchedCount = 0;
    }

    /// What the last handler call said, for explanations.
    Effects effects() {
        return effects;
    }

    /// Starts a node, or restarts it with what it kept.
    void begin(NodeId node, boolean fresh) {
        int i = node.index();
        Slot slot = slots[i];
        Turn<Object> turn = open(i, null);
        Role<Record, Object> role = setup.kinds[i].role();
        Record state;
        try {
            state = fresh || slot.state == null ? role.start(setup.selves[i], turn)
                    : role.restart(setup.selves[i], slot.state, turn);
        } catch (RuntimeException e) {
            throw EngineFailure.of(node, "its start", e);
        }
        close(i, state, slot.inbox, Slot.NO_TIMERS, slot.health.presence(Health.Presence.UP));
    }

    /// Takes the letter out and has it handled; false when it was lost because the node is not up.
    boolean deliver(int i, int place) {
        Slot slot = slots[i];
        Letter letter = slot.inbox[place];
        Letter[] rest = Slot.without(slot.inbox, place);
        if (!slot.health.up()) {
            put(i, slot.inbox(rest));
            return false;
        }
        Self self = setup.selves[i];
        Turn<Object> turn = open(i, letter.from());
        Record state;
        try {
            state = setup.kinds[i].role().receive(self, slot.state, letter.from(), letter.message(), turn);
        } catch (RuntimeException e) {
            throw EngineFailure.of(self.id(), letter.message(), e);
        }
        close(i, state, rest, slot.timers, slot.health);
        return true;
    }

    void fire(int i, int place) {
        Slot slot = slots[i];
        Timer timer = slot.timers[place].timer();
        Self self = setup.selves[i];
        Turn<Object> turn = open(i, null);
        Record state;
        try {
            state = setup.kinds[i].role().timeout(self, slot.state, timer, turn);
        } catch (RuntimeException e) {
            throw EngineFailure.of(self.id(), timer, e);
        }
        close(i, state, slot.inbox, Slot.without(slot.timers, place), slot.health);
    }

    void invoke(Choice.Invoke invocation) {
        int i = invocation.node().index();
        Slot slot = slots[i];
        past = past.with(new Event.Invoked(invocation.id(), invocation.node(), invocation.operation(), now));
        Turn<Object> turn = open(i, null);
        Record state;
        try {
            state = setup.kinds[i].role().invoke(setup.selves[i], slot.state, invocation.id(),
                    invocation.operation(), turn);
        } catch (RuntimeException e) {
            throw EngineFailure.of(invocation.node(), invocation.operation(), e);
        }
        close(i, state, slot.inbox, slot.timers, slot.health);
    }

    private Turn<Object> open(int i, NodeId from) {
        effects.clear();
        asking = i;
        draws = slots[i].draws;
        return new Turn<>(effects, setup.selves[i], from);
    }

    /// Carries out what the handler said: first the node's own timers, then its slot, then the letters.
    private void close(int i, Record state, Letter[] inbox, Armed[] timers, Health health) {
        if (state == null)
            throw EngineFailure.of(setup.selves[i].id(), "a step",
                    new IllegalStateException("the handler returned no state"));
        int count = effects.count();
        Armed[] armed = timers;
        for (int e = 0; e < count; e++)
            armed = timer(i, armed, e);
        // each letter's latency is one more draw of its sender, made when it leaves below
        put(i, new Slot(state, inbox, armed, health, draws + effects.sends()));
        for (int e = 0; e < count; e++)
            outside(i, e);
    }

    private Armed[] timer(int i, Armed[] timers, int e) {
        return switch (effects.what(e)) {
            case ARM -> {
                Timer timer = (Timer) effects.object(e);
                long least = micros(effects.least(e));
                long most = micros(effects.most(e));
                if (least < 0 || most < least)
                    throw EngineFailure.of(setup.selves[i].id(), timer,
                            new IllegalArgumentException("a timer needs 0 <= at least <= at most"));
                long due = now + duration(timer, least, most);
                yield arm(timers, new Armed(timer, least, most, now, due, nextSerial++, false));
            }
            case NEXT -> arm(timers, new Armed((Timer) effects.object(e), 0, 0, now, now, nextSerial++, true));
            case CANCEL -> {
                int place = Slot.find(timers, (Timer) effects.object(e));
                yield place < 0 ? timers : Slot.without(timers, place);
            }
            case SEND, RETURNED, ABANDONED -> timers;
        };
    }

    private static Armed[] arm(Armed[] timers, Armed armed) {
        int place = Slot.find(timers, armed.timer());
        if (place >= 0) {
            Armed[] moved = timers.clone();
            System.arraycopy(timers, place + 1, moved, place, timers.length - place - 1);
            moved[timers.length - 1] = armed;
            return moved;
        }
        Armed[] more = Arrays.copyOf(timers, timers.length + 1);
        more[timers.length] = armed;
        return more;
    }

    private static long micros(Duration duration) {
        return duration.getSeconds() * 1_000_000 + duration.getNano() / 1_000;
    }

    private long duration(Timer timer, long least, long most) {
        if (!pins.isEmpty()) {
            String name = Names.of(setup.blueprint()).timerName(timer);
            Long pinned = takePin(name);
            if (pinned != null && (pinned < least || pinned > most))
                throw new Refused(Sentence.of("refused.pin.time", name, Times.print(least), Times.print(most),
                        Times.print(pinned)));
            if (pinned != null)
                return pinned;
        }
        return least == most ? least : least + draw(most - least + 1);
    }

    private void outside(int i, int e) {
        switch (effects.what(e)) {
            case SEND -> post(i, effects.to(e), effects.object(e));
            case RETURNED -> {
                Effects.Answer answer = (Effects.Answer) effects.object(e);
                past = past.with(new Event.Returned(answer.id(), answer.result(), now));
            }
            case ABANDONED -> {
                OpId id = ((Effects.Answer) effects.object(e)).id();
                past = past.with(new Event.Abandoned(id, now));
            }
            case ARM, CANCEL, NEXT -> {}
        }
    }

    private void post(int i, NodeId to, Object message) {
        NodeId from = setup.selves[i].id();
        Slot target = slots[to.index()];
        long latency = latency(from, to, slots[i].health.slow(), target.health.slow());
        if (setup.network().loses && target.health.cutFrom().has(from))
            return;
        put(to.index(), target.with(
                new Letter(from, to, message, nextSerial++, now, Letter.later(now, latency), false,
                        Letter.Fate.FLYING)));
    }

    private long latency(NodeId from, NodeId to, double slowSender, double slowReceiver) {
        long drawn = Hashes.mix(setup.seeds[from.index()], draws++) >>> 1;
        if (from == to)
            return 0;
        long latency = setup.network().latency(from, to, drawn);
        return slowSender == 1 && slowReceiver == 1 ? latency : (long) (latency * slowSender * slowReceiver);
    }

    private long draw(long bound) {
        return (Hashes.mix(setup.seeds[asking], draws++) >>> 1) % bound;
    }

    @Override
    public int choose(String what, int bound) {
        Long pinned = takePin(what);
        if (pinned == null)
            return (int) draw(bound);
        if (pinned < 0 || pinned >= bound)
            throw new Refused(Sentence.of("refused.pin", what, pinned, bound - 1));
        return pinned.intValue();
    }

    @Override
    public long clock() {
        if (!setup.kinds[asking].role().readsClock())
            throw new IllegalStateException("the role " + setup.selves[asking].kind()
                    + " reads the clock without declaring it");
        Long pinned = takePin("clock");
        return pinned != null ? pinned : now + slots[asking].health.skew();
    }

    private Long takePin(String name) {
        for (int p = 0; p < pins.size(); p++)
            if (pins.get(p).name().equals(name)) {
                long value = pins.get(p).value();
                pins = pins.without(p);
                return value;
            }
        return null;
    }

    Seq<Choice.Pin> unusedPins() {
        return pins;
    }

    /// What the next letter or timer will be numbered with.
    long nextSerial() {
        return nextSerial;
    }

    long serial() {
        return nextSerial++;
    }
}
