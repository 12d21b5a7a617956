package replicascope.app.window;

import java.util.List;
import java.util.Map;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import replicascope.app.stage.Sheets;
import replicascope.app.stage.StageView;
import replicascope.app.stage.Target;
import replicascope.kernel.NodeId;

/// Puts the window together: every object is made here, once, and handed what it needs.
final class Wiring implements SessionListener {
    private static final List<String> KEPT = List.of(".hand", ".field", ".operation");
    private static final List<String> SHEETS = List.of("stage", "timeline", "shell", "desk", "lesson");

    private final Session session;
    private final Desk desk;
    private final Words words;
    private final StageView stage;
    private final ToolStrip tools;
    private final LessonPane lesson;
    private final ListingPane listing;
    private final NodePane node;
    private final FlightPane flight;
    private final VerdictPane verdicts;
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
    private final NextFrame rest = new NextFrame(this::changed);
    private final CompareView compare;
    private Deeds deeds;
    private boolean ticking;
    /// A digit took the keys from the stage to a question; they go back with the answer.
    private boolean lent;
    private NodeId selected;

    Wiring(Desk desk, Words words, double width, double height) {
        this(desk, words, width, height, Habits.fleeting());
    }

    Wiring(Desk desk, Words words, double width, double height, Habits habits) {
        this(desk, words, width, height, habits, new StageView(desk.document().session()));
    }

    /// @param stage that of the session on the desk
    Wiring(Desk desk, Words words, double width, double height, Habits habits, StageView stage) {
        session = desk.document().session();
        this.desk = desk;
        this.words = words;
        this.stage = stage;
        Judged judged = new Judged(session);
        tools = new ToolStrip(session, desk, words, judged, panels());
        stage.cuttingProperty().subscribe(tools::cutting);
        LessonButtons.Ways ways = new LessonButtons.Ways(desk.comparing(), () -> desk.compare(!desk.comparing()),
                desk::openLesson);
        lesson = new LessonPane(session, words, ways);
        listing = new ListingPane(session, words);
        node = new NodePane(session, words);
        flight = new FlightPane(session, words);
        verdicts = new VerdictPane(session, words, judged);
        lamps = new LampPane(session, words, this::showWhy);
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
        right = new Inspector(node, flight, verdicts, lamps);
        compare = desk.comparing() ? new CompareView(session, stage, words) : null;
        caption = new Caption(session, words, ways);
        regions = regions(words, habits);
        if (compare != null)
            regions.alone(session.lecture().isPresent());
        StackPane whole = new StackPane(regions, overlay);
        scene = new Scene(whole, width, height);
        look = dress(scene, habits);
        size = new TextSize(whole, habits);
        keys(words, habits, whole);
        size.listen(this::textSize);
        regions.heightProperty().addListener(change -> fitStrip());
        for (Node part : List.of(tools, left, right))
            part.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> stage.requestFocus());
        stage.setReducedMotion(Platform.getPreferences().isReducedMotion());
        session.listen(this);
        changed();
        Platform.runLater(stage::requestFocus);
    }

    /// What the tool bar opens.
    private ToolStrip.Panels panels() {
        return new ToolStrip.Panels() {
            @Override
            public void switches() {
                openSwitches();
            }

            @Override
            public void cut() {
                stage.setCutting(!stage.isCutting());
            }

            @Override
            public void why(Account account) {
                showWhy(account);
            }
        };
    }

    /// Puts the style sheets on.
    static Look dress(Scene scene, Habits habits) {
        SHEETS.forEach(sheet -> scene.getStylesheets().add(Sheets.address(sheet)));
        return new Look(scene, habits);
    }

    /// The stage as a region among the others.
    static Region middle(Region stage) {
        stage.setMinSize(0, 0);
        stage.getStyleClass().add("middle");
        return stage;
    }

    private Regions regions(Words words, Habits habits) {
        overlay.getStyleClass().add("shell");
        left.getStyleClass().addAll("side", "left");
        right.getStyleClass().addAll("side", "right");
        Region middle = middle(compare == null ? new StackPane(stage) : compare);
        Regions regions = new Regions(Map.of(Area.LESSON, left, Area.STAGE, middle, Area.INSPECTOR, right,
                Area.TIMELINE, strip, Area.TOOLS, tools), status, caption, new Sizes(habits));
        regions.edges(words);
        return regions;
    }

    private void keys(Words words, Habits habits, StackPane root) {
        Deeds deeds = new Deeds(habits);
        KeySheet sheet = new KeySheet(deeds, words, regions);
        WindowDeeds.time(deeds, session, new Jumps(session, words));
        WindowDeeds.looks(deeds, desk, this::openSwitches, tools::explain);
        WindowDeeds.files(deeds, desk);
        WindowDeeds.stage(deeds);
        WindowDeeds.view(deeds, session, size, look, regions, new Presenting(regions, size, this::presented));
        WindowDeeds.lesson(deeds, digit -> session.guide().flatMap(Guide::open)
                .ifPresent(asked -> {
                    lent |= Where.within(focus(), stage);
                    cards().card().digit(digit);
                }));
        FindBar find = new FindBar(session, new Find(session, listing.listing()), words, places());
        WindowDeeds.places(deeds, this::nameBranch, new GoTo(session, words, overlay)::ask, find::open);
        WindowDeeds.keys(deeds, sheet);
        StackPane.setAlignment(find, Pos.TOP_CENTER);
        root.getChildren().add(find);
        size.listen(sheet::textSize);
        root.getChildren().add(sheet);
        tools.getChildren().addFirst(new ViewMenu(words, deeds, look, regions));
        session.guide().ifPresent(guide -> new LessonKeys(this::cards, guide, sheet::open).listenTo(scene));
        new Keys(deeds, stage, sheet::open).listenTo(scene);
        this.deeds = deeds;
    }

    private FindBar.Places places() {
        return new FindBar.Places() {
            @Override
            public void node(Find.Hit.OfNode hit) {
                session.select(hit.node());
            }

            @Override
            public void letter(Find.Hit.OfLetter hit) {
                stage.highlight(List.of(new Target.OfLetter(hit.letter().serial())));
            }

            @Override
            public void line(int number) {
                if (!regions.open(Area.LESSON) && !regions.presenting())
                    regions.toggle(Area.LESSON);
                listing.find(number);
            }
        };
    }

    private void nameBranch() {
        if (!regions.open(Area.TIMELINE))
            regions.toggle(Area.TIMELINE);
        strip.nameBranch();
    }

    private void fitStrip() {
        Strip.fit(strip, regions.getHeight(), (int) (100 * size.pixels() / TextSize.USUAL));
    }

    private void textSize(double pixels) {
        regions.textSize(100 * pixels / TextSize.USUAL);
        fitStrip();
        lesson.textSize(size.percent());
        left.share(lesson.share(size.percent()));
        right.textSize(pixels);
        tools.textSize(pixels);
        Icons.resize(scene.getRoot(), pixels);
    }

    /// The lesson is beside the stage, or below it when presenting.
    private LessonKeys.Place cards() {
        return regions.presenting() ? new LessonKeys.Place(caption, caption.card())
                : new LessonKeys.Place(lesson, lesson.card());
    }

    private void presented() {
        lesson.refresh();
        words();
        stage.requestFocus();
    }

    private void words() {
        caption.refresh();
        regions.caption(caption.share(), caption.asks());
        left.share(lesson.share(size.percent()));
    }

    Deeds deeds() {
        return deeds;
    }

    Regions regions() {
        return regions;
    }

    private void showWhy(Account account) {
        if (session.busy())
            return;
        session.pause();
        overlay.show(new WhyPanel(account, words, overlay::close), Pos.CENTER, overlay::close);
    }

    private void openSwitches() {
        if (session.busy())
            return;
        session.pause();
        Switches draft = new Switches(session.run().world(0).setup(), session.run().world().setup());
        overlay.show(new SwitchPanel(draft, session.texts(), words, new SwitchPanel.Hands() {
            @Override
            public void apply(Switches wanted) {
                overlay.close();
                desk.apply(wanted);
            }

            @Override
            public void close() {
                overlay.close();
            }
        }), Pos.TOP_RIGHT, overlay::close);
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
        session.ignore(this);
        rest.stop();
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

    /// The stage and the playhead come with the next frame, everything else with the one after it.
    @Override
    public void sought() {
        if (scene.getWindow() == null || !scene.getWindow().isShowing()) {
            changed();
            return;
        }
        moved();
        tick();
        strip.place();
        rest.ask();
    }

    @Override
    public void changed() {
        rest.stop();
        moved();
        tick();
        tools.refresh();
        errors.refresh();
        status.refresh();
        boolean reading = Where.within(focus(), lesson);
        lesson.refresh();
        words();
        handKeysBack(reading);
        if (session.busy())
            return;
        Node owner = scene.getFocusOwner();
        String kind = owner == null ? "" : KEPT.stream().filter(style -> kept(style).contains(owner)).findFirst()
                .orElse("");
        int place = owner == null ? -1 : kept(kind).indexOf(owner);
        listing.refresh();
        pointer.refresh();
        node.refresh();
        flight.refresh();
        verdicts.refresh();
        lamps.refresh();
        strip.refresh();
        if (compare != null) {
            compare.refresh();
            tools.parted(compare.comparison().since());
        }
        handKeysTo(kind, place);
        if (selected == null ? session.selected() != null : !selected.equals(session.selected())) {
            selected = session.selected();
            stage.select(selected);
        }
    }

    /// What has the keys; all of the window when nothing has.
    private Node focus() {
        return scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    }

    /// The stage gets the keys back when a question was answered from there, and when what had them in the lesson takes
    /// none any more: letters mean nothing elsewhere.
    private void handKeysBack(boolean reading) {
        boolean answered = lent && session.guide().flatMap(Guide::open).isEmpty();
        boolean lost = reading && (focus().isDisabled() || !Where.within(focus(), lesson));
        if (answered)
            lent = false;
        if (answered || lost)
            stage.requestFocus();
    }

    /// The inspector's things of a kind that take the keys.
    private List<Node> kept(String style) {
        return style.isEmpty() ? List.of()
                : right.lookupAll(style).stream().filter(one -> one.isFocusTraversable() && !one.isDisabled()).toList();
    }

    /// The inspector's buttons and fields are made anew; the keys stay with the one in the same place.
    private void handKeysTo(String kind, int place) {
        List<Node> now = kept(kind);
        if (place >= 0 && now.isEmpty())
            stage.requestFocus();
        else if (place >= 0)
            now.get(Math.min(place, now.size() - 1)).requestFocus();
    }

    @Override
    public void moved() {
        stage.show(session.moment());
        if (!session.busy())
            strip.moved();
        if (!session.busy() && compare != null)
            compare.moved();
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
