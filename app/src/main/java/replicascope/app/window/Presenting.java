package replicascope.app.window;

/// For those who sit far away: large text and nothing but the stage, the words and the time.
final class Presenting {
    private static final double LEAST_TEXT = 24;

    private final Regions regions;
    private final TextSize size;
    private final Runnable shown;

    /// @param shown hears when it began or ended
    Presenting(Regions regions, TextSize size, Runnable shown) {
        this.regions = regions;
        this.size = size;
        this.shown = shown;
    }

    boolean on() {
        return regions.presenting();
    }

    void toggle() {
        regions.present(!regions.presenting());
        size.atLeast(regions.presenting() ? LEAST_TEXT : 0);
        shown.run();
    }
}
