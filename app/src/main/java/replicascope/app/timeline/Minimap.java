package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import replicascope.app.timeline.Palette.Ink;
import replicascope.run.Branch;
import replicascope.run.Run;

/// The whole branch as a bar: the part that the lanes show as a window to drag and resize, signs for faults and marks,
/// and the other branches leaving below.
final class Minimap extends Region {
    private static final double LABEL = 15;
    private static final int USUAL_ROWS = 3;
    private static final int MOST_ROWS = 6;

    /// What hands on the minimap ask for, in steps.
    interface Hands {
        void look(double from);

        void look(double from, double to);

        void seek(double tau);

        void switchTo(Branch branch);

        void rename(Branch branch, String name);

        /// More or fewer rows are wanted.
        void roomChanged();
    }

    private final Palette palette;
    private final Hands hands;
    private final Region rest = region("rs-minimap-rest");
    private final Region bar = region("rs-minimap-bar");
    private final Region window = region("rs-minimap-window");
    private final Region leftEdge = region("rs-minimap-edge");
    private final Region rightEdge = region("rs-minimap-edge");
    private final Canvas signs = new Canvas();
    private final Line now = new Line();
    private final Group lines = new Group();
    private final Label hidden = new Label();
    private final List<BranchName> names = new ArrayList<>();
    private MinimapModel model;
    private double from;
    private double to;
    private double grabbed;
    private boolean more;

    Minimap(Palette palette, Hands hands) {
        this.palette = palette;
        this.hands = hands;
        now.getStyleClass().add("rs-minimap-now");
        now.setMouseTransparent(true);
        signs.setMouseTransparent(true);
        lines.setMouseTransparent(true);
        hidden.getStyleClass().add("rs-twig-more");
        hidden.setAccessibleRole(AccessibleRole.BUTTON);
        hidden.setOnMouseClicked(event -> {
            more = !more;
            hands.roomChanged();
        });
        window.setAccessibleRole(AccessibleRole.THUMB);
        window.setAccessibleText(Words.say("window"));
        leftEdge.setAccessibleText(Words.say("window.from"));
        rightEdge.setAccessibleText(Words.say("window.to"));
        bar.setOnMouseClicked(event -> hands.seek(meant(event.getX())));
        window.setOnMousePressed(event -> grabbed = event.getX());
        window.setOnMouseDragged(event -> hands.look(tau(at(event.getSceneX()) - grabbed)));
        window.setOnMouseClicked(event -> {
            if (event.isStillSincePress())
                hands.seek(meant(window.getLayoutX() + event.getX()));
        });
        leftEdge.setOnMouseDragged(event -> hands.look(Math.min(tau(at(event.getSceneX())), to - 1), to));
        rightEdge.setOnMouseDragged(event -> hands.look(from, Math.max(tau(at(event.getSceneX())), from + 1)));
        getChildren().addAll(rest, bar, window, leftEdge, rightEdge, signs, now, lines, hidden);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        return region;
    }

    /// The landmark at a place, or else the step that lies there.
    private double meant(double x) {
        for (MinimapModel.Sign sign : model.signs())
            if (Math.abs(sign.x() - x) < 0.6 * palette.em())
                return sign.step();
        return model.tau(x);
    }

    private double at(double sceneX) {
        return sceneToLocal(sceneX, 0).getX();
    }

    /// Not kept within the branch: the window's middle may be dragged anywhere.
    private double tau(double x) {
        return x / model.width() * model.scaleEnd();
    }

    static double barHeight(double em) {
        return 1.6 * em;
    }

    static double rowHeight(double em) {
        return 1.4 * em;
    }

    /// How many rows of branches there are when this much height is to spare.
    int rows(int others, double spare, double em) {
        return more ? Math.min(MOST_ROWS, others)
                : (int) Math.clamp(spare / rowHeight(em), 0, Math.min(USUAL_ROWS, others));
    }

    /// What lies in the bar and below; the window and the playhead come after.
    ///
    /// @param known the last step of which signs may tell
    void paint(Run run, double width, int rows, long known) {
        double em = palette.em();
        model = MinimapModel.of(run, width, 1.15 * em, rows, name -> nameWidth(name, em), known);
        double height = barHeight(em);
        rest.resizeRelocate(0, 0, width, height);
        bar.resizeRelocate(0, 0, Math.max(2, model.x(model.end())), height);
        signs.setWidth(width);
        signs.setHeight(height);
        GraphicsContext graphics = signs.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        Glyphs glyphs = new Glyphs(graphics);
        for (MinimapModel.Sign sign : model.signs())
            sign(glyphs, sign, Math.clamp(sign.x(), 0.6 * em, width - 0.6 * em), height / 2, em);
        twigs(run, em, width, height);
    }

    private void sign(Glyphs glyphs, MinimapModel.Sign sign, double x, double y, double em) {
        var soft = palette.of(Ink.SOFT);
        double line = em / 10;
        switch (sign.glyph()) {
            case BROKEN -> glyphs.diamond(x, y, 0.36 * em, palette.of(Ink.BAD), palette.of(Ink.BAD), line);
            case REMARK -> glyphs.diamond(x, y, 0.33 * em, palette.of(Ink.GROUND), soft, line);
            case LINK -> glyphs.lightning(x, y, 0.42 * em, soft, line * 1.2);
            case NODE -> glyphs.cross(x, y, 0.27 * em, soft, line * 1.2);
            case LETTER -> glyphs.disc(x, y, 0.13 * em, soft);
        }
    }

    private void twigs(Run run, double em, double width, double height) {
        while (names.size() > model.twigs().size())
            getChildren().remove(names.removeLast());
        while (names.size() < model.twigs().size())
            names.add(twigName());
        lines.getChildren().clear();
        for (int i = 0; i < names.size(); i++) {
            MinimapModel.Twig twig = model.twigs().get(i);
            BranchName name = names.get(i);
            if (!name.editing())
                name.show(twig.branch(), Words.say("branch.other", twig.branch().name(), twig.fork(),
                        twig.branch().end()));
            double y = height + (twig.row() + 0.6) * rowHeight(em);
            double bend = Math.min(twig.x1() + 1.5 * em, width);
            double wide = name.editing() ? LABEL * em : nameWidth(twig.branch().name(), em);
            double end = Math.max(bend, Math.min(twig.x2(), width - wide));
            Path path = new Path(new MoveTo(twig.x1(), height),
                    new CubicCurveTo(twig.x1() + 0.2 * em, y - 0.1 * em, twig.x1() + 0.5 * em, y, bend, y),
                    new LineTo(end, y));
            path.getStyleClass().add("rs-twig-line");
            lines.getChildren().add(path);
            name.resizeRelocate(Math.min(end, width - wide), y - 0.7 * em, wide, 1.4 * em);
        }
        hidden.setVisible(model.hidden() > 0 || more);
        hidden.setText(more ? Words.say("branch.fewer") : Words.say("branch.hidden", model.hidden()));
        hidden.setAccessibleText(Words.say(more ? "branch.fewer.help" : "branch.hidden.help", model.hidden()));
        hidden.autosize();
        boolean rows = !model.twigs().isEmpty();
        hidden.relocate(rows ? -hidden.getWidth() - 0.3 * em : width - hidden.getWidth() - 0.3 * em,
                rows ? height + 0.1 * em : (height - hidden.getHeight()) / 2);
    }

    private double nameWidth(String name, double em) {
        return Math.min(LABEL * em, palette.width(name) + 1.2 * em);
    }

    private BranchName twigName() {
        BranchName name = new BranchName("rs-twig-name", hands::switchTo, hands::rename);
        getChildren().add(name);
        return name;
    }

    /// Children are put where they belong when they are painted.
    @Override
    protected void layoutChildren() {}

    /// Where the lanes look and where the playhead is.
    void place(double newFrom, double newTo, double tau) {
        from = newFrom;
        to = newTo;
        double em = palette.em();
        double height = barHeight(em);
        double least = 0.7 * em;
        double x1 = Math.clamp(model.x(from), 0, model.width() - least);
        double x2 = Math.clamp(model.x(Math.min(to, model.end())), x1 + least, model.width());
        window.resizeRelocate(x1, 0, x2 - x1, height);
        leftEdge.resizeRelocate(x1 - 0.5 * em, 0, 0.7 * em, height);
        rightEdge.resizeRelocate(x2 - 0.2 * em, 0, 0.7 * em, height);
        double x = model.x(tau);
        now.setStartX(x);
        now.setEndX(x);
        now.setStartY(0);
        now.setEndY(height);
    }
}
