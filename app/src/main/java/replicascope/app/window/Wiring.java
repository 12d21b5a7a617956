package replicascope.app.window;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import replicascope.app.stage.StageView;
import replicascope.kernel.NodeId;

/// Puts the window together: every object is made here, once, and handed what it needs.
final class Wiring implements Session.Listener {
    private static final List<String> SHEETS = List.of("light.css", "stage.css", "timeline.css",
            "shell.css");
    private static final double NARROW = 1280;
    private static final double WIDER = 100.0 / 640;

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
    private final BorderPane root = new BorderPane();
    private final Overlay overlay = new Overlay();
    private final Scene scene;
    private final TextSize size;
    private final Region left;
    private final Inspector right;
    private final AnimationTimer timer;
    private boolean ticking;
    private NodeId selected;

    Wiring(Desk desk, Words words, double width, double height) {
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
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                session.pulse(now);
            }
        };
        left = new Column(lesson, listing, 0.6, true);
        right = new Inspector(node, flight, lamps);
        layOut();
        StackPane whole = new StackPane(root, overlay);
        scene = new Scene(whole, width, height);
        for (String sheet : SHEETS) {
            var address = Wiring.class.getResource("/replicascope/assets/theme/" + sheet);
            if (address != null)
                scene.getStylesheets().add(address.toExternalForm());
        }
        size = new TextSize(whole);
        size.listen(this::textSize);
        root.widthProperty().addListener(change -> widths());
        root.heightProperty().addListener(change -> strip.fit(root.getHeight(), size.percent()));
        new Keys(session, desk, size).listenTo(scene);
        for (Node part : List.of(tools, left, right))
            part.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> stage.requestFocus());
        session.listen(this);
        changed();
        Platform.runLater(stage::requestFocus);
    }

    private void layOut() {
        root.getStyleClass().add("shell");
        overlay.getStyleClass().add("shell");
        root.setMinSize(0, 0);
        left.getStyleClass().addAll("side", "left");
        right.getStyleClass().addAll("side", "right");
        StackPane middle = new StackPane(stage);
        middle.setMinSize(0, 0);
        middle.getStyleClass().add("middle");
        HBox.setHgrow(middle, Priority.ALWAYS);
        root.setTop(tools);
        root.setCenter(new HBox(left, middle, right));
        root.setBottom(new VBox(strip, status));
    }

    /// 300 and 320 at 1280, 400 and 420 at 1920, and somewhat more when the text is larger.
    private void widths() {
        double more = Math.clamp((root.getWidth() - NARROW) * WIDER, -60, 200);
        double times = 1 + (size.percent() - 100) / 300.0;
        for (Region side : List.of(left, right)) {
            double width = Math.rint(((side == left ? 300 : 320) + more) * Math.max(1, times));
            side.setMinWidth(width);
            side.setPrefWidth(width);
            side.setMaxWidth(width);
        }
    }

    private void textSize(double pixels) {
        widths();
        strip.fit(root.getHeight(), size.percent());
        right.textSize(pixels);
        Icons.resize(root, pixels);
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
        if (session.busy())
            return;
        int hand = hands().indexOf(scene.getFocusOwner());
        listing.refresh();
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
