package replicascope.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import replicascope.blocks.lww.Cell;
import replicascope.blocks.ring.Murmur3;
import replicascope.blocks.ring.TokenRing;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Value;

/// Cassandra as deployed, by hand on mutable objects with one heap of letters and timers: what the kernel is measured
/// against. It draws the same numbers in the same order. Timers that were disarmed stay in the heap and are skipped.
/// Nobody is ever down and nothing times out under the load: what the engine does about that is left out, hints
/// included.
final class RingTwin {
    private static final long PATIENCE = 10_000_000;
    private static final long WRITE_TIMEOUT = 2_000_000;
    private static final long READ_TIMEOUT = 5_000_000;
    private static final Value OK = Value.of("ok");

    private enum What {
        TIMER, REQUEST, ANSWER, MUTATION, WRITTEN, READ, DATA, REPAIR, REPAIRED
    }

    /// A letter or a timer; which fields count depends on `what`.
    private static final class Event extends Timed {
        What what;
        boolean disarmed;
        OpId id;
        Operation operation;
        String key;
        Cell cell;
        long timestamp;
        Value result;
    }

    /// The nodes that hold the tokens up to each position of the ring.
    record Placement(TokenRing ring, int[][] replicas) {
        int[] of(String key) {
            return replicas[ring.owner(Murmur3.token(key.getBytes(StandardCharsets.UTF_8)))];
        }
    }

    /// A write under way: which of its replicas have answered, a bit for each.
    private static final class Write {
        final int client;
        final Cell cell;
        final int[] replicas;
        int answered;
        boolean done;
        Event timer;

        Write(int client, Cell cell, int[] replicas) {
            this.client = client;
            this.cell = cell;
            this.replicas = replicas;
        }
    }

    /// A read under way: whom it has asked, what they said, and who is being repaired, a bit for each.
    private static final class Read {
        final int client;
        final String key;
        final int[] asked;
        final Cell[] found;
        int answered;
        int repairing;
        Cell newest;
        Event timer;

        Read(int client, String key, int[] asked) {
            this.client = client;
            this.key = key;
            this.asked = asked;
            found = new Cell[asked.length];
        }
    }

    /// One node.
    static final class Server {
        final Map<String, Cell> store = new HashMap<>();
        private final Map<OpId, Write> writes = new HashMap<>();
        private final Map<OpId, Read> reads = new HashMap<>();
        private long last = Long.MIN_VALUE;

        void store(String key, Cell cell) {
            if (cell.beats(store.get(key)))
                store.put(key, cell);
        }
    }

    final Server[] servers;
    private final Placement placement;
    private final OpId[] pending;
    private final Event[] retries;
    private final Draws draws;
    private final TimedHeap<Event> heap = new TimedHeap<>();
    final List<Seen> history = new ArrayList<>();
    private long serial;
    long now;
    long deliveries;
    long repairs;

    RingTwin(long seed, int nodes, int clients, Placement placement) {
        servers = new Server[nodes];
        for (int i = 0; i < nodes; i++)
            servers[i] = new Server();
        this.placement = placement;
        pending = new OpId[clients];
        retries = new Event[clients];
        draws = new Draws(seed, nodes + clients);
    }

    void invoke(int client, OpId id, Operation operation) {
        history.add(new Seen(id, null, now));
        pending[client - servers.length] = id;
        Event request = letter(What.REQUEST, id);
        request.operation = operation;
        send(request, client, operation.via().index());
        retries[client - servers.length] = arm(client, PATIENCE);
    }

    /// Brings the next event; false when there is none.
    boolean tick() {
        while (!heap.isEmpty()) {
            Event event = heap.take();
            if (event.disarmed)
                continue;
            now = event.due;
            deliveries++;
            handle(event);
            return true;
        }
        return false;
    }

    private void handle(Event m) {
        switch (m.what) {
            case TIMER -> throw new IllegalStateException("nothing times out");
            case REQUEST -> request(m.to, m);
            case ANSWER -> answered(m);
            case MUTATION -> {
                servers[m.to].store(m.key, m.cell);
                Event written = letter(What.WRITTEN, m.id);
                written.timestamp = m.cell.timestamp();
                send(written, m.to, m.from);
            }
            case WRITTEN -> written(m.to, m);
            case READ -> {
                Event data = letter(What.DATA, m.id);
                data.cell = servers[m.to].store.get(m.key);
                send(data, m.to, m.from);
            }
            case DATA -> data(m.to, m);
            case REPAIR -> {
                servers[m.to].store(m.key, m.cell);
                send(letter(What.REPAIRED, m.id), m.to, m.from);
            }
            case REPAIRED -> repaired(m.to, m);
        }
    }

    private static Event letter(What what, OpId id) {
        Event letter = new Event();
        letter.what = what;
        letter.id = id;
        return letter;
    }

    private void send(Event letter, int from, int to) {
        letter.from = from;
        letter.to = to;
        letter.due = now + draws.latency(from, to);
        letter.serial = serial++;
        heap.add(letter);
    }

    private Event arm(int node, long after) {
        Event timer = letter(What.TIMER, null);
        timer.from = node;
        timer.to = node;
        timer.due = now + after;
        timer.serial = serial++;
        heap.add(timer);
        return timer;
    }

    private void answered(Event m) {
        int client = m.to - servers.length;
        if (!m.id.equals(pending[client]))
            return;
        retries[client].disarmed = true;
        pending[client] = null;
        history.add(new Seen(m.id, m.result, now));
    }

    private void answer(int i, int client, OpId id, Value result) {
        Event answer = letter(What.ANSWER, id);
        answer.result = result;
        send(answer, i, client);
    }

    private static int quorum(int replicas) {
        return replicas / 2 + 1;
    }

    private static int place(int[] nodes, int node) {
        for (int k = 0; k < nodes.length; k++)
            if (nodes[k] == node)
                return k;
        return -1;
    }

    private void request(int i, Event m) {
        Server s = servers[i];
        if (s.writes.containsKey(m.id) || s.reads.containsKey(m.id))
            return;
        String key = ((Value.Word) m.operation.arguments().get(0)).text();
        if (m.operation.name().equals("read"))
            read(i, m, key);
        else
            write(i, m, key);
    }

    private void write(int i, Event m, String key) {
        Server s = servers[i];
        s.last = Math.max(now, s.last + 1);
        Cell cell = new Cell(m.operation.arguments().get(1), s.last, false, m.id);
        Write write = new Write(m.from, cell, placement.of(key));
        for (int k = 0; k < write.replicas.length; k++)
            if (write.replicas[k] == i) {
                s.store(key, cell);
                write.answered |= 1 << k;
            } else {
                Event mutation = letter(What.MUTATION, m.id);
                mutation.key = key;
                mutation.cell = cell;
                send(mutation, i, write.replicas[k]);
            }
        write.timer = arm(i, WRITE_TIMEOUT);
        s.writes.put(m.id, write);
        count(i, m.id, write);
    }

    private void written(int i, Event m) {
        Write write = servers[i].writes.get(m.id);
        if (write == null || write.cell.timestamp() != m.timestamp)
            return;
        int bit = 1 << place(write.replicas, m.from);
        if ((write.answered & bit) != 0)
            return;
        write.answered |= bit;
        count(i, m.id, write);
    }

    private void count(int i, OpId id, Write write) {
        int count = Integer.bitCount(write.answered);
        if (!write.done && count >= quorum(RingLoad.REPLICAS)) {
            write.done = true;
            answer(i, write.client, id, OK);
        }
        if (write.done && count == write.replicas.length) {
            write.timer.disarmed = true;
            servers[i].writes.remove(id);
        }
    }

    private void read(int i, Event m, String key) {
        Server s = servers[i];
        Read read = new Read(m.from, key, nearest(i, placement.of(key)));
        for (int k = 0; k < read.asked.length; k++)
            if (read.asked[k] == i) {
                read.found[k] = s.store.get(key);
                read.answered |= 1 << k;
            } else {
                Event question = letter(What.READ, m.id);
                question.key = key;
                send(question, i, read.asked[k]);
            }
        read.timer = arm(i, READ_TIMEOUT);
        s.reads.put(m.id, read);
        compare(i, m.id, read);
    }

    /// As many as are needed, itself first.
    private static int[] nearest(int i, int[] replicas) {
        int[] asked = new int[quorum(RingLoad.REPLICAS)];
        int count = 0;
        if (place(replicas, i) >= 0)
            asked[count++] = i;
        for (int k = 0; count < asked.length; k++)
            if (replicas[k] != i)
                asked[count++] = replicas[k];
        return asked;
    }

    private void data(int i, Event m) {
        Read read = servers[i].reads.get(m.id);
        if (read == null)
            return;
        int k = place(read.asked, m.from);
        if (k < 0 || (read.answered & 1 << k) != 0)
            return;
        read.answered |= 1 << k;
        read.found[k] = m.cell;
        compare(i, m.id, read);
    }

    /// Of two replicas at most one is behind.
    private void compare(int i, OpId id, Read read) {
        if (Integer.bitCount(read.answered) < read.asked.length)
            return;
        for (Cell cell : read.found)
            read.newest = Cell.newer(read.newest, cell);
        for (int k = 0; k < read.asked.length; k++) {
            if (read.newest == null || !read.newest.beats(read.found[k]))
                continue;
            if (read.asked[k] == i)
                servers[i].store(read.key, read.newest);
            else {
                repairs++;
                read.repairing |= 1 << k;
                Event repair = letter(What.REPAIR, id);
                repair.key = read.key;
                repair.cell = read.newest;
                send(repair, i, read.asked[k]);
            }
        }
        if (read.repairing == 0)
            end(i, id, read);
    }

    private void repaired(int i, Event m) {
        Read read = servers[i].reads.get(m.id);
        if (read == null)
            return;
        int k = place(read.asked, m.from);
        if ((read.repairing & 1 << k) == 0)
            return;
        read.repairing &= ~(1 << k);
        if (read.repairing == 0)
            end(i, m.id, read);
    }

    private void end(int i, OpId id, Read read) {
        read.timer.disarmed = true;
        answer(i, read.client, id, Cell.shown(read.newest));
        servers[i].reads.remove(id);
    }
}
