package replicascope.simulation;

import replicascope.kernel.Times;

/// Which of a node's letters and timers the clock brings first. The order is: due, source, send order; between
/// nodes: due, then the destination's place in the list of nodes.
final class Due {
    /// Nothing is due, ever.
    static final int NOTHING = Integer.MIN_VALUE;

    private Due() {}

    /// The place of the first event: a letter's place in the inbox, `~place` for a timer, or [#NOTHING].
    static int first(Slot slot, int node, boolean fifo) {
        Health health = slot.health;
        if (health.paused())
            return NOTHING;
        int announced = slot.announced();
        if (announced >= 0)
            return ~announced;
        int best = firstLetter(slot, fifo);
        if (!health.up())
            return best;
        Armed[] timers = slot.timers;
        for (int i = 0; i < timers.length; i++)
            if (best == NOTHING || timerBefore(slot, timers[i], node, best))
                best = ~i;
        return best;
    }

    private static int firstLetter(Slot slot, boolean fifo) {
        Letter[] inbox = slot.inbox;
        int best = NOTHING;
        for (int i = 0; i < inbox.length; i++)
            if (free(slot, i, fifo) && (best == NOTHING || before(inbox[i], inbox[best])))
                best = i;
        return best;
    }

    /// True when a letter that has just been posted comes before what was first until now.
    static boolean comesFirst(Slot slot, int place, int node, int best, boolean fifo) {
        if (slot.health.paused() || !free(slot, place, fifo))
            return false;
        if (best == NOTHING)
            return true;
        if (best >= 0)
            return before(slot.inbox[place], slot.inbox[best]);
        return !slot.timers[~best].now() && !timerBefore(slot, slot.timers[~best], node, place);
    }

    /// True when the clock may bring this letter.
    static boolean free(Slot slot, int place, boolean fifo) {
        Letter letter = slot.inbox[place];
        return !letter.held() && (slot.health.cutFrom().isEmpty() || !slot.health.cutFrom().has(letter.from()))
                && (!fifo || slot.firstOfItsLink(place));
    }

    /// `other` lies further to the front of the inbox, which is in send order; a copy's serial number is not.
    private static boolean before(Letter one, Letter other) {
        if (one.due() != other.due())
            return one.due() < other.due();
        return one.from().compareTo(other.from()) < 0;
    }

    private static boolean timerBefore(Slot slot, Armed timer, int node, int best) {
        long due = best < 0 ? slot.timers[~best].due() : slot.inbox[best].due();
        if (timer.due() != due)
            return timer.due() < due;
        int source = best < 0 ? node : slot.inbox[best].from().index();
        if (source != node)
            return node < source;
        return timer.serial() < (best < 0 ? slot.timers[~best].serial() : slot.inbox[best].serial());
    }

    /// When the event at this place is due.
    static long time(Slot slot, int place) {
        if (place == NOTHING)
            return Times.NEVER;
        return place < 0 ? slot.timers[~place].due() : slot.inbox[place].due();
    }
}
