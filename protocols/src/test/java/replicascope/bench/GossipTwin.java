package replicascope.bench;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.OpId;
import replicascope.kernel.Value;

/// Flooding with a fanout, by hand on mutable arrays with one heap of letters: what the kernel is measured against.
/// It draws the same numbers in the same order.
final class GossipTwin {
    private final int nodes;
    private final int fanout;
    private final Draws draws;
    private final TimedHeap<Rumour> heap = new TimedHeap<>();
    private final List<Done> history = new ArrayList<>();
    private final Value[][] heard;
    private final int[] peers;
    private int rumours;
    private long serial;
    long now;
    long deliveries;

    /// A letter: which rumour it carries.
    private static final class Rumour extends Timed {
        int rumour;
        Value text;
    }

    /// A broadcast in the history.
    record Done(OpId id, long at) {}

    /// @param most how many rumours there will be
    GossipTwin(long seed, int nodes, int fanout, int most) {
        this.nodes = nodes;
        this.fanout = fanout;
        draws = new Draws(seed, nodes);
        heard = new Value[nodes][most];
        peers = new int[fanout];
    }

    boolean has(int node, int rumour) {
        return heard[node][rumour] != null;
    }

    int broadcasts() {
        return history.size();
    }

    void broadcast(int node, OpId id, Value text) {
        history.add(new Done(id, now));
        hear(node, rumours++, text);
    }

    /// Brings the next letter; false when there is none.
    boolean tick() {
        if (heap.isEmpty())
            return false;
        Rumour letter = heap.take();
        now = letter.due;
        deliveries++;
        if (heard[letter.to][letter.rumour] == null)
            hear(letter.to, letter.rumour, letter.text);
        return true;
    }

    private void hear(int node, int rumour, Value text) {
        heard[node][rumour] = text;
        for (int i = 0; i < fanout; i++) {
            int drawn = (int) draws.below(node, nodes - 1);
            peers[i] = drawn < node ? drawn : drawn + 1;
        }
        for (int i = 0; i < fanout; i++) {
            Rumour letter = new Rumour();
            letter.due = now + draws.latency(node, peers[i]);
            letter.to = peers[i];
            letter.from = node;
            letter.serial = serial++;
            letter.rumour = rumour;
            letter.text = text;
            heap.add(letter);
        }
    }
}
