package replicascope.app.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import replicascope.history.Judgement;
import replicascope.kernel.Value;
import replicascope.run.Branch;
import replicascope.simulation.Verdict;

/// The bar on top: what is shown, the transport, undo, branches and the verdict.
final class ToolStrip extends HBox {
    private static final double[] SPEEDS = {0.25, 0.5, 1, 2, 4, 8};
    private static final double ROOM = 86;
    private static final double LEAST_ROOM = 56;
    /// Enough for the sign of the house beside a branch's name.
    private static final double AMPLE_ROOM = 106;
    private static final double TITLE = 20.6;
    private static final double BRANCH = 12;
    private static final double LEAST_BADGE = 6;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Panels panels;
    private final Session session;
    private final Words words;
    private final Judged judged;
    private final FileMenu title;
    private final Segments segments;
    private final Region mark = Icons.shape("brand");
    private final Region rule = rule();
    private final Button play;
    private final Button undo;
    private final Button redo;
    private final Button cut;
    private final HBox brand;
    private final MenuButton speed = new MenuButton();
    private final MenuButton branches = new MenuButton();
    private final Button badge = new Button();
    private double em = TextSize.USUAL;

    /// What opens over the window.
    interface Panels {
        void switches();

        /// Takes the cut tool into the hand, or lays it down.
        void cut();

        /// Why something is broken.
        void why(Account account);
    }

    ToolStrip(Session session, Desk desk, Words words, Judged judged, Panels panels) {
        this.session = session;
        this.judged = judged;
        this.panels = panels;
        this.words = words;
        getStyleClass().add("tool-strip");
        title = new FileMenu(desk, words);
        Button home = transport("first", "tool.home", session::home);
        Button back = transport("back", "tool.back", session::back);
        play = transport("play", "tool.play", session::playOrPause);
        play.getStyleClass().add("main");
        play.setId("play");
        Button step = transport("step", "tool.step", session::forward);
        Button end = transport("last", "tool.end", session::toEnd);
        HBox transport = new HBox(home, back, play, step, end);
        transport.getStyleClass().add("transport");
        undo = Icons.button(Feather.CORNER_UP_LEFT, words.say("tool.undo"), session::undo);
        redo = Icons.button(Feather.CORNER_UP_RIGHT, words.say("tool.redo"), session::redo);
        cut = Icons.button(Feather.SCISSORS, words.say("tool.cut"), panels::cut);
        cut.setId("cut");
        HBox hands = new HBox(undo, redo, cut);
        hands.setAlignment(Pos.CENTER);
        speeds();
        branches.getStyleClass().add("chooser");
        branches.setGraphic(new FontIcon(Feather.GIT_BRANCH));
        branches.setPopupSide(Side.BOTTOM);
        badge.getStyleClass().add("badge");
        badge.setOnAction(event -> explainFirstBroken());
        segments = new Segments(session, desk, words, panels::switches);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        brand = new HBox(mark, title) {
            @Override
            protected double computePrefWidth(double height) {
                return Math.max(TITLE * em, super.computePrefWidth(height));
            }
        };
        brand.getStyleClass().add("brand-box");
        getChildren().addAll(brand, transport, speed, rule, hands, branches, space, segments, badge);
        setMinWidth(0);
        widthProperty().addListener(change -> textSize(em));
        brand.setMinWidth(0);
        for (Region fixed : List.of(transport, speed, hands, segments))
            fixed.setMinWidth(USE_PREF_SIZE);
    }

    private Button transport(String shape, String hint, Runnable deed) {
        return Icons.button(Icons.shape(shape), words.say(hint), deed);
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    private void speeds() {
        speed.getStyleClass().addAll("chooser", "speed");
        speed.setAccessibleText(words.say("tool.speed"));
        speed.setTooltip(new Tooltip(words.say("tool.speed")));
        for (double times : SPEEDS) {
            MenuItem item = new MenuItem(times(times));
            item.setOnAction(event -> session.speed(times));
            speed.getItems().add(item);
        }
    }

    private static String times(double speed) {
        return (speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed)) + "×";
    }

    /// Where the bar is narrow for its text, menus take the place of what lies side by side.
    void textSize(double pixels) {
        em = pixels;
        boolean narrow = getWidth() > 0 && getWidth() < ROOM * em;
        segments.compact(narrow);
        boolean narrowest = narrow && getWidth() < LEAST_ROOM * em;
        List.of(undo, redo, cut).forEach(spare -> show(spare, !narrow));
        show(speed, !narrowest);
        branches.setMaxWidth(BRANCH * em);
        branches.setMinWidth(narrow ? 0 : USE_PREF_SIZE);
        badge.setMinWidth(narrow ? LEAST_BADGE * em : USE_PREF_SIZE);
        boolean tight = narrowest || !narrow && branches.isManaged() && getWidth() < AMPLE_ROOM * em;
        show(mark, !tight);
        show(rule, !narrow && !tight);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    void refresh() {
        title.refresh();
        segments.refresh();
        boolean playing = session.playing();
        Region shape = (Region) play.getGraphic();
        shape.getStyleClass().setAll("shape", playing ? "pause" : "play");
        Icons.hint(play, words.say(playing ? "tool.pause" : "tool.play"));
        undo.setDisable(!session.mayUndo());
        redo.setDisable(!session.mayRedo());
        speed.setText(times(session.speed()));
        branches();
        badge();
        textSize(em);
    }

    /// @param now whether the cut tool is in the hand
    void cutting(boolean now) {
        cut.pseudoClassStateChanged(CHOSEN, now);
    }

    private void branches() {
        boolean several = session.branches().size() > 1;
        branches.setVisible(several);
        branches.setManaged(several);
        branches.setText(session.branch().name());
        branches.setAccessibleText(words.say("tool.branch", session.branch().name()));
        branches.getItems().setAll(session.branches().stream().map(this::item).toList());
    }

    private MenuItem item(Branch branch) {
        String text = branch.parent() == null ? words.say("branch.trunk", branch.name(), branch.end())
                : words.say("branch.twig", branch.name(), branch.fork(), branch.end());
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> session.switchTo(branch));
        return item;
    }

    private void badge() {
        List<Verdict> broken = session.frame().verdicts().stream().filter(verdict -> !verdict.holds()).toList();
        List<Value> keys = List.copyOf(judged.broken().keySet());
        badge.getStyleClass().setAll("badge", broken.isEmpty() && keys.isEmpty() ? "good" : "bad");
        String text = sum(broken, keys);
        badge.setText(text);
        Hints.change(badge, text + details(broken, keys));
        badge.setVisible(!session.frame().verdicts().isEmpty() || !judged.now().byKey().isEmpty());
    }

    /// One thing that is broken is named, several are counted.
    private String sum(List<Verdict> broken, List<Value> keys) {
        return switch (broken.size() + keys.size()) {
            case 0 -> words.say("verdict.holds");
            case 1 -> broken.isEmpty() ? words.say("verdict.history", keys.getFirst())
                    : words.say("verdict.broken", Words.title(broken.getFirst().invariant()));
            default -> keys.isEmpty() ? words.say("verdict.several", broken.size())
                    : words.say("verdict.mixed", broken.size() + keys.size());
        };
    }

    /// What several are, and what was not judged.
    private String details(List<Verdict> broken, List<Value> keys) {
        List<String> lines = new ArrayList<>();
        if (broken.size() + keys.size() > 1) {
            broken.forEach(verdict -> lines.add(words.say("verdict.broken", Words.title(verdict.invariant()))));
            keys.forEach(key -> lines.add(words.say("verdict.history", key)));
        }
        judged.now().byKey().forEach((key, judgement) -> {
            if (judgement instanceof Judgement.NotJudged)
                lines.add(words.say("verdict.unjudged", key));
        });
        return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
    }

    /// The two sides of a comparison differ since a step: the badge says so, and leads there.
    void parted(OptionalLong since) {
        badge.getStyleClass().setAll("badge", since.isPresent() ? "bad" : "good");
        String text = since.isPresent() ? words.say("compare.since", since.getAsLong()) : words.say("compare.same");
        badge.setText(text);
        Hints.change(badge, text);
        badge.setVisible(true);
        badge.setOnAction(event -> since.ifPresent(session::seek));
    }

    /// What the badge does: tells of the invariant that was broken first, or else of a broken history, or leads to
    /// where two sides part.
    void explain() {
        badge.fire();
    }

    private void explainFirstBroken() {
        session.frame().verdicts().stream().filter(verdict -> !verdict.holds())
                .min(Comparator.comparingLong(Verdict::step)).map(verdict -> Account.of(verdict, session, words))
                .or(() -> judged.broken().entrySet().stream().findFirst().map(entry -> Account.of(entry.getKey(),
                        entry.getValue(), session, new Jumps(session, words), words)))
                .ifPresent(panels::why);
    }
}
