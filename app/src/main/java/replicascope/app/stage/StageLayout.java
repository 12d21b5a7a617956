package replicascope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;

/// Finds a place for every node: the largest cards that leave room for links and letters between them. Nodes that
/// the topology does not name stand aside in a column at the left, or in a row below when the stage is higher than
/// wide.
final class StageLayout {
    /// Up to here every pair of a circle is linked; with more, neighbours are.
    static final int MESHED = 12;
    /// Up to here nodes stand on one circle; more of them fill it.
    static final int ROUND = 64;
    /// Beyond this nodes of a circle keep equal distances instead of equal angles.
    private static final int EVEN = 9;
    /// Smaller text than this, in pixels, is not worth reading.
    private static final double LEAST_TEXT = 11;
    /// How much smaller the next text to be tried is.
    private static final double SMALLER = 0.94;
    private static final double SIDE = 1.2;
    private static final double TOP = 1.6;
    private static final double BOTTOM = 2.6;
    /// How far apart nodes on several circles stay, as a part of their size.
    private static final double APART = 0.12;
    /// No dot is smaller than this, in pixels.
    private static final double LEAST_DOT = 3;
    /// What the ring takes around nodes that stand on several circles, in em.
    private static final double BAND = 1.1;
    /// A ring with cards around it is not smaller than this part of one through them.
    private static final double LEAST_RING = 0.5;
    /// Dots grow no further with the text around them than this, in pixels: their names alone do.
    private static final double MOST_DOTS = 14;
    /// What the buttons of the lens take below, in pixels.
    private static final double LENS = 34;

    private final Map<NodeId, Spot> spots = new LinkedHashMap<>();
    private final List<StagePlan.Area> areas = new ArrayList<>();
    private final List<StagePlan.Ring> rings = new ArrayList<>();
    private final List<StagePlan.Link> links = new ArrayList<>();
    private final CardForm form;
    private final double em;
    private final boolean letters;
    private final double below;
    private final Map<NodeId, List<NodeId>> beside = new HashMap<>();
    private boolean bends;
    /// True when a ring had to be hidden under cards.
    private boolean cramped;

    /// @param below what legend and buttons take below, in pixels
    private StageLayout(CardForm form, double em, boolean letters, double below) {
        this.below = below;
        this.form = form;
        this.em = em;
        this.letters = letters;
    }

    /// The largest text with which every node tells something about itself; where that is too small to be read, only
    /// who it is, then only its name, then a dot.
    ///
    /// @param nodes  all of them, named by the topology or not
    /// @param fields how many fields the node has that has most
    /// @param em     the em of the text around, in pixels
    static StagePlan of(Topology topology, List<NodeId> nodes, int fields, double width, double height, double em) {
        List<NodeId> named = new ArrayList<>();
        gather(topology, named);
        Set<NodeId> known = Set.copyOf(named);
        List<NodeId> aside = nodes.stream().filter(node -> !known.contains(node)).toList();
        List<CardForm> telling = Stream.of(CardForm.values()).filter(CardForm::telling)
                .filter(form -> !form.tooLarge(fields)).toList();
        for (Wish wish : List.of(new Wish(telling, true), new Wish(List.of(CardForm.CHIP), true),
                new Wish(List.of(CardForm.DISC), true), new Wish(List.of(CardForm.DISC), false)))
            for (double size = em; size >= Math.min(em, LEAST_TEXT); size = smaller(size))
                for (CardForm form : wish.forms) {
                    if (nodes.size() * form.width * form.height * size * size > width * height)
                        continue;
                    StageLayout layout = new StageLayout(form, size, wish.letters, Math.max(BOTTOM * size, LENS));
                    layout.place(topology, named, aside, new Box(0, 0, width, height));
                    if (layout.fits(width, height))
                        return layout.plan(nodes);
                }
        StageLayout dots = new StageLayout(CardForm.DOT, Math.min(em, MOST_DOTS), false, Math.max(BOTTOM * em, LENS));
        dots.place(topology, named, aside, new Box(0, 0, width, height));
        dots.shrink();
        return dots.plan(nodes);
    }

    /// Makes dots so small that they do not cover each other.
    private void shrink() {
        List<Spot> all = List.copyOf(spots.values());
        double least = form.width * em;
        for (int i = 0; i < all.size(); i++)
            for (int j = 0; j < i; j++)
                least = Math.min(least, Math.hypot(all.get(i).x() - all.get(j).x(), all.get(i).y() - all.get(j).y())
                        / (1 + APART));
        double size = Math.max(least, LEAST_DOT);
        spots.replaceAll((node, spot) -> new Spot(spot.x(), spot.y(), size, size, true, spot.aside()));
    }

    /// @param letters true when a letter must fit between two cards
    private record Wish(List<CardForm> forms, boolean letters) {}

    private static double smaller(double size) {
        return size > LEAST_TEXT ? Math.max(LEAST_TEXT, size * SMALLER) : 0;
    }

    private StagePlan plan(List<NodeId> nodes) {
        Map<NodeId, Spot> ordered = new LinkedHashMap<>();
        for (NodeId node : nodes)
            ordered.put(node, spots.get(node));
        return new StagePlan(form, ordered, List.copyOf(areas), List.copyOf(rings), List.copyOf(links),
                Map.copyOf(beside), bends, em);
    }

    /// Notes who stands next to whom.
    ///
    /// @param round true when the last one is next to the first
    private void beside(List<NodeId> nodes, boolean round) {
        int count = nodes.size();
        for (int i = 0; i < count; i++) {
            List<NodeId> both = new ArrayList<>();
            if (count > 1 && (i > 0 || round))
                both.add(nodes.get(Math.floorMod(i - 1, count)));
            if (count > 2 && (i < count - 1 || round) || count == 2 && both.isEmpty())
                both.add(nodes.get((i + 1) % count));
            beside.put(nodes.get(i), List.copyOf(both));
        }
    }

    private static void gather(Topology topology, List<NodeId> nodes) {
        switch (topology) {
            case Topology.Circle circle -> nodes.addAll(circle.nodes());
            case Topology.Line line -> nodes.addAll(line.nodes());
            case Topology.Ring ring -> ring.places().forEach(place -> nodes.add(place.node()));
            case Topology.Regions regions -> regions.regions().forEach(region -> gather(region.inside(), nodes));
            case Topology.Free free -> free.points().forEach(point -> nodes.add(point.node()));
        }
    }

    private boolean fits(double width, double height) {
        if (cramped && form.telling())
            return false;
        List<Spot> all = List.copyOf(spots.values());
        for (int i = 0; i < all.size(); i++) {
            Spot spot = all.get(i);
            if (spot.left() < 0 || spot.top() < 0 || spot.left() + spot.width() > width
                    || spot.top() + spot.height() > height)
                return false;
            for (int j = 0; j < i; j++)
                if (!apart(spot, all.get(j)))
                    return false;
        }
        return true;
    }

    private boolean apart(Spot spot, Spot other) {
        if (spot.overlaps(other))
            return false;
        if (spot.aside() && other.aside())
            return true;
        double between = spot.between(other);
        return between >= form.room * em && (!letters || bends || between >= room(spot, other) - 1e-6);
    }

    /// What a letter needs between two cards to cover neither.
    private double room(Spot one, Spot other) {
        double length = Math.max(1e-9, Math.hypot(other.x() - one.x(), other.y() - one.y()));
        double ux = (other.x() - one.x()) / length;
        double uy = (other.y() - one.y()) / length;
        double unit = em * Parking.scale(form);
        return one.clear(ux, uy, Parking.WIDTH * unit, Parking.HEIGHT * unit)
                + other.clear(ux, uy, Parking.WIDTH * unit, Parking.HEIGHT * unit);
    }

    private void place(Topology topology, List<NodeId> named, List<NodeId> aside, Box stage) {
        Box box = stage.inset(SIDE * em, TOP * em, SIDE * em, below);
        if (!aside.isEmpty())
            box = named.isEmpty() ? box : aside(aside, box);
        if (named.isEmpty())
            circle(aside, box);
        else
            inside(topology, box);
        if (!(topology instanceof Topology.Circle) && !(topology instanceof Topology.Line)
                && !(topology instanceof Topology.Ring) && named.size() <= MESHED) {
            links.clear();
            mesh(named);
        }
    }

    /// Puts nodes aside and returns the box that is left for the others.
    private Box aside(List<NodeId> nodes, Box box) {
        CardForm small = form.aside();
        double width = small.width * em;
        double height = small.height * em;
        double gap = small.round() ? 0.3 * em : 1.2 * em;
        boolean column = box.width() >= box.height();
        double length = column ? box.height() : box.width();
        double step = (column ? height : width) + gap;
        int most = Math.max(1, (int) ((length + gap) / step));
        int lanes = (nodes.size() + most - 1) / most;
        for (int i = 0; i < nodes.size(); i++) {
            int lane = i / most;
            int inLane = Math.min(most, nodes.size() - lane * most);
            double along = (i % most - (inLane - 1) / 2.0) * step;
            double x = column ? box.x() + width / 2 + lane * (width + gap) : box.middleX() + along;
            double y = column ? box.middleY() + along
                    : box.y() + box.height() - height / 2 - lane * (height + gap);
            spots.put(nodes.get(i), new Spot(x, y, width, height, small.round(), true));
        }
        double taken = lanes * ((column ? width : height) + gap) + (small.round() ? 0.6 : 1.6) * em;
        return column ? box.inset(taken, 0, 0, 0) : box.inset(0, 0, 0, taken);
    }

    private void inside(Topology topology, Box box) {
        switch (topology) {
            case Topology.Circle circle -> circle(circle.nodes(), box);
            case Topology.Line line -> line(line.nodes(), box);
            case Topology.Ring ring -> ring(ring, box);
            case Topology.Regions regions -> regions(regions.regions(), box);
            case Topology.Free free -> {
                Box middle = middles(box);
                free.points().forEach(point -> put(point.node(), middle.x() + middle.width() * unit(point.x()),
                        middle.y() + middle.height() * unit(point.y())));
            }
        }
    }

    private static double unit(double value) {
        return Math.clamp(value, 0, 1);
    }

    /// Where the middles of cards may lie.
    private Box middles(Box box) {
        double width = form.width * em;
        double height = form.height * em;
        return box.inset(width / 2, height / 2, width / 2, height / 2);
    }

    private void put(NodeId node, double x, double y) {
        spots.put(node, new Spot(x, y, form.width * em, form.height * em, form.round(), false));
    }

    private void circle(List<NodeId> nodes, Box box) {
        int count = nodes.size();
        beside(nodes, true);
        if (count > ROUND) {
            fill(nodes, box);
            return;
        }
        boolean upright = box.height() > 1.2 * box.width();
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count - (count == 2 && !upright ? Math.PI / 2 : 0);
            x[i] = count == 1 ? 0 : Math.sin(angle);
            y[i] = count == 1 ? 0 : -Math.cos(angle);
        }
        if (count > EVEN)
            evenly(nodes, middles(box));
        else
            stretch(nodes, x, y, middles(box));
        if (count <= MESHED)
            mesh(nodes);
        else
            for (int i = 0; i < count; i++)
                links.add(new StagePlan.Link(nodes.get(i), nodes.get((i + 1) % count)));
    }

    /// Stretches points of the unit circle over the box, not too flat, not too high, not too wide.
    private void stretch(List<NodeId> nodes, double[] x, double[] y, Box box) {
        double left = least(x);
        double right = -least(negative(x));
        double top = least(y);
        double bottom = -least(negative(y));
        double scaleX = right - left < 1e-9 ? 0 : box.width() / (right - left);
        double scaleY = bottom - top < 1e-9 ? 0 : box.height() / (bottom - top);
        if (scaleY > 0)
            scaleX = Math.min(scaleX, 1.35 * scaleY);
        if (scaleX > 0)
            scaleY = Math.min(scaleY, 1.2 * scaleX);
        if (nodes.size() == 2)
            scaleX = Math.min(scaleX, 14 * em);
        for (int i = 0; i < nodes.size(); i++)
            put(nodes.get(i), box.middleX() + (x[i] - (left + right) / 2) * scaleX,
                    box.middleY() + (y[i] - (top + bottom) / 2) * scaleY);
    }

    /// Around an ellipse at equal distances along it, the first on top.
    private void evenly(List<NodeId> nodes, Box box) {
        double high = Math.min(box.height() / 2, 1.2 * box.width() / 2);
        double wide = Math.min(box.width() / 2, 1.35 * high);
        int pieces = 720;
        double[] walked = new double[pieces + 1];
        for (int i = 1; i <= pieces; i++)
            walked[i] = walked[i - 1] + Math.hypot(wide * (sine(i, pieces) - sine(i - 1, pieces)),
                    high * (cosine(i, pieces) - cosine(i - 1, pieces)));
        int piece = 0;
        for (int i = 0; i < nodes.size(); i++) {
            while (walked[piece] < walked[pieces] * i / nodes.size())
                piece++;
            put(nodes.get(i), box.middleX() + wide * sine(piece, pieces), box.middleY() - high * cosine(piece, pieces));
        }
    }

    private static double sine(int piece, int pieces) {
        return Math.sin(2 * Math.PI * piece / pieces);
    }

    private static double cosine(int piece, int pieces) {
        return Math.cos(2 * Math.PI * piece / pieces);
    }

    private static double least(double[] values) {
        double least = Double.MAX_VALUE;
        for (double value : values)
            least = Math.min(least, value);
        return least;
    }

    private static double[] negative(double[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++)
            result[i] = -values[i];
        return result;
    }

    /// Spreads very many nodes evenly over an ellipse, from the outside in, like the seeds of a sunflower.
    private void fill(List<NodeId> nodes, Box box) {
        Box middle = middles(box);
        double golden = Math.PI * (3 - Math.sqrt(5));
        int count = nodes.size();
        for (int i = 0; i < count; i++) {
            double radius = Math.sqrt((count - 0.5 - i) / count);
            put(nodes.get(i), middle.middleX() + middle.width() / 2 * radius * Math.sin(i * golden),
                    middle.middleY() - middle.height() / 2 * radius * Math.cos(i * golden));
        }
    }

    private void mesh(List<NodeId> nodes) {
        for (int i = 0; i < nodes.size(); i++)
            for (int j = i + 1; j < nodes.size(); j++)
                links.add(new StagePlan.Link(nodes.get(i), nodes.get(j)));
    }

    /// In one row; where only small cards fit into one, in several, to and fro.
    private void line(List<NodeId> nodes, Box box) {
        bends = true;
        beside(nodes, false);
        Box middle = middles(box);
        int count = nodes.size();
        double least = (form.width + Math.max(form.room, 0.4)) * em;
        int rows = 1;
        if (form.compareTo(CardForm.TALL) >= 0 && count > 1)
            rows = (int) Math.ceil(count / Math.floor(middle.width() / least + 1));
        int most = (count + rows - 1) / rows;
        double pace = most == 1 ? 0 : Math.min(middle.width() / (most - 1), 2.2 * least);
        double pitch = Math.min((form.height + 2) * em, rows == 1 ? 0 : middle.height() / (rows - 1));
        for (int i = 0; i < count; i++) {
            int row = i / most;
            int column = row % 2 == 0 ? i % most : most - 1 - i % most;
            put(nodes.get(i), middle.middleX() + (column - (most - 1) / 2.0) * pace,
                    middle.middleY() + (row - (rows - 1) / 2.0) * pitch);
            if (i > 0)
                links.add(new StagePlan.Link(nodes.get(i - 1), nodes.get(i)));
        }
    }

    /// True when every node stands where a part of the ring ends that it owns.
    private static boolean atTokens(Topology.Ring ring) {
        Set<Topology.Place> ends = ring.arcs().stream().map(arc -> new Topology.Place(arc.owner(), arc.to()))
                .collect(Collectors.toSet());
        return ends.containsAll(ring.places());
    }

    /// Cards stand on the ring when each is where a token of its own is; otherwise around it, where they hide nothing.
    private void ring(Topology.Ring ring, Box box) {
        if (ring.places().isEmpty()) {
            rings.add(new StagePlan.Ring(box.middleX(), box.middleY(), Math.min(box.width(), box.height()) / 2
                    - BAND * em, ring.arcs()));
            return;
        }
        if (form.round() && ring.places().size() > 1) {
            rows(ring, box);
            return;
        }
        Box middle = middles(box);
        double radius = Math.max(0, Math.min(middle.width(), middle.height()) / 2);
        double within = Math.min(middle.width() - form.width * em, middle.height() - form.height * em) / 2 - BAND * em;
        boolean around = !ring.arcs().isEmpty() && !atTokens(ring);
        cramped |= around && within < LEAST_RING * radius;
        around &= !cramped;
        double high = around ? within + form.height * em / 2 + BAND * em : radius;
        double wide = around ? within + form.width * em / 2 + BAND * em : radius;
        for (Topology.Place place : ring.places())
            put(place.node(), middle.middleX() + RingRows.x(place.turn(), wide),
                    middle.middleY() + RingRows.y(place.turn(), high));
        beside(ring.places().stream().sorted(Comparator.comparingDouble(Topology.Place::turn))
                .map(Topology.Place::node).toList(), true);
        rings.add(new StagePlan.Ring(middle.middleX(), middle.middleY(), around ? within : radius, ring.arcs()));
    }

    /// Discs and dots on as many circles as they need; the ring itself is drawn around them when there are several, or
    /// when there is something to be seen on it.
    private void rows(Topology.Ring ring, Box box) {
        double size = form.width * em;
        double whole = Math.max(0, Math.min(box.width(), box.height()) / 2);
        double inside = Math.max(0, whole - size / 2);
        RingRows rows = RingRows.of(ring.places(), inside, (1 + APART) * size);
        boolean several = rows.several() || !ring.arcs().isEmpty();
        if (several)
            rows = RingRows.of(ring.places(), inside - BAND * em, (1 + APART) * size);
        double outermost = several ? Math.max(0, inside - BAND * em) : inside;
        for (int i = 0; i < rows.nodes().size(); i++) {
            double radius = rows.radius(i, outermost);
            spots.put(rows.nodes().get(i).node(), new Spot(box.middleX() + RingRows.x(rows.turns()[i], radius),
                    box.middleY() + RingRows.y(rows.turns()[i], radius), size, size, true, false));
        }
        beside(rows.nodes().stream().map(Topology.Place::node).toList(), true);
        rings.add(new StagePlan.Ring(box.middleX(), box.middleY(), several ? whole - BAND * em / 3 : inside,
                ring.arcs()));
    }

    private void regions(List<Topology.Region> regions, Box box) {
        double gap = 1.6 * em;
        int count = regions.size();
        boolean beside = box.width() >= box.height();
        double weights = regions.stream().mapToDouble(StageLayout::weight).sum();
        double room = (beside ? box.width() : box.height()) - gap * (count - 1);
        double widest = room * regions.stream().mapToDouble(StageLayout::weight).max().orElse(1) / weights;
        double high = Math.min(box.height(), 1.5 * widest);
        double at = beside ? box.x() : box.y();
        for (Topology.Region region : regions) {
            double length = Math.max(0, room * weight(region) / weights);
            Box part = beside ? new Box(at, box.middleY() - high / 2, length, high)
                    : new Box(box.x(), at, box.width(), length);
            if (region.name().isEmpty())
                inside(region.inside(), part);
            else {
                areas.add(new StagePlan.Area(region.name(), part));
                inside(region.inside(), part.inset(0.9 * em, 2.3 * em, 0.9 * em, 0.9 * em));
            }
            at += length + gap;
        }
    }

    private static double weight(Topology.Region region) {
        List<NodeId> nodes = new ArrayList<>();
        gather(region.inside(), nodes);
        return Math.sqrt(Math.max(1, nodes.size()));
    }
}
