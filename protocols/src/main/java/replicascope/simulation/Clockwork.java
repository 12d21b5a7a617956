package replicascope.simulation;

import replicascope.kernel.Times;

/// The clock as a driver: brings event after event in the order of [Due]. It keeps a heap with one entry a node,
/// built from a world, and makes worlds only when asked to (or when something is watched).
public final class Clockwork {
    private final Setup setup;
    private final Stepper stepper;
    private final boolean fifo;
    private final long[] due;
    private final int[] pick;
    private final int[] heap;
    private final int[] placeInHeap;
    private World last;

    public Clockwork(World world) {
        setup = world.setup;
        stepper = new Stepper(world, null);
        fifo = setup.network().fifo;
        int count = world.slots.length;
        due = new long[count];
        pick = new int[count];
        heap = new int[count];
        placeInHeap = new int[count];
        for (int i = 0; i < count; i++) {
            look(i);
            heap[i] = i;
            placeInHeap[i] = i;
        }
        for (int i = count / 2 - 1; i >= 0; i--)
            sink(i);
        last = world;
    }

    /// When the next event is due, in microseconds, or [Times#NEVER].
    public long next() {
        long time = due[heap[0]];
        return time == Times.NEVER ? time : Math.max(time, stepper.now());
    }

    /// Brings the next event; false when there is none.
    public boolean tick() {
        int node = heap[0];
        if (due[node] == Times.NEVER)
            return false;
        stepper.forget();
        long firstNew = stepper.nextSerial();
        stepper.moveClock(Math.max(stepper.now(), due[node]));
        int place = pick[node];
        if (place < 0)
            stepper.fire(node, ~place);
        else
            stepper.deliver(node, place);
        stepper.counted();
        refresh(node);
        for (int i = 0; i < stepper.touchedCount(); i++)
            if (stepper.touched(i) != node)
                admit(stepper.touched(i), firstNew);
        if (last != null && last.watch != null)
            last = watched();
        else
            last = null;
        return true;
    }

    private World watched() {
        World after = stepper.freeze();
        return after.watching(last.watch.next(last, after));
    }

    /// The world as it is now.
    public World world() {
        if (last == null)
            last = stepper.freeze();
        return last;
    }

    public long steps() {
        return stepper.steps();
    }

    public long now() {
        return stepper.now();
    }

    private void look(int node) {
        Slot slot = stepper.slot(node);
        pick[node] = Due.first(slot, node, fifo);
        due[node] = Due.time(slot, pick[node]);
    }

    private void refresh(int node) {
        long before = due[node];
        look(node);
        move(node, before);
    }

    /// At a node that did nothing itself, only a new letter can come before what was first.
    private void admit(int node, long firstNew) {
        Slot slot = stepper.slot(node);
        long before = due[node];
        int place = slot.inbox.length;
        while (place > 0 && slot.inbox[place - 1].serial() >= firstNew)
            place--;
        for (; place < slot.inbox.length; place++)
            if (Due.comesFirst(slot, place, node, pick[node], fifo))
                pick[node] = place;
        due[node] = Due.time(slot, pick[node]);
        move(node, before);
    }

    private void move(int node, long before) {
        if (due[node] < before)
            rise(placeInHeap[node]);
        else if (due[node] > before)
            sink(placeInHeap[node]);
    }

    private boolean before(int node, int other) {
        return due[node] != due[other] ? due[node] < due[other] : node < other;
    }

    private void rise(int start) {
        int place = start;
        int node = heap[place];
        while (place > 0 && before(node, heap[(place - 1) >> 1])) {
            set(place, heap[(place - 1) >> 1]);
            place = (place - 1) >> 1;
        }
        set(place, node);
    }

    private void sink(int start) {
        int place = start;
        int node = heap[place];
        for (int child = 2 * place + 1; child < heap.length; child = 2 * place + 1) {
            if (child + 1 < heap.length && before(heap[child + 1], heap[child]))
                child++;
            if (!before(heap[child], node))
                break;
            set(place, heap[child]);
            place = child;
        }
        set(place, node);
    }

    private void set(int place, int node) {
        heap[place] = node;
        placeInHeap[node] = place;
    }
}
