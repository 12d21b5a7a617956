package replicascope.simulation;

import replicascope.kernel.Sentence;
import replicascope.kernel.Times;

/// The clock as a driver: brings event after event in the order of [Due], and operations may begin in between. It keeps
/// a heap of the nodes at which something is due, built from a world, and makes worlds only when asked to (or when
/// something is watched).
public final class Clockwork {
    private final Setup setup;
    private final Stepper stepper;
    private final boolean fifo;
    private final long[] due;
    private final int[] pick;
    private final int[] heap;
    private final int[] placeInHeap;
    private int size;
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
            if (due[i] != Times.NEVER)
                set(size++, i);
        }
        for (int i = size / 2 - 1; i >= 0; i--)
            sink(i);
        last = world;
    }

    /// When the next event is due, in microseconds, or [Times#NEVER].
    public long next() {
        return size == 0 ? Times.NEVER : Math.max(due[heap[0]], stepper.now());
    }

    /// Brings the next event; false when there is none.
    public boolean tick() {
        if (size == 0)
            return false;
        int node = heap[0];
        stepper.forget();
        long firstNew = stepper.nextSerial();
        stepper.moveClock(Math.max(stepper.now(), due[node]));
        int place = pick[node];
        if (place < 0)
            stepper.fire(node, ~place);
        else
            stepper.deliver(node, place);
        taken(node, firstNew);
        return true;
    }

    /// An operation begins now, as [Simulator#step] begins it.
    ///
    /// @throws Refused when it cannot, saying why
    public void invoke(Choice.Invoke invoke) {
        int node = invoke.node().index();
        Sentence why = Rules.invoke(setup, stepper.slot(node), stepper.past(), invoke);
        if (why != null)
            throw new Refused(why);
        stepper.forget();
        long firstNew = stepper.nextSerial();
        stepper.invoke(invoke);
        taken(node, firstNew);
    }

    /// A step has been taken at a node.
    private void taken(int node, long firstNew) {
        stepper.counted();
        refresh(node);
        for (int i = 0; i < stepper.touchedCount(); i++)
            if (stepper.touched(i) != node)
                admit(stepper.touched(i), firstNew);
        if (last != null && last.watch != null)
            last = watched();
        else
            last = null;
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
        if (due[node] == before)
            return;
        if (before == Times.NEVER)
            set(size++, node);
        else if (due[node] == Times.NEVER)
            drop(placeInHeap[node]);
        if (due[node] < before)
            rise(placeInHeap[node]);
        else if (due[node] != Times.NEVER)
            sink(placeInHeap[node]);
    }

    /// The last one fills the gap.
    private void drop(int place) {
        int filler = heap[--size];
        if (place == size)
            return;
        set(place, filler);
        rise(place);
        sink(placeInHeap[filler]);
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
        for (int child = 2 * place + 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && before(heap[child + 1], heap[child]))
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
