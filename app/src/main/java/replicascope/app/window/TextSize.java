package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.Parent;

/// How large the text is. Everything else is measured in it.
final class TextSize {
    static final double USUAL = 13;
    private static final List<Integer> PERCENTS = List.of(80, 90, 100, 110, 125, 150, 175, 200, 225, 250);

    /// In percent.
    static final int LEAST = 80;
    static final int MOST = 250;

    private final Parent root;
    private final Habits habits;
    private final List<DoubleConsumer> listeners = new ArrayList<>();
    private int percent;
    private double least;

    TextSize(Parent root, Habits habits) {
        this.root = root;
        this.habits = habits;
        percent = habits.read(Look.TEXT_HABIT, Integer::valueOf).filter(one -> one >= LEAST && one <= MOST)
                .orElse(100);
        apply();
    }

    void listen(DoubleConsumer pixels) {
        listeners.add(pixels);
        pixels.accept(pixels());
    }

    int percent() {
        return percent;
    }

    double pixels() {
        return Math.max(least, USUAL * percent / 100);
    }

    /// Lets no text be smaller than this for now.
    void atLeast(double pixels) {
        least = pixels;
        apply();
    }

    void larger() {
        set(PERCENTS.stream().filter(more -> more > percent).findFirst().orElse(percent));
    }

    void smaller() {
        set(PERCENTS.reversed().stream().filter(less -> less < percent).findFirst().orElse(percent));
    }

    void set(int percents) {
        percent = percents;
        habits.write(Look.TEXT_HABIT, Integer.toString(percents));
        apply();
    }

    private void apply() {
        root.setStyle("-fx-font-size: " + pixels() + "px;");
        listeners.forEach(listener -> listener.accept(pixels()));
    }
}
