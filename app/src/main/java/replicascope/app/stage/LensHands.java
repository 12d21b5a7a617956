package replicascope.app.stage;

import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Takes the wheel, the mouse on the ground and three buttons to the [Lens].
final class LensHands {
    /// Nearer than this only as long as there is more to be read.
    private static final double ENOUGH = 3;

    private final Lens lens;
    private final Words words;
    private final Runnable moved;
    private final Button out;
    private final Button fit;
    private final Button in;
    private final HBox bar;
    private boolean all = true;
    private double width;
    private double height;
    private double pressedX;
    private double pressedY;
    private boolean dragging;

    /// @param moved hears when another part is looked at
    LensHands(Lens lens, Words words, Runnable moved) {
        this.lens = lens;
        this.words = words;
        this.moved = moved;
        out = button("\u2212", "lens.out", () -> zoom(1 / Lens.STEP));
        fit = button(words.say("lens.fit"), "lens.all", this::fit);
        in = button("+", "lens.in", () -> zoom(Lens.STEP));
        bar = new HBox(out, fit, in);
        bar.getStyleClass().add("stage-lens");
        bar.setManaged(false);
        bar.setVisible(false);
    }

    private Button button(String sign, String key, Runnable deed) {
        Button button = new Button(sign);
        button.setAccessibleText(words.say(key));
        button.setTooltip(new Tooltip(words.say(key)));
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setOnAction(press -> deed.run());
        return button;
    }

    HBox bar() {
        return bar;
    }

    /// @param busy true while the mouse means something else
    void listen(Region stage, BooleanSupplier busy) {
        stage.addEventHandler(ScrollEvent.SCROLL, event -> {
            scroll(event);
            event.consume();
        });
        stage.addEventHandler(ZoomEvent.ZOOM, event -> {
            zoom(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        stage.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            dragging = event.isPrimaryButtonDown() && event.getTarget() == stage;
            pressedX = event.getX();
            pressedY = event.getY();
        });
        stage.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> {
            if (!dragging || busy.getAsBoolean() || !lens.near())
                return;
            lens.pan(pressedX - event.getX(), pressedY - event.getY());
            pressedX = event.getX();
            pressedY = event.getY();
            moved.run();
        });
    }

    private void scroll(ScrollEvent event) {
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            lens.pan(-event.getDeltaX(), 0);
            moved.run();
        } else if (event.getDeltaY() != 0)
            zoom(event.getDeltaY() > 0 ? Lens.STEP : 1 / Lens.STEP, event.getX(), event.getY());
    }

    /// True when the key meant something here.
    boolean key(KeyCode code) {
        switch (code) {
            case PLUS, EQUALS, ADD -> zoom(Lens.STEP);
            case MINUS, SUBTRACT -> zoom(1 / Lens.STEP);
            case DIGIT0, NUMPAD0 -> fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void zoom(double by) {
        zoom(by, width / 2, height / 2);
    }

    private void zoom(double by, double x, double y) {
        if (by > 1 && all && lens.times() >= ENOUGH)
            return;
        lens.zoom(by, x, y);
        moved.run();
    }

    private void fit() {
        lens.fit();
        moved.run();
    }

    /// Lifts the buttons over something at the left that they would cover.
    void clear(Region other) {
        if (bar.isVisible() && other.isVisible() && other.getLayoutX() + other.getWidth() > bar.getLayoutX())
            bar.setLayoutY(Math.round(other.getLayoutY() - bar.getHeight()));
    }

    /// Shown where something is too small to be read whole, or only a part is seen.
    ///
    /// @param em of the text around, in pixels
    void place(StagePlan plan, double width, double height, double em, boolean hidden) {
        this.width = width;
        this.height = height;
        all = plan.form().telling() && plan.em() >= em;
        boolean shown = !hidden && (lens.near() || plan.em() < 0.9 * em || !plan.form().telling());
        bar.setVisible(shown);
        if (!shown)
            return;
        out.setDisable(!lens.near());
        fit.setDisable(!lens.near());
        in.setDisable(all && lens.times() >= ENOUGH || lens.times() >= Lens.MOST);
        bar.applyCss();
        double wide = bar.prefWidth(-1);
        double high = bar.prefHeight(wide);
        bar.resizeRelocate(Math.round(width - wide - 0.5 * em), Math.round(height - high - 0.4 * em), wide, high);
    }
}
