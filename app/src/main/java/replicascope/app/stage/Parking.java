package replicascope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import replicascope.kernel.NodeId;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;

/// Where the letters of one frame wait. A letter just sent waits near its sender and moves on with the clock until it
/// is due; letters of one link keep their order and a distance; the two directions of a link use a lane each as soon
/// as both have letters. By hand, when the clock stands still, order and distance alone decide.
final class Parking {
    /// No letter waits nearer to either end than this part of the way.
    static final double NEAR = 0.15;
    static final double FAR = 0.85;
    /// Where a letter waits that was sent just now.
    private static final double FIRST = 0.32;
    /// A letter on a cut link waits before the gap.
    private static final double CUT = 0.38;
    /// When there is no room between these, letters may come this near to the ends.
    private static final double EDGE = 0.05;
    /// Size of a token in em.
    static final double WIDTH = 2.6;
    static final double HEIGHT = 1.6;

    /// With more letters than this nothing is gained by parting them.
    private static final int MOST_PARTED = 60;
    private static final int ROUNDS = 12;

    private final StagePlan plan;
    private final long now;
    private final List<Parked> parked = new ArrayList<>();

    /// One letter on its way while places are sought.
    private static final class Parked {
        final LetterView letter;
        final Route route;
        final double lane;
        final double low;
        double along;

        Parked(LetterView letter, Route route, double lane, double low, double along) {
            this.letter = letter;
            this.route = route;
            this.lane = lane;
            this.low = low;
            this.along = along;
        }

        Place place() {
            return new Place(route.x(along) - route.uy() * lane, route.y(along) + route.ux() * lane, along);
        }

        void push(double by) {
            along = Math.clamp(along + by / Math.max(1, route.length()), low, 1 - low);
        }
    }

    /// A point on the stage, and how far along its way.
    record Place(double x, double y, double along) {}

    private record Way(NodeId from, NodeId to) {
        Way back() {
            return new Way(to, from);
        }
    }

    private Parking(StagePlan plan, long now) {
        this.plan = plan;
        this.now = now;
    }

    /// The places of all letters in flight, by serial number.
    static Map<Long, Place> of(Frame frame, StagePlan plan) {
        Parking parking = new Parking(plan, frame.now());
        Map<Way, List<LetterView>> ways = new LinkedHashMap<>();
        for (LetterView letter : frame.letters())
            ways.computeIfAbsent(new Way(letter.from(), letter.to()), way -> new ArrayList<>()).add(letter);
        ways.forEach((way, letters) -> parking.park(way, letters, ways.containsKey(way.back())));
        parking.part();
        Map<Long, Place> places = new LinkedHashMap<>();
        parking.parked.forEach(letter -> places.put(letter.letter.serial(), letter.place()));
        return places;
    }

    /// Where two links cross, letters give way to each other: the one further along moves on, the other stays back.
    private void part() {
        if (parked.size() > MOST_PARTED)
            return;
        double unit = plan.em() * scale(plan);
        for (int round = 0; round < ROUNDS; round++)
            for (int i = 0; i < parked.size(); i++)
                for (int j = i + 1; j < parked.size(); j++)
                    part(parked.get(i), parked.get(j), unit);
    }

    private static void part(Parked one, Parked other, double unit) {
        if (one.letter.from().equals(other.letter.from()) && one.letter.to().equals(other.letter.to()))
            return;
        Place here = one.place();
        Place there = other.place();
        double overlap = Math.min(WIDTH * unit - Math.abs(here.x() - there.x()),
                HEIGHT * unit - Math.abs(here.y() - there.y()));
        if (overlap <= 0)
            return;
        boolean first = one.along > other.along
                || one.along == other.along && one.letter.serial() < other.letter.serial();
        double step = Math.min(overlap, unit) / 2 + 0.5;
        one.push(first ? step : -step);
        other.push(first ? -step : step);
    }

    private void park(Way way, List<LetterView> letters, boolean both) {
        Route route = plan.route(way.from(), way.to());
        double lane = both && !way.from().equals(way.to()) ? lane(route) : 0;
        double length = Math.max(route.length(), 1);
        double token = (Math.abs(route.ux()) * WIDTH + Math.abs(route.uy()) * HEIGHT) * plan.em() * scale(plan);
        double low = Math.min(0.5, Math.max(NEAR, 0.66 * token / length));
        double high = 1 - low;
        List<LetterView> order = letters.stream().sorted(Comparator.comparingDouble(this::wanted)
                .thenComparing(Comparator.comparingLong(LetterView::serial).reversed())).toList();
        double[] at = new double[order.size()];
        for (int i = 0; i < at.length; i++)
            at[i] = Math.clamp(wanted(order.get(i)), low, high);
        spread(at, low, high, 1.08 * token / length);
        for (int i = 0; i < at.length; i++)
            parked.add(new Parked(order.get(i), route, lane, low, at[i]));
    }

    /// How large tokens are, as a part of their usual size: small where nodes are small.
    static double scale(StagePlan plan) {
        return switch (plan.form()) {
            case ROOMY, FULL, PILLAR, LOW, SHORT, TALL -> 1;
            case TIGHT -> 0.62;
            case CHIP -> 0.9;
            case DISC -> 0.75;
            case DOT -> 0.4;
        };
    }

    /// Half the width of a token across its way: letters keep to the right.
    private double lane(Route route) {
        return (Math.abs(route.uy()) * WIDTH + Math.abs(route.ux()) * HEIGHT) * 0.54 * plan.em() * scale(plan);
    }

    private double wanted(LetterView letter) {
        double elapsed = letter.due() <= letter.sentAt() ? 0
                : Math.clamp((double) (now - letter.sentAt()) / (letter.due() - letter.sentAt()), 0, 1);
        double wanted = FIRST + (FAR - FIRST) * elapsed;
        return letter.cut() ? Math.min(wanted, CUT) : wanted;
    }

    /// Pushes ascending values apart, keeping their order; where there is no room they share all
    /// of the way evenly.
    static void spread(double[] at, double low, double high, double step) {
        int count = at.length;
        if (count < 2)
            return;
        if (step * (count - 1) > high - low) {
            double more = Math.min(step * (count - 1), 1 - 2 * EDGE);
            double first = Math.min(low, 0.5 - more / 2);
            double last = Math.max(high, 0.5 + more / 2);
            for (int i = 0; i < count; i++)
                at[i] = first + (last - first) * i / (count - 1);
            return;
        }
        for (int i = 1; i < count; i++)
            at[i] = Math.max(at[i], at[i - 1] + step);
        at[count - 1] = Math.min(at[count - 1], high);
        for (int i = count - 2; i >= 0; i--)
            at[i] = Math.min(at[i], at[i + 1] - step);
    }
}
