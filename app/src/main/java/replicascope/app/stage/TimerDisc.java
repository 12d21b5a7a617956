package replicascope.app.stage;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

/// The round name of a node; the most urgent timer runs around it as a ring, and a leader wears a crown.
final class TimerDisc extends Region {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass CROWNED = PseudoClass.getPseudoClass("crowned");

    private final Circle track = new Circle();
    private final Arc elapsed = new Arc();
    private final Circle disc = new Circle();
    private final Polygon crown = new Polygon();
    private final Text name = new Text();
    private double part = -1;

    TimerDisc() {
        getStyleClass().add("stage-disc");
        track.getStyleClass().add("stage-disc-track");
        elapsed.getStyleClass().add("stage-disc-elapsed");
        elapsed.setType(ArcType.OPEN);
        elapsed.setStartAngle(90);
        disc.getStyleClass().add("stage-disc-ground");
        crown.getStyleClass().add("stage-crown");
        crown.setVisible(false);
        name.getStyleClass().add("stage-disc-name");
        name.setTextOrigin(VPos.CENTER);
        getChildren().addAll(track, elapsed, disc, crown, name);
    }

    void name(String text) {
        name.setText(text);
        name.pseudoClassStateChanged(PseudoClass.getPseudoClass("long"), text.length() > 2);
        name.pseudoClassStateChanged(PseudoClass.getPseudoClass("longer"), text.length() > 4);
        requestLayout();
    }

    /// @param part how much of the timer has run, or -1 when none runs
    void timer(double part) {
        if (this.part == part)
            return;
        this.part = part;
        pseudoClassStateChanged(RUNNING, part >= 0);
        elapsed.setLength(-360 * Math.max(0, part));
    }

    void crowned(boolean crowned) {
        crown.setVisible(crowned);
        pseudoClassStateChanged(CROWNED, crowned);
    }

    @Override
    protected void layoutChildren() {
        double x = getWidth() / 2;
        double y = getHeight() / 2;
        double radius = Math.min(x, y);
        for (Circle circle : new Circle[] {track, disc}) {
            circle.setCenterX(x);
            circle.setCenterY(y);
        }
        track.setRadius(radius * 0.88);
        elapsed.setCenterX(x);
        elapsed.setCenterY(y);
        elapsed.setRadiusX(radius * 0.88);
        elapsed.setRadiusY(radius * 0.88);
        disc.setRadius(radius * 0.7);
        name.setX(x - name.getLayoutBounds().getWidth() / 2);
        name.setY(y);
        double w = radius * 0.56;
        double base = y - radius * 0.86;
        crown.getPoints().setAll(x - w, base, x - w * 0.86, base - radius * 0.6, x - w * 0.38, base - radius * 0.24,
                x, base - radius * 0.68, x + w * 0.38, base - radius * 0.24, x + w * 0.86, base - radius * 0.6,
                x + w, base);
    }
}
