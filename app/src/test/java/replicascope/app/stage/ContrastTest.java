package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Topology;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame.LetterView;

/// Everything that is written or drawn on the stage can be told from what it is drawn on, in every theme: what is
/// measured are the colours that lie on each other on a stage that shows all there is.
class ContrastTest {
    private static final double TEXT = 4.5;
    /// In themes of high contrast, but for the two or three letters on a token, whose hue says the same.
    private static final double HIGH = 7;
    private static final double GRAPHICS = 3;
    /// Drawn to be overlooked: what they tell is told in words, too.
    private static final Set<String> QUIET = Set.of("stage-link", "stage-link-cut", "stage-ring", "stage-area",
            "stage-cut-hatch", "stage-disc-ground", "stage-disc-track", "stage-target", "stage-token-copy",
            "stage-probe", "stage-fence");

    @BeforeAll
    static void start() {
        Shots.start();
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void contrastIsMeasuredAsTheGuidelinesSay() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(contrast(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.49);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "light-contrast", "dark-contrast", "projector"})
    void everythingCanBeToldFromItsGround(String theme) {
        List<String> faint = new ArrayList<>();
        for (Moment moment : moments())
            for (boolean cutting : new boolean[] {false, true})
                Shots.onStage(() -> {
                    StageView view = new StageView(new Shots.Nothing());
                    view.legend(List.of(Family.values()));
                    view.show(moment);
                    view.select(moment.before().nodes().getFirst().id());
                    var scene = Shots.scene(view, 900, 700, 13, theme);
                    Shots.picture(scene);
                    view.setCutting(cutting);
                    if (!cutting)
                        view.callouts(List.of(new Callout(new Target.OfNode(moment.before().nodes().getFirst().id()),
                                "words")));
                    Shots.picture(scene);
                    look(view, theme.endsWith("contrast") ? HIGH : TEXT, faint);
                    return null;
                });
        assertThat(faint.stream().distinct().toList()).isEmpty();
    }

    private static List<Moment> moments() {
        Sample run = new Sample("raft", Map.of());
        run.until(frame -> frame.now() > 700_000);
        run.take(new Choice.Crash(run.node("S5"))).take(new Choice.Pause(run.node("S4")));
        run.take(new Choice.Cut(Seq.of(run.node("S1")), false, Seq.of(run.node("S3")))).fire("S1", "election");
        LetterView held = run.letter("S1", "S4");
        run.take(new Choice.Hold(held.to(), held.serial()));
        LetterView lost = run.letter("S1", "S2");
        run.take(new Choice.Drop(lost.to(), lost.serial()));
        Moment dropped = run.at(run.length() - 1, 0.3);
        run.take(new Choice.Partition(Seq.of(Seq.of(run.node("S1"), run.node("S2")),
                Seq.of(run.node("S3"), run.node("S4"), run.node("S5"), run.node("C1")))));
        List<NodeId> nodes = Fakes.nodes(9);
        List<LetterView> letters = new ArrayList<>();
        for (Family family : Family.values())
            letters.add(Fakes.letter(family.ordinal(), nodes.get(0), nodes.get(family.ordinal() + 1), family, 0, 10));
        Moment kinds = Fakes.still(Fakes.frame(new Topology.Circle(nodes), nodes.stream()
                .map(node -> Fakes.node(node, "REPLICA", replicascope.kernel.Picture.Stress.PLAIN,
                        Fakes.fields().get(node.index()))).toList(), 3, letters));
        return List.of(run.at(1, 0), dropped, run.end(), kinds);
    }

    private static void look(Parent parent, double least, List<String> faint) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (!node.isVisible() || node.getOpacity() == 0 || node.isDisabled()
                    || node instanceof Text empty && empty.getText().isBlank() || node.getStyleClass().stream()
                            .anyMatch(QUIET::contains))
                continue;
            if (node instanceof Text text)
                check(text.getParent() instanceof LetterToken ? TEXT : least, text.getFill(), ground(text), name(text),
                        faint);
            else if (node instanceof Shape shape)
                check(GRAPHICS, shape.getStroke() == null ? shape.getFill() : shape.getStroke(), ground(shape),
                        name(shape), faint);
            else if (node instanceof Region region && region.getBorder() != null
                    && !region.getBorder().getStrokes().isEmpty() && !(node instanceof Label label
                            && label.getStyleClass().contains("stage-area-name")))
                check(GRAPHICS, region.getBorder().getStrokes().getFirst().getTopStroke(), ground(region),
                        name(region), faint);
            if (node instanceof Parent inner)
                look(inner, least, faint);
        }
    }

    private static String name(Node node) {
        Node named = node;
        while (named.getStyleClass().isEmpty() || named.getStyleClass().equals(List.of("text")))
            named = named.getParent();
        return named.getStyleClass() + " " + named.getPseudoClassStates()
                + (node instanceof Text text ? " '" + text.getText() + "'" : "");
    }

    private static void check(double least, Paint paint, Color ground, String name, List<String> faint) {
        if (!(paint instanceof Color color) || color.getOpacity() < 0.5)
            return;
        double contrast = contrast(color, ground);
        if (contrast < least)
            faint.add(String.format("%s: %s on %s is %.2f", name, color, ground, contrast));
    }

    /// What lies under a node: the face of its letter or the disc of its name, or the nearest ground around it.
    private static Color ground(Node node) {
        if (node.getParent() instanceof LetterToken token && node instanceof Text)
            return (Color) token.face().getFill();
        if (node.getParent() instanceof TimerDisc disc && node instanceof Text)
            return (Color) ((Shape) disc.lookup(".stage-disc-ground")).getFill();
        for (Node around = node instanceof Labeled || node instanceof Shape || node instanceof Region
                ? node.getParent() : node; around != null; around = around.getParent())
            if (around instanceof Region region && region.getBackground() != null)
                for (int i = region.getBackground().getFills().size() - 1; i >= 0; i--)
                    if (region.getBackground().getFills().get(i).getFill() instanceof Color color
                            && color.getOpacity() > 0.9)
                        return color;
        return Color.TRANSPARENT;
    }
}
