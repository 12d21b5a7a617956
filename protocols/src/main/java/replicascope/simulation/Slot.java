package replicascope.simulation;

import java.util.Arrays;
import java.util.List;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.Timer;

/// All that belongs to one node: its state, the letters on their way to it, its timers, its health and how many
/// random draws it has made. Immutable; a step replaces the slots it touches.
public final class Slot {
    static final Letter[] NO_LETTERS = {};
    static final Armed[] NO_TIMERS = {};

    final Record state;
    final Letter[] inbox;
    final Armed[] timers;
    final Health health;
    final long draws;
    private Keys keys;

    /// Hashes already computed, 0 for those that are not. Apart from the slot, which most steps throw away unhashed.
    private static final class Keys {
        long bag;
        long fifo;
        long digest;
    }

    Slot(Record state, Letter[] inbox, Armed[] timers, Health health, long draws) {
        this.state = state;
        this.inbox = inbox;
        this.timers = timers;
        this.health = health;
        this.draws = draws;
    }

    /// Null while the node is absent and after it lost its disk.
    public Record state() {
        return state;
    }

    /// In send order; a copy follows its original.
    public List<Letter> inbox() {
        return List.of(inbox);
    }

    /// In the order they were armed.
    public List<Armed> timers() {
        return List.of(timers);
    }

    public Health health() {
        return health;
    }

    Slot inbox(Letter[] letters) {
        return new Slot(state, letters, timers, health, draws);
    }

    Slot health(Health now) {
        return new Slot(state, inbox, timers, now, draws);
    }

    Slot with(Letter letter) {
        int count = inbox.length;
        Letter[] more = Arrays.copyOf(inbox, count + 1);
        more[count] = letter;
        return inbox(more);
    }

    Slot replacing(int place, Letter letter) {
        Letter[] changed = inbox.clone();
        changed[place] = letter;
        return inbox(changed);
    }

    Slot inserting(int place, Letter letter) {
        Letter[] more = new Letter[inbox.length + 1];
        System.arraycopy(inbox, 0, more, 0, place);
        more[place] = letter;
        System.arraycopy(inbox, place, more, place + 1, inbox.length - place);
        return inbox(more);
    }

    static Letter[] without(Letter[] letters, int place) {
        if (letters.length == 1)
            return NO_LETTERS;
        Letter[] fewer = new Letter[letters.length - 1];
        System.arraycopy(letters, 0, fewer, 0, place);
        System.arraycopy(letters, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }

    static Armed[] without(Armed[] timers, int place) {
        if (timers.length == 1)
            return NO_TIMERS;
        Armed[] fewer = new Armed[timers.length - 1];
        System.arraycopy(timers, 0, fewer, 0, place);
        System.arraycopy(timers, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }

    /// Where the letter lies, or -1.
    int find(long serial) {
        for (int i = 0; i < inbox.length; i++)
            if (inbox[i].serial() == serial)
                return i;
        return -1;
    }

    /// Where the timer stands, or -1.
    static int find(Armed[] timers, Timer timer) {
        for (int i = 0; i < timers.length; i++)
            if (timers[i].timer() == timer || timers[i].timer().equals(timer))
                return i;
        return -1;
    }

    int find(Timer timer) {
        return find(timers, timer);
    }

    /// The step announced by `next` that must come first, or -1.
    int announced() {
        for (int i = 0; i < timers.length; i++)
            if (timers[i].now())
                return i;
        return -1;
    }

    /// True when no earlier letter of the same link is in flight.
    boolean firstOfItsLink(int place) {
        NodeId from = inbox[place].from();
        for (int i = 0; i < place; i++)
            if (inbox[i].from() == from)
                return false;
        return true;
    }

    /// Hash of what decides the future, when only the order of events counts.
    long searchKey(boolean fifo) {
        Keys known = keys();
        if (fifo)
            return known.fifo != 0 ? known.fifo : (known.fifo = orderKey(true));
        return known.bag != 0 ? known.bag : (known.bag = orderKey(false));
    }

    private Keys keys() {
        if (keys == null)
            keys = new Keys();
        return keys;
    }

    private long orderKey(boolean fifo) {
        long hash = Hashes.mix(Hashes.of(state), healthKey());
        long letters = 0;
        for (int i = 0; i < inbox.length; i++)
            letters += Hashes.mix(letterKey(inbox[i]), fifo ? rankOnLink(i) : 0);
        long armed = 0;
        int announced = 0;
        for (Armed timer : timers)
            armed += Hashes.mix(Hashes.of(timer.timer()), timer.now() ? ++announced : 0);
        return Hashes.mix(Hashes.mix(hash, letters), armed);
    }

    private long healthKey() {
        long hash = Hashes.mix(health.presence().ordinal(), health.paused() ? 1 : 0);
        hash = Hashes.mix(hash, Double.doubleToLongBits(health.slow()));
        return Hashes.mix(Hashes.mix(hash, health.skew()), Hashes.of(health.cutFrom()));
    }

    private static long letterKey(Letter letter) {
        long hash = Hashes.mix(letter.from().index(), Hashes.of(letter.message()));
        return Hashes.mix(hash, letter.held() ? 1 : 0);
    }

    private int rankOnLink(int place) {
        int rank = 1;
        for (int i = 0; i < place; i++)
            if (inbox[i].from() == inbox[place].from())
                rank++;
        return rank;
    }

    /// Hash of everything, times and counters included.
    long digest() {
        Keys known = keys();
        return known.digest != 0 ? known.digest : (known.digest = wholeKey());
    }

    private long wholeKey() {
        long hash = Hashes.mix(Hashes.mix(Hashes.of(state), healthKey()), draws);
        for (Letter letter : inbox) {
            hash = Hashes.mix(Hashes.mix(hash, letterKey(letter)), letter.serial());
            hash = Hashes.mix(Hashes.mix(hash, letter.sentAt()), letter.due());
            hash = Hashes.mix(hash, letter.fate().ordinal());
        }
        for (Armed timer : timers) {
            hash = Hashes.mix(Hashes.mix(hash, Hashes.of(timer.timer())), timer.serial());
            hash = Hashes.mix(Hashes.mix(hash, timer.setAt()), timer.due());
            hash = Hashes.mix(Hashes.mix(hash, timer.least()), timer.now() ? -1 : timer.most());
        }
        return hash;
    }
}
