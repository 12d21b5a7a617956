package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;

/// Where the words of a callout stand: beside what they speak of, on the stage, over as little else as possible.
final class CalloutPlace {
    private CalloutPlace() {}

    /// @param anchor what it speaks of
    /// @param taken  what should not be covered
    /// @param gap    the distance to the anchor
    static Box of(Box anchor, double width, double height, Box stage, List<Box> taken, double gap) {
        Box best = null;
        double least = Double.MAX_VALUE;
        List<Box> places = around(anchor, width, height, gap);
        for (int i = 0; i < places.size(); i++) {
            Box place = inside(places.get(i), stage);
            double cost = i + 4 * place.overlap(anchor.inset(-gap / 2, -gap / 2, -gap / 2, -gap / 2));
            for (Box other : taken)
                cost += place.overlap(other);
            if (cost < least) {
                least = cost;
                best = place;
            }
        }
        return best;
    }

    private static List<Box> around(Box anchor, double width, double height, double gap) {
        double right = anchor.x() + anchor.width() + gap;
        double left = anchor.x() - gap - width;
        double above = anchor.y() - gap - height;
        double below = anchor.y() + anchor.height() + gap;
        double middle = anchor.middleX() - width / 2;
        double level = anchor.middleY() - height / 2;
        List<Box> places = new ArrayList<>();
        for (double[] corner : new double[][] {{right, level}, {left, level}, {middle, below}, {middle, above},
            {right, below}, {left, below}, {right, above}, {left, above}})
            places.add(new Box(corner[0], corner[1], width, height));
        return places;
    }

    private static Box inside(Box place, Box stage) {
        double x = Math.clamp(place.x(), stage.x(), Math.max(stage.x(), stage.x() + stage.width() - place.width()));
        double y = Math.clamp(place.y(), stage.y(), Math.max(stage.y(), stage.y() + stage.height() - place.height()));
        return new Box(x, y, place.width(), place.height());
    }
}
