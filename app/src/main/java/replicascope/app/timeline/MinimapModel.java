package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import replicascope.run.Branch;
import replicascope.run.Fault;
import replicascope.run.Run;

/// The whole branch at a glance, as data: marks of which those that would lie on each other are one, and where other
/// branches leave. The work grows with the width, not with the run.
///
/// @param scaleEnd the step at the right edge
/// @param end      the last step of the branch looked at
/// @param hidden   branches that leave but have no room
record MinimapModel(long scaleEnd, long end, double width, List<Sign> signs, List<Twig> twigs, int hidden) {
    /// What a sign stands for; where several would lie on each other the first of these is shown.
    enum Glyph {
        BROKEN, REMARK, LINK, NODE, LETTER
    }

    /// A landmark, or several close to each other.
    record Sign(Glyph glyph, long step, double x) {}

    /// Another branch: it leaves the one looked at, or is what that one left.
    ///
    /// @param fork the last step that both share
    /// @param row  from 0 downwards
    /// @param more true when it goes on beyond the right edge
    record Twig(Branch branch, long fork, int row, double x1, double x2, boolean more) {}

    private static final Map<Glyph, Fault> FAULTS = new TreeMap<>(
            Map.of(Glyph.LINK, Fault.LINK, Glyph.NODE, Fault.NODE, Glyph.LETTER, Fault.LETTER));

    /// @param room  pixels a sign takes
    /// @param rows  how many rows of other branches fit
    /// @param label pixels that a branch's name takes
    /// @param known the last step of which signs may tell
    static MinimapModel of(Run run, double width, double room, int rows, ToDoubleFunction<String> label,
            long known) {
        long end = run.end();
        long longest = run.branches().stream().mapToLong(Branch::end).max().orElse(end);
        long scaleEnd = Math.max(1, Math.min(longest, 2 * end));
        List<Twig> twigs = new ArrayList<>();
        int hidden = twigs(run, twigs, width, scaleEnd, rows, label);
        return new MinimapModel(scaleEnd, end, width, signs(run, width, room, scaleEnd, known), List.copyOf(twigs),
                hidden);
    }

    double x(double tau) {
        return x(tau, width, scaleEnd);
    }

    double tau(double x) {
        return Math.clamp(x / width * scaleEnd, 0, end);
    }

    private static double x(double tau, double width, long scaleEnd) {
        return tau / scaleEnd * width;
    }

    private static List<Sign> signs(Run run, double width, double room, long scaleEnd, long known) {
        List<Sign> signs = new ArrayList<>();
        TreeMap<Long, String> broken = new TreeMap<>(Landmarks.broken(run));
        double steps = room / width * scaleEnd;
        for (long step = next(run, broken, -1); step >= 0 && step <= known;) {
            long until = Math.clamp((long) Math.ceil(step + steps) - 1, step, known);
            signs.add(sign(run, broken, step, until, width, scaleEnd));
            step = next(run, broken, Math.max(until, signs.getLast().step() + (long) steps));
        }
        return List.copyOf(signs);
    }

    private static long next(Run run, TreeMap<Long, String> broken, long step) {
        long nearest = Long.MAX_VALUE;
        for (Glyph glyph : Glyph.values()) {
            long next = next(run, broken, glyph, step);
            nearest = next < 0 ? nearest : Math.min(nearest, next);
        }
        return nearest == Long.MAX_VALUE ? -1 : nearest;
    }

    private static long next(Run run, TreeMap<Long, String> broken, Glyph glyph, long step) {
        return switch (glyph) {
            case BROKEN -> broken.higherKey(step) == null ? -1 : broken.higherKey(step);
            case REMARK -> run.nextRemark(step);
            case LINK, NODE, LETTER -> run.nextFault(FAULTS.get(glyph), step);
        };
    }

    private static Sign sign(Run run, TreeMap<Long, String> broken, long from, long until, double width,
            long scaleEnd) {
        for (Glyph glyph : Glyph.values()) {
            long step = next(run, broken, glyph, from - 1);
            if (step >= 0 && step <= until)
                return new Sign(glyph, step, x(step, width, scaleEnd));
        }
        throw new IllegalStateException("no landmark from " + from + " to " + until);
    }

    private static int twigs(Run run, List<Twig> twigs, double width, long scaleEnd, int rows,
            ToDoubleFunction<String> label) {
        int hidden = 0;
        double[] free = new double[rows];
        List<Branch> others = run.branches().stream().filter(branch -> branch != run.branch())
                .sorted((one, other) -> Long.compare(divergence(one, run.branch()),
                        divergence(other, run.branch())))
                .toList();
        for (Branch other : others) {
            long fork = divergence(other, run.branch());
            double x1 = x(fork, width, scaleEnd);
            double x2 = Math.min(width, x(other.end(), width, scaleEnd));
            double name = Math.min(width / 2, label.applyAsDouble(other.name()));
            double at = Math.min(Math.max(x2, x1 + name / 4), width - name);
            int row = 0;
            while (row < rows && free[row] > Math.min(x1, at))
                row++;
            if (row == rows) {
                hidden++;
                continue;
            }
            twigs.add(new Twig(other, fork, row, x1, x2, other.end() > scaleEnd));
            free[row] = at + name;
        }
        return hidden;
    }

    /// The last step that two branches share.
    static long divergence(Branch one, Branch other) {
        long end = one.end();
        for (Branch mine = one; mine != null; end = Math.min(end, mine.fork()), mine = mine.parent()) {
            long end2 = other.end();
            for (Branch yours = other; yours != null; end2 = Math.min(end2, yours.fork()), yours = yours.parent())
                if (mine == yours)
                    return Math.min(end, end2);
        }
        return 0;
    }
}
