package replicascope.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import replicascope.language.Action;
import replicascope.simulation.Choice;
import replicascope.simulation.Clockwork;
import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// A run: a tree of positions and the one that is looked at. Acting at the end of a branch makes it longer; acting
/// anywhere else starts a new branch there. Nothing is ever discarded. Not for use by several threads at once.
public final class Run {
    /// Worlds kept one by one before a run goes over to checkpoints.
    static final int KEPT = 50_000;

    private final List<Branch> branches = new ArrayList<>();
    private final Deque<Position> undone = new ArrayDeque<>();
    private final Deque<Position> done = new ArrayDeque<>();
    private Branch branch;
    private long position;
    private int kept;
    /// Where the last action led, unless it was undone.
    private Position acted;
    private Clockwork clock;
    private World clockAt;

    /// A place in the tree.
    public record Position(Branch branch, long step) {}

    public Run(Setup setup) {
        this(Simulator.start(setup));
    }

    /// A run that begins with this world, watched or not.
    public Run(World start) {
        branch = new Branch(null, 0, start, "main");
        branches.add(branch);
    }

    /// The same tree, looked at in the same place, which grows apart from now on: for another thread to read. Nothing
    /// is to be undone in it. Worlds are shared and nothing is played, so this takes little time.
    public Run copy() {
        return new Run(this);
    }

    private Run(Run other) {
        Map<Branch, Branch> copies = new LinkedHashMap<>();
        for (Branch one : other.branches)
            copies.put(one, one.copy(copies.get(one.parent())));
        for (Branch one : other.branches)
            branches.add(copies.get(one));
        branch = copies.get(other.branch);
        position = other.position;
        kept = other.kept;
    }

    public Setup setup() {
        return world().setup();
    }

    /// The world looked at.
    public World world() {
        return branch.world(position);
    }

    /// A world of the branch looked at.
    ///
    /// @throws IndexOutOfBoundsException unless `0 <= step <= end()`
    public World world(long step) {
        check(step);
        return branch.world(step);
    }

    private void check(long step) {
        if (step < 0 || step > branch.end())
            throw new IndexOutOfBoundsException("step " + step + " of a branch of " + branch.end());
    }

    public Position position() {
        return new Position(branch, position);
    }

    /// Steps from the start of the run to the place looked at.
    public long step() {
        return position;
    }

    /// Steps from the start of the run to the end of the branch looked at.
    public long end() {
        return branch.end();
    }

    public Branch branch() {
        return branch;
    }

    /// All branches, in the order they were started; the first is the trunk.
    public List<Branch> branches() {
        return List.copyOf(branches);
    }

    /// Makes a choice at the place looked at and moves there.
    ///
    /// @throws replicascope.simulation.Refused when it is not possible; the run is unchanged then
    public void act(Choice choice) {
        World before = world();
        World after = choice instanceof Choice.Tick && atEnd() ? tick(before) : Simulator.step(before, choice);
        Position from = position();
        grow(choice, after);
        remember(from);
    }

    /// Consecutive ticks at the end of a branch go through one heap of due times.
    private World tick(World before) {
        if (clock == null || clockAt != before)
            clock = new Clockwork(before);
        Clockwork going = clock;
        clock = null;
        if (!going.tick())
            return Simulator.step(before, new Choice.Tick());
        clock = going;
        clockAt = clock.world();
        return clockAt;
    }

    private void grow(Choice choice, World after) {
        if (!atEnd())
            fork();
        boolean keep = kept < KEPT;
        branch.add(choice, after, keep);
        if (keep)
            kept++;
        position++;
    }

    private void fork() {
        begin("branch " + branches.size());
    }

    /// Begins a branch at the place looked at, even if that is the end of one, and looks at it. Acting makes it longer.
    void begin(String name) {
        Branch twig = new Branch(branch, position, world(), name);
        branches.add(twig);
        branch = twig;
    }

    /// Starts a branch at the place looked at, so that nothing lies ahead; where nothing does, all stays as it is. A
    /// branch that leaves there and is still empty is taken again.
    public void branchOff() {
        if (atEnd())
            return;
        for (Branch twig : branches)
            if (twig.parent() == branch && twig.fork() == position && twig.end() == position) {
                branch = twig;
                return;
            }
        fork();
    }

    /// A stretch of ticks is undone as one.
    private void remember(Position from) {
        undone.clear();
        boolean goesOn = from.equals(acted) && from.branch() == branch && branch.isTick(position)
                && branch.isTick(position - 1);
        if (!goesOn)
            done.push(from);
        acted = position();
    }

    public boolean atEnd() {
        return position == branch.end();
    }

    /// Looks one step back; false at the start.
    public boolean back() {
        if (position == 0)
            return false;
        position--;
        return true;
    }

    /// Looks one step ahead along the branch; false at its end.
    public boolean forward() {
        if (atEnd())
            return false;
        position++;
        return true;
    }

    /// Looks at another step of the branch.
    public void seek(long step) {
        check(step);
        position = step;
    }

    /// Looks at another branch: at the same step if it has one, and otherwise at its end.
    public void switchTo(Branch other) {
        if (!branches.contains(other))
            throw new IllegalArgumentException("not a branch of this run: " + other.name());
        branch = other;
        position = Math.min(position, other.end());
    }

    /// Goes back to where the last action was made; nothing is discarded. False when there is none.
    public boolean undo() {
        if (done.isEmpty())
            return false;
        undone.push(position());
        jump(done.pop());
        return true;
    }

    /// Takes back an undo. False when there is none.
    public boolean redo() {
        if (undone.isEmpty())
            return false;
        done.push(position());
        jump(undone.pop());
        return true;
    }

    /// True when [#undo] would go somewhere.
    public boolean mayUndo() {
        return !done.isEmpty();
    }

    /// True when [#redo] would go somewhere.
    public boolean mayRedo() {
        return !undone.isEmpty();
    }

    /// Makes what was done so far the beginning: [#undo] goes no further back than to what is done from now on.
    public void forgetUndo() {
        done.clear();
        undone.clear();
        acted = null;
    }

    private void jump(Position place) {
        acted = null;
        branch = place.branch();
        position = place.step();
    }

    /// The choice that led to a step of the branch looked at.
    public Choice choice(long step) {
        check(step);
        if (step == 0)
            throw new IndexOutOfBoundsException("no choice led to the start");
        return branch.choice(step);
    }

    /// What happened in the step that led to `step`; null for the start.
    public Explanation explanation(long step) {
        return step == 0 ? null : Simulator.explain(world(step - 1), choice(step));
    }

    /// The picture of a step of the branch looked at.
    public Frame frame(long step) {
        return Frame.of(world(step), explanation(step));
    }

    /// Puts a mark, note or expectation at the place looked at.
    public void remark(Action remark) {
        owner(position).remark(position, remark);
    }

    /// The marks, notes and expectations at a step of the branch looked at.
    public List<Action> remarks(long step) {
        return owner(step).remarks(step);
    }

    /// The branch that a step of the branch looked at was made on. The place where a branch leaves its parent is
    /// the parent's.
    private Branch owner(long step) {
        Branch owner = branch;
        while (owner.parent() != null && step <= owner.fork())
            owner = owner.parent();
        return owner;
    }

    /// The first step after `step` that was such a fault, or -1; found without playing anything again.
    public long nextFault(Fault fault, long step) {
        return branch.nextFault(fault, step);
    }

    /// The last step before `step` that was such a fault, or -1.
    public long previousFault(Fault fault, long step) {
        return branch.previousFault(fault, step);
    }

    /// The first step after `step` with marks, notes or expectations, or -1.
    public long nextRemark(long step) {
        return branch.nextRemark(step);
    }

    /// The last step before `step` with marks, notes or expectations, or -1.
    public long previousRemark(long step) {
        return branch.previousRemark(step);
    }

    /// The end of the branch looked at as a number that two equal runs share.
    public String digest() {
        return branch.digest();
    }
}
