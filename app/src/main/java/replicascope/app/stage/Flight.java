package replicascope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;

/// Where all letters are at a moment. A step has two halves: first its letter travels to the receiver, or fades when it
/// is dropped; then the receiver shows what it made of it, and the letters it sent leave. All others move on with the
/// clock from their place before the step to their place after it, so that nothing jumps from one step to the next.
final class Flight {
    /// The part of a step after which its effect is seen.
    static final double HANDLED = 0.55;

    private final Moment moment;
    private final StagePlan plan;
    private final Map<Long, Parking.Place> before;
    private final Map<Long, Parking.Place> after;
    private final boolean jumps;
    private final List<Pose> poses = new ArrayList<>();

    private Flight(Moment moment, StagePlan plan, Map<Long, Parking.Place> before, Map<Long, Parking.Place> after,
            boolean jumps) {
        this.jumps = jumps;
        this.moment = moment;
        this.plan = plan;
        this.before = before;
        this.after = after;
    }

    /// @param before places of the letters before the step
    /// @param after  places after it; empty at the end of a run
    /// @param jumps  true when nothing may glide: a letter is here and then there, and its tail fades
    /// @return by serial number
    static List<Pose> poses(Moment moment, StagePlan plan, Map<Long, Parking.Place> before,
            Map<Long, Parking.Place> after, boolean jumps) {
        Flight flight = new Flight(moment, plan, before, after, jumps);
        if (moment.after() == null)
            moment.before().letters().forEach(letter -> flight.wait(letter, before.get(letter.serial())));
        else
            flight.step();
        flight.poses.sort(Comparator.comparingLong(pose -> pose.letter().serial()));
        return flight.poses;
    }

    /// True once the step's effect is to be seen.
    static boolean handled(Moment moment) {
        return moment.after() != null && moment.phase() >= HANDLED;
    }

    /// What a moment shows of the nodes: the frame before the step or the one after it.
    static Frame shown(Moment moment) {
        return handled(moment) ? moment.after() : moment.before();
    }

    /// The time of a moment, in microseconds, between those of the two frames.
    static double now(Moment moment) {
        return moment.after() == null ? moment.before().now()
                : moment.before().now() + (moment.after().now() - moment.before().now()) * moment.phase();
    }

    private void step() {
        Map<Long, LetterView> later = new TreeMap<>();
        moment.after().letters().forEach(letter -> later.put(letter.serial(), letter));
        for (LetterView letter : moment.before().letters()) {
            LetterView then = later.remove(letter.serial());
            if (then != null)
                move(handled(moment) ? then : letter);
            else if (delivers(letter))
                arrive(letter);
            else
                drop(letter);
        }
        later.values().forEach(this::leave);
    }

    private boolean delivers(LetterView letter) {
        return moment.step().choice() instanceof Choice.Deliver deliver && deliver.serial() == letter.serial();
    }

    private void wait(LetterView letter, Parking.Place place) {
        add(letter, place.x(), place.y(), 1, 1, Pose.Act.WAITING);
    }

    private void move(LetterView letter) {
        Parking.Place from = before.get(letter.serial());
        Parking.Place to = after.get(letter.serial());
        if (jumps) {
            wait(letter, handled(moment) ? to : from);
            return;
        }
        add(letter, mix(from.x(), to.x(), moment.phase()), mix(from.y(), to.y(), moment.phase()), 1, 1,
                Pose.Act.WAITING);
    }

    private void arrive(LetterView letter) {
        Parking.Place from = before.get(letter.serial());
        Route route = plan.route(letter.from(), letter.to());
        double t = jumps ? handled(moment) ? 1 : 0 : eased(moment.phase() / HANDLED);
        double along = mix(from.along(), 1, t);
        double asideX = from.x() - route.x(from.along());
        double asideY = from.y() - route.y(from.along());
        boolean lost = moment.step().lost();
        double rest = Math.clamp((moment.phase() - HANDLED) / (1 - HANDLED), 0, 1);
        if (rest > 0 && !lost && !jumps)
            return;
        add(letter, route.x(along) + asideX * (1 - t), route.y(along) + asideY * (1 - t), 1 - rest,
                lost ? 1 : mix(1, 0.7, Math.clamp((t - 0.8) / 0.2, 0, 1)),
                lost ? Pose.Act.LOST : Pose.Act.ARRIVING);
    }

    private void drop(LetterView letter) {
        Parking.Place place = before.get(letter.serial());
        if (moment.phase() == 0)
            wait(letter, place);
        else
            add(letter, place.x(), place.y(), 1 - eased(Math.clamp((moment.phase() - 0.4) / 0.6, 0, 1)), 1,
                    Pose.Act.DROPPED);
    }

    /// Letters of a step leave together; a copy leaves its original.
    private void leave(LetterView letter) {
        double t = eased((moment.phase() - HANDLED) / (1 - HANDLED));
        if (t <= 0)
            return;
        Parking.Place to = after.get(letter.serial());
        Parking.Place original = moment.step().choice() instanceof Choice.Duplicate duplicate
                ? before.get(duplicate.serial()) : null;
        Route route = plan.route(letter.from(), letter.to());
        if (jumps) {
            add(letter, to.x(), to.y(), t, 1, Pose.Act.LEAVING);
            return;
        }
        if (original != null) {
            add(letter, mix(original.x(), to.x(), t), mix(original.y(), to.y(), t), 1, 1, Pose.Act.LEAVING);
            return;
        }
        double along = mix(0, to.along(), t);
        double asideX = to.x() - route.x(to.along());
        double asideY = to.y() - route.y(to.along());
        add(letter, route.x(along) + asideX * t, route.y(along) + asideY * t, 1, mix(0.7, 1, t), Pose.Act.LEAVING);
    }

    private void add(LetterView letter, double x, double y, double opacity, double scale, Pose.Act act) {
        Route route = plan.route(letter.from(), letter.to());
        poses.add(new Pose(letter, x, y, route.startX(), route.startY(), opacity, scale, act));
    }

    private static double mix(double from, double to, double t) {
        return from + (to - from) * t;
    }

    /// Starts and ends gently.
    private static double eased(double t) {
        double clamped = Math.clamp(t, 0, 1);
        return clamped * clamped * (3 - 2 * clamped);
    }
}
