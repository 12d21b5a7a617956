package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import replicascope.kernel.NodeId;
import replicascope.run.Branch;
import replicascope.run.Run;
import replicascope.simulation.Texts;

/// The strip under the stage: the whole run as a minimap with its branches, and the visible part of it as space-time
/// lanes. It shows a place τ = step + phase of a run and asks its [TimelineActions] for everything else.
///
/// Its colours and sizes come from `theme/timeline.css`, over a theme that names the colours.
public final class TimelineView extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double ZOOM = 1.25;
    private static final double LOW = 11;

    private final TimelineActions actions;
    private final Viewing viewing = new Viewing();
    private final Palette palette = new Palette(this::restyled);
    private final LanesPane lanes;
    private final Minimap minimap;
    private final BranchName branchName;
    private final Button events = tool("axis.events", () -> measure(Viewport.Axis.EVENTS));
    private final Button time = tool("axis.time", () -> measure(Viewport.Axis.TIME));
    private final Button narrower = tool("zoom.out", () -> zoom(1 / ZOOM, -1));
    private final Button wider = tool("zoom.in", () -> zoom(ZOOM, -1));
    private final HBox tools = new HBox(narrower, wider, events, time);
    private Run run;
    private Texts texts;
    private double tau;
    private double em;
    private double sought = -1;
    private double names;
    private double pressedX;
    private boolean hidden;
    private Shown shown;
    private long told = -1;

    /// Everything the drawing depends on but the playhead: while it is equal nothing is drawn anew.
    private record Shown(Mapped mapped, Viewport viewport, double height, NodeId selected, double scroll) {}

    /// What the minimap's drawing depends on.
    private record Mapped(Branch branch, long end, double width, List<Long> ends, List<String> names, long remarks,
            long known) {}

    public TimelineView(TimelineActions actions) {
        this.actions = actions;
        getStyleClass().add("rs-timeline");
        lanes = new LanesPane(palette, actions::selectNode, x -> seek(track().tau(x)));
        minimap = new Minimap(palette, hands());
        branchName = new BranchName("rs-branch-name", branch -> {}, (branch, name) -> {
            actions.rename(branch, name);
            redraw();
        });
        narrower.setText("−");
        wider.setText("+");
        tools.getStyleClass().add("rs-timeline-tools");
        tools.setPickOnBounds(false);
        getChildren().addAll(palette, minimap, lanes, branchName, tools);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(Words.say("lanes.help"));
        setOnKeyPressed(this::key);
        lanes.canvas().setOnMousePressed(event -> {
            pressedX = event.getX();
            requestFocus();
        });
        lanes.canvas().setOnMouseDragged(this::drag);
        lanes.canvas().setOnMouseClicked(this::click);
        lanes.canvas().setOnMouseMoved(this::hover);
        lanes.canvas().setOnMouseExited(event -> lanes.say("", 0, 0));
        lanes.ruler().setOnMouseMoved(this::hoverRuler);
        lanes.ruler().setOnMouseExited(event -> lanes.say("", 0, 0));
        setOnScroll(this::scroll);
    }

    private Minimap.Hands hands() {
        return new Minimap.Hands() {
            @Override
            public void look(double from) {
                viewing.from(run, from, width());
                redraw();
            }

            @Override
            public void look(double from, double to) {
                viewing.span(run, from, to, width());
                redraw();
            }

            @Override
            public void seek(double to) {
                TimelineView.this.seek(Math.round(to));
            }

            @Override
            public void switchTo(Branch branch) {
                // the click that meant it may be older than the run shown now
                if (run.branches().contains(branch))
                    actions.switchTo(branch);
            }

            @Override
            public void rename(Branch branch, String name) {
                actions.rename(branch, name);
                redraw();
            }

            @Override
            public void roomChanged() {
                redraw();
            }
        };
    }

    private Button tool(String key, Runnable action) {
        Button button = new Button(Words.say(key));
        button.getStyleClass().setAll("button", "rs-timeline-tool");
        button.setAccessibleText(Words.say(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Shows a place of the branch looked at. Called on every pulse; costs nothing when nothing changed, moves the
    /// playhead when only the place did, and otherwise looks at the visible steps and those around them.
    ///
    /// @param newTau step and the part of the next one that has passed, from 0 to the branch's end
    public void show(Run newRun, double newTau) {
        boolean other = newRun != run;
        if (other) {
            run = newRun;
            texts = Texts.of(run.setup().provider());
            told = -1;
            if (lanes.selected() != null && !run.setup().nodes().toList().contains(lanes.selected()))
                lanes.choose(null);
        }
        boolean moved = other || newTau != tau || shown == null || shown.mapped().branch() != run.branch();
        tau = Math.clamp(newTau, 0, run.end());
        if (getWidth() <= 0 || getHeight() <= 0)
            return;
        if (em == 0 || other)
            arrange();
        if (moved && tau == sought)
            viewing.keep(run, tau, width());
        else if (moved)
            viewing.follow(run, tau, width());
        update();
        tell();
    }

    /// Opens the place to name the branch looked at.
    public void nameBranch() {
        if (run == null)
            return;
        branchName.edit();
        redraw();
    }

    /// Lights the lane of a node; null for none.
    public void select(NodeId node) {
        lanes.choose(node);
        redraw();
    }

    /// How much of what lies after the playhead can be seen, from 0 (nothing) to 1; by default a good third.
    public void future(double visible) {
        hidden = visible <= 0;
        lanes.veil().setStyle("-fx-opacity: " + (1 - Math.clamp(visible, 0, 1)));
        redraw();
    }

    /// The last step of which anything is told.
    private long known() {
        return hidden ? (long) Math.floor(tau) : Long.MAX_VALUE;
    }

    /// True when the distance between two events stands for model time, false when every event is as wide as the
    /// other.
    public boolean timed() {
        return viewing.viewport().axis() == Viewport.Axis.TIME;
    }

    public void setTimed(boolean timed) {
        measure(timed ? Viewport.Axis.TIME : Viewport.Axis.EVENTS);
    }

    private void restyled() {
        shown = null;
        requestLayout();
    }

    private void redraw() {
        shown = null;
        if (run != null && em > 0)
            update();
    }

    @Override
    protected void layoutChildren() {
        if (run == null || getWidth() <= 0 || getHeight() <= 0)
            return;
        boolean first = em == 0;
        arrange();
        if (first)
            viewing.follow(run, tau, width());
        update();
        tell();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 15.4 * palette.em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 6 * palette.em();
    }

    /// Text of another size, or the first look at the style sheet.
    private void arrange() {
        applyCss();
        double now = palette.em();
        viewing.scale(now, em == 0 ? now : em);
        em = now;
        names = lanes.nameWidth(run.setup().nodes().toList());
    }

    private double width() {
        return Math.max(10, getWidth() - names - 1.2 * em);
    }

    private Track track() {
        return viewing.track(run, width());
    }

    private void update() {
        Mapped mapped = new Mapped(run.branch(), run.end(), getWidth(),
                run.branches().stream().map(Branch::end).toList(),
                run.branches().stream().map(Branch::name).toList(), remarks(), known());
        Shown now = new Shown(mapped, viewing.viewport(), getHeight(), lanes.selected(),
                lanes.lanes() == null ? 0 : lanes.lanes().scroll());
        if (!now.equals(shown)) {
            boolean map = shown == null || !shown.mapped().equals(mapped) || shown.height() != now.height();
            shown = now;
            draw(map);
        }
        double bar = Minimap.barHeight(em);
        branchName.resizeRelocate(0, minimap.getLayoutY(), branchName.editing() ? 12 * em : minimap.getLayoutX(), bar);
        Track track = track();
        lanes.place(tau);
        minimap.place(track.tau(0), track.tau(width()), tau);
    }

    /// Remarks are the one thing that changes without the branch growing: those last put and in sight are enough.
    private long remarks() {
        return 31 * run.previousRemark(Long.MAX_VALUE) + run.remarks(run.step()).size();
    }

    private void draw(boolean map) {
        double width = width();
        boolean low = getHeight() < LOW * em;
        double top = (low ? 0.3 : 0.75) * em;
        double bar = Minimap.barHeight(em);
        int others = run.branches().size() - 1;
        int rows = minimap.rows(others, rowsRoom(low) - top - bar, em);
        double mapHeight = bar + rows * Minimap.rowHeight(em) + (low ? 0.2 : 0.35) * em;
        minimap.resizeRelocate(names, top, width, mapHeight);
        if (map)
            minimap.paint(run, width, rows, known());
        double lanesTop = top + mapHeight;
        lanes.resizeRelocate(0, lanesTop, getWidth(), getHeight() - lanesTop);
        events.pseudoClassStateChanged(CHOSEN, !timed());
        time.pseudoClassStateChanged(CHOSEN, timed());
        tools.applyCss();
        double toolsWidth = tools.prefWidth(-1);
        double toolsHeight = Math.max(1.75 * em, tools.prefHeight(-1));
        tools.resizeRelocate(getWidth() - toolsWidth - 0.6 * em, getHeight() - toolsHeight, toolsWidth, toolsHeight);
        lanes.reserve(toolsWidth);
        lanes.know(known());
        if (!branchName.editing())
            branchName.show(run.branch(), Words.say("branch.current", run.branch().name()));
        lanes.paint(viewing.model(run, width), run, viewing, names);
    }

    /// The height that the minimap with its rows of branches may take: at least one row, unless all is low.
    private double rowsRoom(boolean low) {
        double lanesWant = (run.setup().nodes().size() + 2.2) * 1.55 * em;
        return low ? 0 : Math.max(getHeight() - lanesWant, 4 * em);
    }

    private void seek(double to) {
        sought = Math.clamp(to, 0, run.end());
        actions.seek(sought);
    }

    private void zoom(double factor, double x) {
        double at = x >= 0 ? x : Math.clamp(track().x(tau), 0, width());
        viewing.zoom(run, factor, at, width());
        redraw();
    }

    private void measure(Viewport.Axis axis) {
        if (run == null)
            return;
        viewing.axis(run, axis, tau, width());
        redraw();
    }

    private void drag(MouseEvent event) {
        viewing.pan(run, pressedX - event.getX(), width());
        pressedX = event.getX();
        lanes.say("", 0, 0);
        redraw();
    }

    private void click(MouseEvent event) {
        if (!event.isStillSincePress())
            return;
        long step = lanes.event(event.getX(), event.getY());
        seek(step >= 0 ? step : track().nearest(event.getX()));
    }

    private void hover(MouseEvent event) {
        long step = lanes.event(event.getX(), event.getY());
        lanes.canvas().setCursor(step < 0 ? Cursor.DEFAULT : Cursor.HAND);
        lanes.say(step < 0 ? "" : sentence(step), lanes.canvas().getLayoutX() + event.getX(), event.getY());
    }

    private void hoverRuler(MouseEvent event) {
        long step = lanes.diamond(event.getX());
        lanes.say(step < 0 ? "" : sentence(step), lanes.canvas().getLayoutX() + event.getX(),
                lanes.ruler().getLayoutY());
    }

    private void scroll(ScrollEvent event) {
        if (run == null)
            return;
        double x = event.getX() - lanes.canvas().getLayoutX();
        if (event.isShortcutDown())
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, Math.clamp(x, 0, width()));
        else if (event.getDeltaX() != 0)
            viewing.pan(run, -event.getDeltaX(), width());
        else if (!lanes.scroll(-event.getDeltaY()))
            viewing.pan(run, -event.getDeltaY(), width());
        event.consume();
        redraw();
    }

    private void key(KeyEvent event) {
        if (run == null || event.getTarget() != this || event.isAltDown())
            return;
        long step = (long) Math.floor(tau);
        int stride = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> go(event.isShortcutDown() ? Landmarks.previous(run, step)
                    : tau > step && stride == 1 ? step : step - stride, 0);
            case RIGHT -> go(event.isShortcutDown() ? Landmarks.next(run, step) : step + stride, run.end());
            case HOME -> seek(0);
            case END -> seek(run.end());
            case UP -> choose(-1);
            case DOWN -> choose(1);
            case PLUS, EQUALS, ADD -> zoom(ZOOM, -1);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(long step, long otherwise) {
        seek(step < 0 ? otherwise : step);
    }

    private void choose(int by) {
        List<NodeId> nodes = new ArrayList<>(run.setup().nodes().toList());
        int at = lanes.selected() == null ? (by > 0 ? -1 : nodes.size()) : lanes.selected().index();
        actions.selectNode(nodes.get(Math.clamp(at + by, 0, nodes.size() - 1)));
    }

    /// What happened at a step, with what was remarked there.
    private String sentence(long step) {
        List<String> parts = new ArrayList<>();
        parts.add(step + " · " + texts.say(viewing.happenings().at(run, step).sentence()));
        parts.addAll(Landmarks.words(run, step));
        String broken = Landmarks.broken(run).get(step);
        if (broken != null)
            parts.add(Words.say("broken", broken));
        return String.join("\n", parts);
    }

    private void tell() {
        long step = (long) Math.floor(tau);
        if (step == told)
            return;
        told = step;
        setAccessibleText(Words.say("lanes.text", step, run.end(),
                texts.say(viewing.happenings().at(run, step).sentence())));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> tau;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> run == null ? 0.0 : (double) run.end();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
