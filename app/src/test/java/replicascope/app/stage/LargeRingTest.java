package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Arc;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Bag;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Frame.NodeView;
import replicascope.simulation.Health;

/// A thousand nodes on a ring: each can be hit, and names never cover each other.
class LargeRingTest {
    private static final int COUNT = 1000;

    @BeforeAll
    static void start() {
        Shots.start();
    }

    /// The stage of windows of 1280 by 800 and 1920 by 1080, with text of 100, 150 and 200 per cent.
    @ParameterizedTest
    @CsvSource({"660,532,13", "660,532,19.5", "660,532,26", "1100,732,13", "1100,732,26"})
    void dotsLieApartAndEachIsTheNearestToAPixel(double width, double height, double em) {
        List<NodeId> nodes = Fakes.nodes(COUNT);
        for (Topology ring : List.of(Fakes.ring(nodes), Fakes.ring(nodes, 8, 1), strewn(nodes))) {
            StagePlan plan = StageLayout.of(ring, nodes, 1, width, height, em);
            Box stage = new Box(0, 0, width, height);
            List<Spot> spots = List.copyOf(plan.spots().values());
            assertThat(spots).hasSize(COUNT).allMatch(spot -> spot.left() >= 0 && spot.top() >= 0
                    && spot.left() + spot.width() <= stage.width() && spot.top() + spot.height() <= stage.height());
            for (int i = 0; i < COUNT; i++)
                for (int j = 0; j < i; j++)
                    assertThat(spots.get(i).overlaps(spots.get(j))).as("%s and %s", nodes.get(i), nodes.get(j))
                            .isFalse();
            for (Spot spot : spots)
                assertThat(spots.stream().filter(other -> other != spot).mapToDouble(other -> Math.hypot(other.x()
                        - Math.rint(spot.x()), other.y() - Math.rint(spot.y()))).min().orElseThrow())
                        .isGreaterThan(Math.hypot(Math.rint(spot.x()) - spot.x(), Math.rint(spot.y()) - spot.y()));
        }
    }

    /// One token each, where chance puts it.
    private static Topology strewn(List<NodeId> nodes) {
        Random random = new Random(7);
        return new Topology.Ring(nodes.stream().map(node -> new Topology.Place(node, random.nextDouble())).toList());
    }

    @Test
    void nodesKeepTheirOrderAroundTheRing() {
        List<NodeId> nodes = Fakes.nodes(COUNT);
        Topology.Ring ring = (Topology.Ring) strewn(nodes);
        StagePlan plan = StageLayout.of(ring, nodes, 1, 660, 532, 13);
        List<NodeId> order = ring.places().stream()
                .sorted((one, other) -> Double.compare(one.turn(), other.turn())).map(Topology.Place::node).toList();
        double before = -1;
        for (NodeId node : order) {
            Spot spot = plan.spot(node);
            StagePlan.Ring drawn = plan.rings().getFirst();
            double turn = Math.atan2(spot.x() - drawn.x(), drawn.y() - spot.y()) / (2 * Math.PI);
            double around = turn < -1e-9 ? turn + 1 : turn;
            assertThat(around).isGreaterThan(before - 1e-9);
            before = around;
        }
        assertThat(plan.beside(order.get(5))).containsExactly(order.get(4), order.get(6));
        assertThat(plan.beside(order.getFirst())).containsExactly(order.getLast(), order.get(1));
    }

    /// The mouse at the nearest pixel to each node, with letters about: the node is meant, and no other.
    @Test
    void everyNodeCanBeHitByTheMouse() {
        List<NodeId> nodes = Fakes.nodes(COUNT);
        List<NodeId> hit = new ArrayList<>();
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing() {
                @Override
                public void select(NodeId node) {
                    hit.add(node);
                }
            });
            Scene scene = Shots.scene(view, 660, 532, 13);
            view.show(Fakes.still(Fakes.frame(Fakes.ring(nodes, 8, 1), nodes)));
            Shots.picture(scene);
            for (Node card : List.copyOf(view.lookupAll(".stage-card"))) {
                double x = Math.rint(card.getLayoutX() + ((NodeCard) card).getWidth() / 2);
                double y = Math.rint(card.getLayoutY() + ((NodeCard) card).getHeight() / 2);
                hit.clear();
                Event.fireEvent(view, mouse(view, x, y));
                assertThat(hit).containsExactly(((NodeCard) card).id());
            }
            return null;
        });
    }

    private static MouseEvent mouse(Node on, double x, double y) {
        return new MouseEvent(on, on, MouseEvent.MOUSE_PRESSED, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false,
                false, true, false, false, true, false, true, null);
    }

    @ParameterizedTest
    @ValueSource(doubles = {13, 19.5, 26})
    void theChosenNodeAndThoseBesideItAreNamedAndNoTwoNamesOverlap(double text) {
        List<NodeId> nodes = Fakes.nodes(COUNT);
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            Scene scene = Shots.scene(view, 660, 532, text);
            view.show(Fakes.still(Fakes.frame(Fakes.ring(nodes, 8, 1), nodes)));
            Shots.picture(scene);
            assertThat(names(view)).isEmpty();
            view.highlight(List.of(new Target.OfNode(nodes.get(17)), new Target.OfNode(nodes.get(18))));
            for (int chosen = 0; chosen < COUNT; chosen += 37) {
                view.select(nodes.get(chosen));
                Map<String, Box> names = names(view);
                assertThat(names).containsKeys(nodes.get(chosen).name(), nodes.get((chosen + 1) % COUNT).name(),
                        nodes.get((chosen + COUNT - 1) % COUNT).name(), "n18", "n19");
                apart(List.copyOf(names.values()));
            }
            return null;
        });
    }

    private static Map<String, Box> names(StageView view) {
        Map<String, Box> names = new LinkedHashMap<>();
        for (Node node : view.lookupAll(".stage-tag"))
            if (node instanceof Label label && label.isVisible())
                names.put(label.getText(), new Box(label.getLayoutX(), label.getLayoutY(), label.getWidth(),
                        label.getHeight()));
        return names;
    }

    private static void apart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.get(i).x()).isBetween(0.0, 660 - boxes.get(i).width());
            assertThat(boxes.get(i).y()).isBetween(0.0, 532 - boxes.get(i).height());
            for (int j = 0; j < i; j++)
                assertThat(boxes.get(i).overlap(boxes.get(j))).isZero();
        }
    }

    /// Up to a hundred nodes carry their names themselves, in discs that lie apart.
    @ParameterizedTest
    @ValueSource(ints = {40, 64, 100})
    void aHundredStillCarryTheirNames(int count) {
        List<NodeId> nodes = Fakes.nodes(count);
        StagePlan plan = StageLayout.of(Fakes.ring(nodes, 4, 1), nodes, 6, 660, 532, 13);
        assertThat(plan.form()).isEqualTo(CardForm.DISC);
        List<Spot> spots = List.copyOf(plan.spots().values());
        for (int i = 0; i < count; i++)
            for (int j = 0; j < i; j++)
                assertThat(spots.get(i).overlaps(spots.get(j))).isFalse();
    }

    @Test
    void fewOwnersHaveAColourEachAndOfManyTheChosenOneStandsOut() {
        Shots.onStage(() -> {
            for (int count : new int[] {6, 7, 1000}) {
                List<NodeId> nodes = Fakes.nodes(count);
                Topology.Ring ring = (Topology.Ring) Fakes.ring(nodes, 4, 3);
                StageView view = new StageView(new Shots.Nothing());
                view.show(Fakes.still(Fakes.frame(ring, nodes)));
                Shots.picture(Shots.scene(view, 660, 532, 13));
                assertThat(owned(view)).isZero();
                view.select(nodes.get(2));
                assertThat(owned(view)).as("of %s", count)
                        .isEqualTo(ring.arcs().stream().filter(arc -> arc.owner().equals(nodes.get(2))).count())
                        .isPositive();
                Set<String> hues = new HashSet<>();
                view.lookupAll(".stage-arc").forEach(arc -> arc.getStyleClass().stream()
                        .filter(style -> style.startsWith("hue-")).forEach(hues::add));
                assertThat(hues).hasSize(count == 6 ? 6 : 0);
                view.select(null);
                assertThat(owned(view)).isZero();
            }
            return null;
        });
    }

    private static long owned(StageView view) {
        return view.lookupAll(".stage-arc").stream().filter(arc -> arc.getStyleClass().contains("owned")).count();
    }

    /// Arcs begin and end where the topology says, clockwise from the top; one passes the top.
    @Test
    void arcsLieWhereTheTokensAre() {
        List<NodeId> nodes = Fakes.nodes(2);
        Topology ring = new Topology.Ring(((Topology.Ring) Fakes.ring(nodes)).places(), List.of(
                new Topology.Arc(0.1, 0.6, nodes.get(0)), new Topology.Arc(0.6, 0.1, nodes.get(1))));
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            view.show(Fakes.still(Fakes.frame(ring, nodes)));
            Shots.picture(Shots.scene(view, 660, 532, 13));
            List<double[]> ends = view.lookupAll(".stage-arc").stream().map(Arc.class::cast)
                    .map(arc -> new double[] {arc.getStartAngle(), arc.getLength()}).toList();
            assertThat(ends).hasSize(2).allMatch(end -> Math.abs(end[1] + 180) < 1)
                    .anyMatch(end -> Math.abs(end[0] - (90 - 36)) < 1)
                    .anyMatch(end -> Math.abs(Math.floorMod(Math.round(end[0]), 360) - (360 - 126)) < 1);
            return null;
        });
    }

    /// Half a million cut links are neither drawn one by one nor is every node named.
    @Test
    void aPartitionOfManyIsToldInOneLine() {
        List<NodeId> nodes = Fakes.nodes(COUNT);
        List<NodeView> views = new ArrayList<>();
        for (NodeId node : nodes) {
            NodeView plain = Fakes.plain(node);
            NodeId[] others = (node.index() % 2 == 0 ? nodes.stream().filter(other -> other.index() % 2 == 1)
                    : nodes.stream().filter(other -> other.index() % 2 == 0)).toArray(NodeId[]::new);
            views.add(new NodeView(node, plain.kind(), plain.badge(), new Health(Health.Presence.UP, false, 0, 1,
                    Bag.of(others)), plain.fields(), plain.timers(), plain.changed()));
        }
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            view.show(Fakes.still(Fakes.frame(Fakes.ring(nodes), views, 0, List.of())));
            Shots.picture(Shots.scene(view, 660, 532, 13));
            assertThat(((Label) view.lookup(".stage-groups")).getText())
                    .isEqualTo("n1 \u2026 n999 (500)  |  n2 \u2026 n1000 (500)");
            assertThat(view.lookupAll(".stage-cut-hatch")).isEmpty();
            return null;
        });
    }

    /// What is said of a node follows what it became, though it is worked out only when asked for.
    @Test
    void whatIsSaidOfADotIsUpToDate() {
        List<NodeId> nodes = Fakes.nodes(COUNT);
        Topology ring = Fakes.ring(nodes);
        List<LetterView> letters = List.of(Fakes.letter(1, nodes.get(0), nodes.get(3), Family.GOSSIP, 0, 9));
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            Shots.picture(Shots.scene(view, 660, 532, 13));
            view.show(Fakes.still(Fakes.frame(ring, nodes)));
            assertThat(texts(view)).hasSize(COUNT).allMatch(text -> text.contains("no letter waiting"));
            view.show(Fakes.still(Fakes.frame(ring, nodes.stream().map(Fakes::plain).toList(), 5, letters)));
            assertThat(texts(view)).filteredOn(text -> text.contains("1 letter waiting")).singleElement().asString()
                    .startsWith("n4,");
            return null;
        });
    }

    private static Set<String> texts(StageView view) {
        Set<String> texts = new LinkedHashSet<>();
        view.lookupAll(".stage-card").forEach(card -> texts.add(card.getAccessibleText()));
        return texts;
    }
}
