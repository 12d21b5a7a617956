package replicascope.app.window;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import replicascope.run.Branch;

/// The strip of steps: a track with a playhead to drag, marks where something was done to the run, and the other
/// branches as forks below. The length it shows grows in leaps, so that it rests while a run plays.
final class Timeline extends Pane {
    private static final int FORKS = 3;
    private static final double NEAREST_MARKS = 0.9;

    private final Session session;
    private final Words words;
    private final Marks marks;
    private final Region track = styled("track");
    private final Region made = styled("made");
    private final Region past = styled("past");
    private final Pane ticks = new Pane();
    private final Pane signs = new Pane();
    private final Pane forks = new Pane();
    private final Region line = styled("playhead");
    private final Region grip = styled("grip");
    private double em = 13;
    private String drawn = "";

    Timeline(Session session, Words words) {
        this.session = session;
        this.words = words;
        marks = new Marks(session.run());
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        for (Region part : List.of(track, made, past, ticks, signs, forks, line, grip)) {
            part.setManaged(false);
            getChildren().add(part);
        }
        line.setMouseTransparent(true);
        grip.setMouseTransparent(true);
        track.setMouseTransparent(true);
        made.setMouseTransparent(true);
        past.setMouseTransparent(true);
        ticks.setMouseTransparent(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::drop);
    }

    private static Region styled(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    void textSize(double pixels) {
        em = pixels;
        drawn = "";
        requestLayout();
    }

    private double margin() {
        return 1.2 * em;
    }

    private double trackWidth() {
        return Math.max(1, getWidth() - 2 * margin());
    }

    private double trackTop() {
        return 0.6 * em;
    }

    private double trackHeight() {
        return 1.5 * em;
    }

    /// How many steps the width stands for.
    private long span() {
        long most = 1;
        for (Branch branch : session.branches())
            most = Math.max(most, branch.end());
        long span = 24;
        while (span < most)
            span = span % 3 == 0 ? span / 3 * 4 : span / 2 * 3;
        return span;
    }

    private double x(double tau) {
        return margin() + trackWidth() * tau / span();
    }

    private void drag(MouseEvent event) {
        if (session.busy() || event.getY() > trackTop() + trackHeight() + em && event.getEventType()
                == MouseEvent.MOUSE_PRESSED)
            return;
        session.seek((event.getX() - margin()) / trackWidth() * span());
        event.consume();
    }

    /// A click or the end of a drag comes to rest at a step.
    private void drop(MouseEvent event) {
        if (!session.busy() && session.tau() != session.step())
            session.seek(Math.rint(session.tau()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return trackTop() + trackHeight() + 0.8 * em + Math.clamp(session.branches().size() - 1L, 1, FORKS) * 1.5 * em;
    }

    @Override
    protected void layoutChildren() {
        double top = trackTop();
        track.resizeRelocate(margin(), top, trackWidth(), trackHeight());
        String now = session.branch().name() + session.branches().size() + "/" + session.end() + "/" + span() + "/"
                + getWidth() + "/" + em + "/" + session.branches().stream().mapToLong(Branch::end).sum();
        if (!now.equals(drawn)) {
            drawn = now;
            drawTicks();
            drawSigns();
            drawForks();
        }
        moved();
    }

    /// The playhead has moved.
    void moved() {
        double x = x(session.tau());
        past.resizeRelocate(margin(), trackTop(), Math.max(0, x - margin()), trackHeight());
        line.resizeRelocate(x - 1, 2, 2, trackTop() + trackHeight() + 0.2 * em);
        grip.resizeRelocate(x - 0.5 * em, 1, em, 0.6 * em);
    }

    void refresh() {
        setAccessibleText(words.say("timeline.text", session.step(), session.end()));
        requestLayout();
        if (getParent() != null)
            getParent().requestLayout();
    }

    private void drawTicks() {
        ticks.getChildren().clear();
        made.resizeRelocate(margin(), trackTop(), x(session.end()) - margin(), trackHeight());
        double apart = trackWidth() / span();
        int every = 1;
        while (apart * every < 0.5 * em)
            every *= every % 5 == 0 ? 2 : 5;
        for (long step = 0; step <= session.end(); step += every) {
            Region tick = styled("tick");
            double height = step % (10L * every) == 0 ? 0.45 * em : 0.25 * em;
            tick.resizeRelocate(Math.rint(x(step)) - 0.5, trackTop() + trackHeight() - height, 1, height);
            tick.setManaged(false);
            ticks.getChildren().add(tick);
        }
    }

    private void drawSigns() {
        signs.getChildren().clear();
        double free = Double.NEGATIVE_INFINITY;
        for (Marks.Mark mark : marks.all()) {
            boolean broken = mark.kind() == Marks.Kind.BROKEN;
            double x = x(mark.step());
            if (x - free < NEAREST_MARKS * em && !broken)
                continue;
            if (!broken)
                free = x;
            signs.getChildren().add(sign(mark, x, broken));
        }
    }

    private Node sign(Marks.Mark mark, double x, boolean broken) {
        Label sign = new Label(mark.kind().sign());
        sign.getStyleClass().addAll("mark", mark.kind().name().toLowerCase(java.util.Locale.ROOT));
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> tooltip.setText(tell(mark)));
        sign.setTooltip(tooltip);
        sign.setManaged(false);
        sign.setAlignment(javafx.geometry.Pos.CENTER);
        sign.resizeRelocate(x - em, trackTop() - (broken ? 0.1 * em : 0), 2 * em, trackHeight() - 0.2 * em);
        return sign;
    }

    private String tell(Marks.Mark mark) {
        if (mark.kind() == Marks.Kind.BROKEN)
            return words.say("timeline.broken", mark.step(), Words.title(mark.text()));
        String said = mark.text().isEmpty() && mark.step() <= session.end()
                ? session.texts().say(session.run().explanation(mark.step()).sentence()) : mark.text();
        return words.say("timeline.mark", mark.step(), said);
    }

    private void drawForks() {
        forks.getChildren().clear();
        List<Forks.Fork> all = Forks.of(session.branches(), session.branch());
        List<Forks.Fork> latest = all.subList(Math.max(0, all.size() - FORKS), all.size());
        for (int i = 0; i < latest.size(); i++)
            drawFork(latest.get(i), i);
    }

    private void drawFork(Forks.Fork fork, int row) {
        double bottom = trackTop() + trackHeight();
        double y = bottom + (row + 0.9) * 1.5 * em - 0.2 * em;
        double from = x(fork.at());
        double to = Math.max(from + 1.5 * em, x(fork.branch().end()));
        Path path = new Path(new MoveTo(from, bottom),
                new CubicCurveTo(from, y, from + 0.3 * em, y, from + em, y), new LineTo(to, y));
        path.getStyleClass().add("fork");
        Label name = new Label(fork.branch().name());
        name.getStyleClass().add("fork-name");
        name.setOnMouseClicked(event -> session.switchTo(fork.branch()));
        path.setOnMouseClicked(event -> session.switchTo(fork.branch()));
        double width = name.getText().length() * 0.62 * em + em;
        boolean right = to + width < getWidth();
        name.resizeRelocate(right ? to + 0.4 * em : Math.max(0, from - width), y - 0.75 * em, width, 1.5 * em);
        name.setAlignment(right ? javafx.geometry.Pos.CENTER_LEFT : javafx.geometry.Pos.CENTER_RIGHT);
        name.setManaged(false);
        path.setManaged(false);
        forks.getChildren().addAll(path, name);
    }
}
