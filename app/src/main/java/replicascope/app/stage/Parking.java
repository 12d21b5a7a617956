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
        final Stretch stretch;
        double along;

        Parked(LetterView letter, Route route, double lane, Stretch stretch, double along) {
            this.letter = letter;
            this.route = route;
            this.lane = lane;
            this.stretch = stretch;
            this.along = along;
        }

        Place place() {
            return place(along);
        }

        Place place(double at) {
            return new Place(route.x(at) - route.uy() * lane, route.y(at) + route.ux() * lane, at);
        }

        void push(double by) {
            along = stretch.within(along + by / Math.max(1, route.length()));
        }

        boolean sameWay(Parked other) {
            return letter.from().equals(other.letter.from()) && letter.to().equals(other.letter.to());
        }
    }

    /// The part of a way on which letters wait.
    private record Stretch(double low, double high) {
        double within(double along) {
            return Math.clamp(along, low, high);
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
        parking.uncover();
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

    /// A letter that waits on a card in its way goes on or back to where it covers nothing, unless it would have to
    /// pass a letter of the same way.
    private void uncover() {
        if (parked.size() > MOST_PARTED || plan.spots().size() > StageLayout.ROUND)
            return;
        double unit = plan.em() * scale(plan);
        for (Parked letter : parked) {
            if (free(letter, letter.along, unit))
                continue;
            double step = 0.25 * unit / Math.max(1, letter.route.length());
            double least = letter.stretch.low;
            double most = letter.stretch.high;
            for (Parked other : parked)
                if (other != letter && other.sameWay(letter))
                    if (other.along < letter.along)
                        least = Math.max(least, other.along);
                    else
                        most = Math.min(most, other.along);
            for (double by = step; letter.along - by >= least || letter.along + by <= most; by += step) {
                double on = letter.along + by;
                double back = letter.along - by;
                boolean ahead = on <= most && free(letter, on, unit);
                if (ahead || back >= least && free(letter, back, unit)) {
                    letter.along = ahead ? on : back;
                    break;
                }
            }
        }
    }

    /// True when a letter covers no card and no other letter there.
    private boolean free(Parked letter, double along, double unit) {
        Box box = box(letter.place(along), unit);
        for (Spot spot : plan.spots().values())
            if (spot.overlaps(box))
                return false;
        for (Parked other : parked)
            if (other != letter && box(other.place(), unit).overlap(box) > 0)
                return false;
        return true;
    }

    private static Box box(Place place, double unit) {
        return new Box(place.x() - WIDTH * unit / 2, place.y() - HEIGHT * unit / 2, WIDTH * unit, HEIGHT * unit);
    }

    private static void part(Parked one, Parked other, double unit) {
        if (one.sameWay(other))
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
        double unit = plan.em() * scale(plan);
        double token = (Math.abs(route.ux()) * WIDTH + Math.abs(route.uy()) * HEIGHT) * unit;
        Stretch stretch = stretch(way, route, unit, length);
        double low = stretch.low();
        double high = stretch.high();
        List<LetterView> order = letters.stream().sorted(Comparator.comparingDouble(this::wanted)
                .thenComparing(Comparator.comparingLong(LetterView::serial).reversed())).toList();
        double[] at = new double[order.size()];
        for (int i = 0; i < at.length; i++)
            at[i] = Math.clamp(wanted(order.get(i)), low, high);
        spread(at, low, high, 1.08 * token / length);
        for (int i = 0; i < at.length; i++)
            parked.add(new Parked(order.get(i), route, lane, stretch, at[i]));
    }

    /// Where letters cover neither end; in the middle when there is no such place.
    private Stretch stretch(Way way, Route route, double unit, double length) {
        Spot from = plan.spot(way.from());
        Spot to = plan.spot(way.to());
        boolean straight = !route.bent() && !way.from().equals(way.to());
        double token = (Math.abs(route.ux()) * WIDTH + Math.abs(route.uy()) * HEIGHT) * unit;
        double out = straight ? from.clear(route.ux(), route.uy(), WIDTH * unit, HEIGHT * unit) : 0.66 * token;
        double in = straight ? to.clear(route.ux(), route.uy(), WIDTH * unit, HEIGHT * unit) : 0.66 * token;
        double low = Math.max(NEAR, out / length);
        double high = Math.min(FAR, 1 - in / length);
        if (low <= high)
            return new Stretch(low, high);
        double middle = out / (out + in);
        return new Stretch(middle, middle);
    }

    /// How large tokens are, as a part of their usual size: small where nodes are small.
    static double scale(StagePlan plan) {
        return scale(plan.form());
    }

    static double scale(CardForm form) {
        return switch (form) {
            case ROOMY, FULL, PILLAR, LOW, SHORT, TALL -> 1;
            case SLIM -> 0.95;
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
