package replicascope.app.window;

/// For those who sit far away: large text and nothing but the stage, the words and the time.
final class Presenting {
    private static final double LEAST_TEXT = 24;

    private final Regions regions;
    private final TextSize size;

    Presenting(Regions regions, TextSize size) {
        this.regions = regions;
        this.size = size;
    }

    boolean on() {
        return regions.presenting();
    }

    void toggle() {
        regions.present(!regions.presenting());
        size.atLeast(regions.presenting() ? LEAST_TEXT : 0);
    }
}
