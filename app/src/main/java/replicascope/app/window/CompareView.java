package replicascope.app.window;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import replicascope.app.stage.StageView;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.simulation.Verdict;

/// Two stages on one clock: the run on the left, what the deployed engine makes of it on the right.
final class CompareView extends HBox {
    private final Session session;
    private final Comparison comparison;
    private final Words words;
    private final StageView left;
    private final StageView right;
    private final Label leftTitle = new Label();
    private final Label leftMore = new Label();
    private final Label rightMore = new Label();
    private final Label leftVerdict = new Label();
    private final Label rightVerdict = new Label();
    private NodeId selected;

    /// @param left the session's own stage
    CompareView(Session session, StageView left, Words words) {
        this.session = session;
        this.words = words;
        this.left = left;
        comparison = new Comparison(session, words);
        right = new StageView(comparison.hands());
        right.setReducedMotion(left.isReducedMotion());
        getStyleClass().add("compare");
        Label rightTitle = new Label(words.say("compare.deployed"));
        rightTitle.getStyleClass().add("good");
        leftTitle.getStyleClass().add("bad");
        VBox one = half(leftTitle, leftMore, left, leftVerdict);
        VBox other = half(rightTitle, rightMore, right, rightVerdict);
        other.getStyleClass().add("second");
        getChildren().addAll(one, other);
        setMinSize(0, 0);
    }

    private static VBox half(Label title, Label more, StageView stage, Label verdict) {
        title.getStyleClass().add("side-title");
        title.setMinWidth(USE_PREF_SIZE);
        more.getStyleClass().add("soft");
        more.setMinWidth(0);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(more.textProperty());
        more.setTooltip(whole);
        HBox top = new HBox(title, more);
        top.getStyleClass().add("side-top");
        StackPane middle = new StackPane(stage);
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        verdict.getStyleClass().add("side-verdict");
        verdict.setMinWidth(0);
        HBox bottom = new HBox(verdict);
        bottom.getStyleClass().add("side-bottom");
        VBox half = new VBox(top, middle, bottom);
        half.getStyleClass().add("half");
        half.setMinSize(0, 0);
        half.setPrefWidth(0);
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }

    /// The place has moved within a step, or something else about the run.
    void moved() {
        right.show(comparison.moment());
    }

    void refresh() {
        Settings settings = comparison.settings();
        String preset = comparison.preset();
        leftTitle.setText(words.say(preset.isEmpty() ? "compare.own" : "compare." + preset));
        leftMore.setText(left(settings));
        rightMore.setText(comparison.skipped().map(skipped -> words.say("compare.skipped", skipped.what(),
                Words.complete(skipped.why()))).orElse(words.say("compare.repaired")));
        left.differing(comparison.differing());
        right.differing(comparison.differingThere());
        verdict(leftVerdict, session.frame().verdicts());
        verdict(rightVerdict, comparison.verdicts());
        if (session.selected() != null && !session.selected().equals(selected)) {
            selected = session.selected();
            right.select(selected);
        }
    }

    /// One switch is told in words, several by their names.
    private String left(Settings settings) {
        if (settings.broken().size() != 1)
            return String.join(" ", settings.broken());
        String id = settings.broken().getFirst();
        return session.texts().has("switch." + id) ? id + ": " + session.texts().say("switch." + id) : id;
    }

    private void verdict(Label label, List<Verdict> verdicts) {
        List<Verdict> broken = verdicts.stream().filter(verdict -> !verdict.holds()).toList();
        label.getStyleClass().removeAll("good", "bad");
        label.getStyleClass().add(broken.isEmpty() ? "good" : "bad");
        label.setText(switch (broken.size()) {
            case 0 -> words.say("verdict.holds");
            case 1 -> "✗ " + session.texts().say(broken.getFirst().violation().why());
            default -> words.say("verdict.several", broken.size());
        });
        label.setVisible(!verdicts.isEmpty());
    }

    Comparison comparison() {
        return comparison;
    }
}
