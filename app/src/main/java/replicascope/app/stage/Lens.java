package replicascope.app.stage;

/// Which part of the stage is looked at: all of it, or a part of a larger one, on which every node has more room.
/// Sizes in pixels.
final class Lens {
    /// How many times larger the stage can become in each direction: enough for a thousand nodes with their names.
    static final double MOST = 32;
    /// How much one turn of a wheel, or one key, does.
    static final double STEP = 1.25;

    private double width;
    private double height;
    private double times = 1;
    private double left;
    private double top;

    void size(double width, double height) {
        double middleX = this.width > 0 ? (left + this.width / 2) / this.width : 0.5;
        double middleY = this.height > 0 ? (top + this.height / 2) / this.height : 0.5;
        this.width = width;
        this.height = height;
        look(middleX * width - width / 2, middleY * height - height / 2);
    }

    double times() {
        return times;
    }

    boolean near() {
        return times > 1;
    }

    /// The size of the whole stage.
    double wholeWidth() {
        return width * times;
    }

    double wholeHeight() {
        return height * times;
    }

    /// What is left of the part looked at, and above it.
    double left() {
        return left;
    }

    double top() {
        return top;
    }

    /// Comes nearer, or steps back; what lies at a point stays there.
    void zoom(double by, double x, double y) {
        double before = times;
        times = Math.clamp(times * by, 1, MOST);
        if (times < 1.01)
            times = 1;
        look((left + x) * times / before - x, (top + y) * times / before - y);
    }

    /// All of it again.
    void fit() {
        times = 1;
        look(0, 0);
    }

    /// Moves what is seen by this much to the left and up.
    void pan(double x, double y) {
        look(left + x, top + y);
    }

    /// Brings a box, given as it lies now, into sight; true when something moved.
    boolean reveal(Box box, double margin) {
        double dx = into(box.x() - margin, box.x() + box.width() + margin, width);
        double dy = into(box.y() - margin, box.y() + box.height() + margin, height);
        double beforeX = left;
        double beforeY = top;
        pan(dx, dy);
        return left != beforeX || top != beforeY;
    }

    private static double into(double from, double to, double length) {
        return from < 0 ? from : to > length ? Math.min(to - length, from) : 0;
    }

    private void look(double x, double y) {
        left = Math.clamp(x, 0, Math.max(0, wholeWidth() - width));
        top = Math.clamp(y, 0, Math.max(0, wholeHeight() - height));
    }
}
