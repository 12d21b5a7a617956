package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replicascope.language.Action;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// One line of a run's tree: the choices after the point where it leaves its parent. Worlds are kept step by step
/// while the run's budget lasts, and every 256 steps after that; the ones between are made again when asked for.
public final class Branch {
    static final int STRIDE = 256;

    private final Branch parent;
    private final long fork;
    private final World base;
    private final Codes codes;
    private final List<World> kept = new ArrayList<>();
    private final TreeMap<Long, World> checkpoints = new TreeMap<>();
    private final TreeMap<Long, List<Action>> remarks = new TreeMap<>();
    private final Faults faults;
    private String name;
    private int remarked;
    private World last;
    private long stretchFrom = -1;
    private List<World> stretch = List.of();

    Branch(Branch parent, long fork, World base, String name) {
        this(parent, fork, base, name, new Codes(), new Faults());
        last = base;
    }

    private Branch(Branch parent, long fork, World base, String name, Codes codes, Faults faults) {
        this.parent = parent;
        this.fork = fork;
        this.base = base;
        this.name = name;
        this.codes = codes;
        this.faults = faults;
    }

    /// The same branch, which grows apart from now on; the worlds are shared.
    ///
    /// @param itsParent the copy of the parent
    Branch copy(Branch itsParent) {
        Branch copy = new Branch(itsParent, fork, base, name, codes.copy(), faults.copy());
        copy.kept.addAll(kept);
        copy.checkpoints.putAll(checkpoints);
        remarks.forEach((position, some) -> copy.remarks.put(position, new ArrayList<>(some)));
        copy.remarked = remarked;
        copy.last = last;
        return copy;
    }

    /// Null for the trunk.
    public Branch parent() {
        return parent;
    }

    /// The position it leaves its parent at.
    public long fork() {
        return fork;
    }

    /// The position at its end.
    public long end() {
        return fork + codes.size();
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    World last() {
        return last;
    }

    /// The world at its end as a number that two equal runs share.
    public String digest() {
        return String.format("%016x", last.digest());
    }

    void add(Choice choice, World after, boolean keep) {
        faults.add(codes.size(), choice);
        codes.add(last, choice);
        last = after;
        long position = end();
        if (keep && kept.size() == codes.size() - 1)
            kept.add(after);
        else if (position % STRIDE == 0)
            checkpoints.put(position, after);
    }

    /// The choice that leads from `position - 1` to `position`.
    Choice choice(long position) {
        if (position <= fork)
            return holder(position).choice(position);
        return isTick(position) ? new Choice.Tick()
                : codes.get((int) (position - fork - 1), world(position - 1));
    }

    /// The branch that the step to an earlier position was made on. Branches may grow out of each other to any depth.
    private Branch holder(long position) {
        Branch holder = this;
        while (holder.parent != null && position <= holder.fork)
            holder = holder.parent;
        return holder;
    }

    /// True when a tick of this branch itself led to `position`.
    boolean isTick(long position) {
        return position > fork && codes.isTick((int) (position - fork - 1));
    }

    World world(long position) {
        if (position < fork)
            return holder(position).world(position);
        if (position == fork)
            return base;
        if (position == end())
            return last;
        int index = (int) (position - fork - 1);
        return index < kept.size() ? kept.get(index) : again(position);
    }

    /// Makes the worlds between two checkpoints again and remembers that stretch, so that scrubbing is cheap.
    private World again(long position) {
        if (position >= stretchFrom && position < stretchFrom + stretch.size() && stretchFrom >= 0)
            return stretch.get((int) (position - stretchFrom));
        Map.Entry<Long, World> checkpoint = checkpoints.floorEntry(position);
        long from = kept.isEmpty() ? fork : fork + kept.size();
        World world = kept.isEmpty() ? base : kept.getLast();
        if (checkpoint != null && checkpoint.getKey() > from) {
            from = checkpoint.getKey();
            world = checkpoint.getValue();
        }
        List<World> made = new ArrayList<>();
        made.add(world);
        long until = Math.min(end() - 1, from + STRIDE - 1);
        Clockwork clock = null;
        for (long next = from + 1; next <= until; next++) {
            int index = (int) (next - fork - 1);
            if (codes.isTick(index)) {
                clock = clock == null ? new Clockwork(world) : clock;
                clock.tick();
                world = clock.world();
            } else {
                clock = null;
                world = Simulator.step(world, codes.get(index, world));
            }
            made.add(world);
        }
        stretchFrom = from;
        stretch = made;
        return made.get((int) (position - from));
    }

    /// Puts a mark, note or expectation at a position.
    void remark(long position, Action remark) {
        remarks.computeIfAbsent(position, key -> new ArrayList<>()).add(remark);
        remarked++;
    }

    /// How many remarks there are at positions of this branch itself.
    int remarked() {
        return remarked;
    }

    /// What was remarked at a position of this branch itself.
    List<Action> remarks(long position) {
        return List.copyOf(remarks.getOrDefault(position, List.of()));
    }

    /// The first step after `position` that was such a fault, or -1. Nothing is played again for it.
    long nextFault(Fault fault, long position) {
        long inherited = parent == null || position >= fork ? -1 : parent.nextFault(fault, position);
        if (inherited >= 0 && inherited <= fork)
            return inherited;
        int place = faults.after(fault, position - fork - 1);
        return place < 0 ? -1 : fork + 1 + place;
    }

    /// The last step before `position` that was such a fault, or -1.
    long previousFault(Fault fault, long position) {
        int place = faults.before(fault, position - fork - 1);
        if (place >= 0)
            return fork + 1 + place;
        return parent == null ? -1 : parent.previousFault(fault, Math.min(position, fork + 1));
    }

    /// The first position after `position` with remarks, or -1.
    long nextRemark(long position) {
        long inherited = parent == null || position + 1 >= fork ? -1 : parent.nextRemark(position);
        if (inherited >= 0 && inherited < fork)
            return inherited;
        Long own = remarks.higherKey(position);
        return own == null ? -1 : own;
    }

    /// The last position before `position` with remarks, or -1.
    long previousRemark(long position) {
        Long own = remarks.lowerKey(position);
        if (own != null)
            return own;
        return parent == null ? -1 : parent.previousRemark(Math.min(position, fork));
    }
}
