package replicascope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import replicascope.kernel.Cluster;
import replicascope.kernel.Event;
import replicascope.kernel.Hashes;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;

/// One moment of a run, as a value: what every node knows, what is on its way, what the clock says. Nothing in it
/// ever changes; a step makes a new one that shares what it did not touch.
public final class World implements Cluster<Object> {
    final Setup setup;
    final Slot[] slots;
    private final long now;
    private final long steps;
    final long nextSerial;
    final Past past;
    final Watch watch;

    World(Setup setup, Slot[] slots, long now, long steps, long nextSerial, Past past, Watch watch) {
        this.setup = setup;
        this.slots = slots;
        this.now = now;
        this.steps = steps;
        this.nextSerial = nextSerial;
        this.past = past;
        this.watch = watch;
    }

    public Setup setup() {
        return setup;
    }

    public Slot slot(NodeId node) {
        return slots[node.index()];
    }

    @Override
    public long now() {
        return now;
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public Seq<Event> history() {
        return past.events();
    }

    @Override
    public List<NodeId> nodes() {
        return setup.nodes().toList();
    }

    @Override
    public Seq<NodeId> all(String kind) {
        return setup.selves[0].all(kind);
    }

    @Override
    public boolean reaches(NodeId from, NodeId to) {
        Health health = slots[to.index()].health;
        return health.up() && !health.paused() && !health.cutFrom().has(from);
    }

    @Override
    public boolean slowed(NodeId node) {
        return slots[node.index()].health.slow() > 1;
    }

    /// What the invariants say, in their order; empty when nothing is watched.
    public List<Verdict> verdicts() {
        return watch == null ? List.of() : watch.verdicts();
    }

    World watching(Watch watcher) {
        return new World(setup, slots, now, steps, nextSerial, past, watcher);
    }

    @Override
    public <S extends Record> List<Member<S>> members(Class<S> type) {
        List<Member<S>> members = new ArrayList<>(slots.length);
        for (int i = 0; i < slots.length; i++) {
            Slot slot = slots[i];
            if (type.isInstance(slot.state))
                members.add(new Member<>(setup.nodes().get(i), slot.health.up(), type.cast(slot.state)));
        }
        return members;
    }

    @Override
    public List<Parcel<Object>> letters() {
        List<Parcel<Object>> parcels = new ArrayList<>();
        for (Slot slot : slots)
            for (Letter letter : slot.inbox)
                parcels.add(new Parcel<>(letter.from(), letter.to(), letter.message()));
        return parcels;
    }

    @Override
    public boolean cut(NodeId from, NodeId to) {
        return slots[to.index()].health.cutFrom().has(from);
    }

    /// All letters in flight, by destination and send order.
    public List<Letter> flight() {
        List<Letter> letters = new ArrayList<>();
        for (Slot slot : slots)
            letters.addAll(Arrays.asList(slot.inbox));
        return letters;
    }

    /// True when no letter is in flight.
    public boolean quiet() {
        for (Slot slot : slots)
            if (slot.inbox.length > 0)
                return false;
        return true;
    }

    /// Identifies the world for search, where only the order of events counts: no serial numbers, absolute times
    /// or draw counters.
    public long searchKey() {
        long hash = setup.orderHash();
        for (Slot slot : slots)
            hash = Hashes.mix(hash, slot.searchKey(setup.network().fifo));
        return watch == null ? hash : Hashes.mix(hash, watch.witnessKey());
    }

    /// Identifies the world with everything in it: two runs agree when their digests do.
    public long digest() {
        long hash = Hashes.mix(Hashes.mix(setup.seed(), setup.hash()), now);
        hash = Hashes.mix(Hashes.mix(hash, steps), nextSerial);
        for (Slot slot : slots)
            hash = Hashes.mix(hash, slot.digest());
        return Hashes.mix(hash, Hashes.of(past.events()));
    }
}
