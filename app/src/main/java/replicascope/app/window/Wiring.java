package replicascope.app.window;

import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import replicascope.app.stage.StageView;
import replicascope.kernel.NodeId;

/// Puts the window together: every object is made here, once, and handed what it needs.
final class Wiring implements Session.Listener {
    private static final List<String> SHEETS = List.of("stage.css", "timeline.css", "shell.css", "desk.css",
            "lesson.css");

    private final Session session;
    private final Desk desk;
    private final StageView stage;
    private final ToolStrip tools;
    private final LessonPane lesson;
    private final ListingPane listing;
    private final NodePane node;
    private final FlightPane flight;
    private final LampPane lamps;
    private final Strip strip;
    private final ErrorStrip errors;
    private final StatusBar status;
    private final Caption caption;
    private final Regions regions;
    private final Overlay overlay = new Overlay();
    private final Scene scene;
    private final Look look;
    private final TextSize size;
    private final Column left;
    private final Inspector right;
    private final Pointer pointer;
    private final AnimationTimer timer;
    private Deeds deeds;
    private boolean ticking;
    private NodeId selected;

    Wiring(Desk desk, Words words, double width, double height) {
        this(desk, words, width, height, Habits.fleeting());
    }

    Wiring(Desk desk, Words words, double width, double height, Habits habits) {
        session = desk.document().session();
        this.desk = desk;
        stage = new StageView(session);
        tools = new ToolStrip(session, desk, words);
        lesson = new LessonPane(session, words);
        listing = new ListingPane(session, words);
        node = new NodePane(session, words);
        flight = new FlightPane(session, words);
        lamps = new LampPane(session, words);
        errors = new ErrorStrip(session, words);
        strip = new Strip(session, words, errors);
        status = new StatusBar(session, words);
        pointer = new Pointer(session, stage);
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                session.pulse(now);
            }
        };
        left = new Column(lesson, listing, lesson.share(100), true);
        right = new Inspector(node, flight, lamps);
        caption = new Caption(session);
        regions = regions(words, habits);
        StackPane whole = new StackPane(regions, overlay);
        scene = new Scene(whole, width, height);
        SHEETS.forEach(sheet -> scene.getStylesheets().add(Sheets.address(sheet)));
        look = new Look(scene, habits);
        size = new TextSize(whole, habits);
        keys(words, habits, whole);
        size.listen(this::textSize);
        regions.heightProperty().addListener(change -> strip.fit(regions.getHeight(), size.percent()));
        for (Node part : List.of(tools, left, right))
            part.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> stage.requestFocus());
        stage.setReducedMotion(Platform.getPreferences().isReducedMotion());
        session.listen(this);
        changed();
        Platform.runLater(stage::requestFocus);
    }

    private Regions regions(Words words, Habits habits) {
        overlay.getStyleClass().add("shell");
        left.getStyleClass().addAll("side", "left");
        right.getStyleClass().addAll("side", "right");
        StackPane middle = new StackPane(stage);
        middle.setMinSize(0, 0);
        middle.getStyleClass().add("middle");
        return new Regions(Map.of(Area.LESSON, left, Area.STAGE, middle, Area.INSPECTOR, right, Area.TIMELINE, strip,
                Area.TOOLS, tools), status, caption, new Sizes(habits), words);
    }

    private void keys(Words words, Habits habits, StackPane root) {
        Deeds deeds = new Deeds(habits);
        KeySheet sheet = new KeySheet(deeds, words, regions);
        WindowDeeds.time(deeds, session);
        WindowDeeds.files(deeds, desk);
        WindowDeeds.stage(deeds);
        WindowDeeds.view(deeds, session, size, look, regions, new Presenting(regions, size));
        WindowDeeds.keys(deeds, sheet);
        size.listen(sheet::textSize);
        root.getChildren().add(sheet);
        tools.getChildren().addFirst(new ViewMenu(words, deeds, look, regions));
        session.guide().ifPresent(guide -> new LessonKeys(lesson, guide, sheet::open).listenTo(scene));
        new Keys(deeds, stage, sheet::open).listenTo(scene);
        this.deeds = deeds;
    }

    private void textSize(double pixels) {
        regions.textSize(100 * pixels / TextSize.USUAL);
        strip.fit(regions.getHeight(), size.percent());
        left.share(lesson.share(size.percent()));
        right.textSize(pixels);
        Icons.resize(scene.getRoot(), pixels);
    }

    Deeds deeds() {
        return deeds;
    }

    Regions regions() {
        return regions;
    }

    Scene scene() {
        return scene;
    }

    Desk desk() {
        return desk;
    }

    Overlay overlay() {
        return overlay;
    }

    /// Looks like another one did.
    void like(Wiring other) {
        size.set(other.size.percent());
    }

    /// Something else is shown from now on.
    void end() {
        timer.stop();
    }

    Session session() {
        return session;
    }

    Look look() {
        return look;
    }

    StageView stage() {
        return stage;
    }

    @Override
    public void changed() {
        moved();
        tick();
        tools.refresh();
        errors.refresh();
        status.refresh();
        lesson.refresh();
        left.share(lesson.share(size.percent()));
        caption.refresh();
        if (session.busy())
            return;
        int hand = hands().indexOf(scene.getFocusOwner());
        listing.refresh();
        pointer.refresh();
        node.refresh();
        flight.refresh();
        lamps.refresh();
        strip.refresh();
        handKeysTo(hand);
        if (selected == null ? session.selected() != null : !selected.equals(session.selected())) {
            selected = session.selected();
            stage.select(selected);
        }
    }

    /// The buttons of the inspector that make choices.
    private List<Node> hands() {
        return right.lookupAll(".hand").stream().filter(hand -> !hand.isDisabled()).toList();
    }

    /// The inspector's buttons are made anew; the keys stay with the one in the same place.
    private void handKeysTo(int place) {
        List<Node> hands = hands();
        if (place >= 0 && hands.isEmpty())
            stage.requestFocus();
        else if (place >= 0)
            hands.get(Math.min(place, hands.size() - 1)).requestFocus();
    }

    @Override
    public void moved() {
        stage.show(session.moment());
        if (!session.busy())
            strip.moved();
    }

    /// The timer runs only while something moves.
    private void tick() {
        if (session.moves() == ticking)
            return;
        ticking = session.moves();
        if (ticking)
            timer.start();
        else
            timer.stop();
    }
}
