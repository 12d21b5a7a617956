package replicascope.app.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import replicascope.simulation.Frame.LetterView;

/// The letters with their tails: a node each; very many are painted as one picture, and the one under the mouse or in
/// the focus alone is a node.
final class LetterLayer {
    /// With more letters than this, tails would hide the letters.
    static final int TAILED = 120;
    /// More letters than this are painted as one picture.
    static final int MOST = 1000;
    /// How near the mouse must come to something small, in pixels: what can be hit is at least 24 wide.
    static final double NEAR = 12;

    private final Group tails = new Group();
    private final Group letters = new Group();
    private final LetterCanvas canvas = new LetterCanvas();
    private final Map<Long, LetterToken> bySerial = new HashMap<>();
    private final Set<Long> lifted = new HashSet<>();
    private final Spoken spoken;
    private final Pointing pointing;
    private final Function<LetterView, LetterToken> make;
    private List<Pose> poses = List.of();
    private double unit;

    /// @param make makes a token that answers the mouse
    LetterLayer(Spoken spoken, Pointing pointing, Function<LetterView, LetterToken> make) {
        this.spoken = spoken;
        this.pointing = pointing;
        this.make = make;
        for (Group group : List.of(tails, letters)) {
            group.setManaged(false);
            group.setAutoSizeChildren(false);
        }
        tails.setMouseTransparent(true);
    }

    Group tails() {
        return tails;
    }

    Group letters() {
        return letters;
    }

    LetterCanvas canvas() {
        return canvas;
    }

    boolean painted() {
        return poses.size() > MOST;
    }

    void show(List<Pose> poses, double unit, double width, double height) {
        this.poses = poses;
        this.unit = unit;
        boolean painted = painted();
        if (!painted)
            lifted.clear();
        Set<Long> present = new HashSet<>();
        boolean changed = false;
        for (Pose pose : poses) {
            LetterView letter = pose.letter();
            if (painted && !lifted.contains(letter.serial()))
                continue;
            present.add(letter.serial());
            LetterToken token = bySerial.get(letter.serial());
            if (token == null || token.letter().family() != letter.family()) {
                token = make.apply(letter);
                bySerial.put(letter.serial(), token);
                changed = true;
            }
            token.many(poses.size() > TAILED);
            token.pointed(pointing.at(letter.serial()), pointing.dim());
            token.show(pose, unit, spoken);
        }
        changed |= bySerial.keySet().retainAll(present);
        canvas.paint(painted ? poses : List.of(), unit, width, height, lifted);
        boolean tailed = poses.size() <= TAILED;
        if (changed)
            order();
        tails.setVisible(tailed);
    }

    private void order() {
        List<LetterToken> order = new ArrayList<>(bySerial.values());
        order.sort(Comparator.comparingLong(token -> token.letter().serial()));
        letters.getChildren().setAll(order);
        tails.getChildren().setAll(order.stream().map(LetterToken::tail).toList());
    }

    /// The letter that had the keys and is on the stage no more, or null.
    LetterView lost(Node owner, List<Pose> poses) {
        return owner instanceof LetterToken token && bySerial.get(token.letter().serial()) == token
                && poses.stream().noneMatch(pose -> pose.letter().serial() == token.letter().serial())
                        ? token.letter() : null;
    }

    /// The letter after another one, or the first one, as a node; null when there is none.
    ///
    /// @param of the one to go on from, or null
    LetterToken next(LetterToken of, int by) {
        if (poses.isEmpty())
            return null;
        int at = -1;
        for (int i = 0; of != null && i < poses.size(); i++)
            if (poses.get(i).letter().serial() == of.letter().serial())
                at = i;
        int next = at < 0 ? by > 0 ? 0 : poses.size() - 1 : Math.floorMod(at + by, poses.size());
        return lift(poses.get(next));
    }

    /// The letter nearest to a point and near enough to be meant, or null.
    Pose near(double x, double y) {
        return pick(poses, x, y, Math.max(NEAR, unit));
    }

    /// A letter as a node.
    LetterToken token(Pose pose) {
        return lift(pose);
    }

    /// The letter nearest to a point, or null when none is near; of two at one place the one on top.
    static Pose pick(List<Pose> poses, double x, double y, double near) {
        Pose best = null;
        double least = near;
        for (Pose pose : poses) {
            double distance = new Point2D(pose.x(), pose.y()).distance(x, y);
            if (distance <= least) {
                least = distance;
                best = pose;
            }
        }
        return best;
    }

    /// A letter as a node, by its serial number; null when it is not here.
    LetterToken token(long serial) {
        return poses.stream().filter(pose -> pose.letter().serial() == serial).findFirst().map(this::lift)
                .orElse(null);
    }

    private LetterToken lift(Pose pose) {
        long serial = pose.letter().serial();
        if (painted() && lifted.add(serial)) {
            lifted.removeIf(other -> other != serial && !(bySerial.containsKey(other)
                    && bySerial.get(other).isFocused()));
            show(poses, unit, canvas.getWidth(), canvas.getHeight());
            letters.applyCss();
            letters.layout();
        }
        return bySerial.get(serial);
    }
}
