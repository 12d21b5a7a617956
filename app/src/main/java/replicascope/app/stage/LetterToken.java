package replicascope.app.stage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.Field;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Letter;

/// One letter on the stage: the shape and hue of its family with a dark outline and its code letters, and a dashed tail
/// back to its sender. Its middle is at the origin of the parent's coordinates plus its translation.
final class LetterToken extends Region {
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final Set<String> YES = Set.of("true", "yes", "ok");
    private static final Set<String> NO = Set.of("false", "no");
    /// Half of the least size of what can be hit, in pixels.
    private static final double TARGET = 12;
    /// Smaller than this, in pixels an em, nothing is written on it.
    static final double READABLE = 7;
    private static final double DIMMED = 0.35;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final Line tail = new Line();
    private final Group marks = new Group();
    private final Text code = new Text();
    private final Circle target = new Circle();
    private final String family;
    private LetterView letter;
    private double unit;
    private boolean leftwards;
    private boolean gone;
    private boolean pointed;
    private boolean dimmed;
    private Shape face;

    LetterToken(LetterView letter) {
        this.letter = letter;
        family = TokenShape.style(letter.family());
        getStyleClass().addAll("stage-token", family);
        tail.getStyleClass().addAll("stage-tail", family);
        tail.setMouseTransparent(true);
        code.getStyleClass().add("stage-token-code");
        code.setTextOrigin(VPos.CENTER);
        target.getStyleClass().add("stage-target");
        setManaged(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        getChildren().addAll(target, marks, code);
    }

    LetterView letter() {
        return letter;
    }

    Line tail() {
        return tail;
    }

    /// Its outline, as the style sheet colours it.
    Shape face() {
        return face;
    }

    Text code() {
        return code;
    }

    /// Draws it for its colours only.
    void stencil() {
        if (face == null) {
            unit = READABLE;
            draw();
        }
    }

    /// One of very many: kept as a picture that is moved by whole pixels.
    void many(boolean many) {
        if (many == isCache())
            return;
        setCacheHint(CacheHint.SPEED);
        setCache(many);
    }

    /// Outlines it for a lesson, or dims it because something else is.
    void pointed(boolean pointed, boolean dim) {
        dimmed = dim && !pointed;
        if (pointed == this.pointed)
            return;
        this.pointed = pointed;
        pseudoClassStateChanged(POINTED, pointed);
        target.setRadius(radius());
    }

    private double radius() {
        return Math.max(TARGET, unit * (pointed ? 1.75 : 0.9));
    }

    /// What is written on it: the code of its family, and on answers what they say.
    static String code(LetterView letter) {
        return switch (letter.family()) {
            case ACK -> answer(letter);
            case HEARTBEAT -> "";
            case CLIENT, REPLICATE, VOTE, GOSSIP, TRANSACTION -> letter.code();
        };
    }

    private static String answer(LetterView letter) {
        for (Field field : letter.fields())
            if (field instanceof Field.Scalar scalar) {
                String text = scalar.text().toLowerCase(Locale.ROOT);
                if (YES.contains(text) || NO.contains(text))
                    return YES.contains(text) ? "+" : "–";
            }
        return letter.code();
    }

    /// @param unit   the em of tokens, in pixels
    /// @param spoken says what is told about it to those who listen
    void show(Pose pose, double unit, Spoken spoken) {
        boolean left = pose.x() < pose.tailX() - 0.5;
        boolean lost = pose.act() == Pose.Act.DROPPED || pose.act() == Pose.Act.LOST && pose.opacity() < 1;
        if (unit != this.unit || left != leftwards || lost != gone || !pose.letter().equals(letter) || marks
                .getChildren().isEmpty()) {
            this.unit = unit;
            leftwards = left;
            gone = lost;
            letter = pose.letter();
            setAccessibleText(spoken.letter(letter));
            draw();
        }
        pseudoClassStateChanged(HELD, letter.held());
        pseudoClassStateChanged(CUT, letter.cut());
        pseudoClassStateChanged(GONE, gone);
        tail.pseudoClassStateChanged(HELD, letter.held());
        tail.pseudoClassStateChanged(GONE, gone);
        setTranslateX(isCache() ? Math.rint(pose.x()) : pose.x());
        setTranslateY(isCache() ? Math.rint(pose.y()) : pose.y());
        setScaleX(pose.scale());
        setScaleY(pose.scale());
        double opacity = pose.opacity() * (dimmed ? DIMMED : 1);
        setOpacity(opacity);
        tail.setStartX(pose.tailX());
        tail.setStartY(pose.tailY());
        tail.setEndX(pose.x());
        tail.setEndY(pose.y());
        tail.setOpacity(opacity);
    }

    private void draw() {
        marks.getChildren().clear();
        if (letter.fate() == Letter.Fate.COPY) {
            Shape behind = shape();
            behind.getStyleClass().addAll("stage-token-copy", family);
            behind.setTranslateX(0.22 * unit);
            behind.setTranslateY(-0.22 * unit);
            marks.getChildren().add(behind);
        }
        face = shape();
        face.getStyleClass().addAll("stage-token-shape", family);
        marks.getChildren().add(face);
        if (gone)
            marks.getChildren().addAll(stroke(-0.85, -0.85, 0.85, 0.85), stroke(-0.85, 0.85, 0.85, -0.85));
        if (letter.held())
            mark("stage-mark-held", pause());
        else if (letter.fate() == Letter.Fate.DELAYED)
            mark("stage-mark-delayed", hourglass());
        code.setText(unit < READABLE ? "" : code(letter));
        code.getStyleClass().setAll("stage-token-code", family);
        target.setRadius(radius());
        requestLayout();
    }

    private void mark(String style, List<Shape> shapes) {
        Circle ground = new Circle(1.05 * unit, -0.85 * unit, 0.56 * unit);
        ground.getStyleClass().add("stage-mark-ground");
        marks.getChildren().add(ground);
        for (Shape shape : shapes) {
            shape.getStyleClass().add(style);
            marks.getChildren().add(shape);
        }
    }

    private List<Shape> pause() {
        double x = 1.05 * unit;
        double y = -0.85 * unit;
        double d = 0.24 * unit;
        return List.of(new Line(x - d / 2, y - d, x - d / 2, y + d), new Line(x + d / 2, y - d, x + d / 2, y + d));
    }

    private List<Shape> hourglass() {
        double x = 1.05 * unit;
        double y = -0.85 * unit;
        double w = 0.22 * unit;
        double h = 0.32 * unit;
        return List.of(new Polyline(x - w, y - h, x + w, y - h, x - w, y + h, x + w, y + h, x - w, y - h));
    }

    private Line stroke(double x0, double y0, double x1, double y1) {
        Line line = new Line(x0 * unit, y0 * unit, x1 * unit, y1 * unit);
        line.getStyleClass().add("stage-cross");
        return line;
    }

    private Shape shape() {
        return TokenShape.of(letter.family(), unit, leftwards);
    }

    @Override
    protected void layoutChildren() {
        double shift = switch (letter.family()) {
            case REPLICATE -> leftwards ? 0.16 * unit : -0.16 * unit;
            case CLIENT, VOTE, ACK, GOSSIP, HEARTBEAT, TRANSACTION -> 0;
        };
        code.setX(shift - code.getLayoutBounds().getWidth() / 2);
        code.setY(letter.family() == Family.TRANSACTION ? 0.22 * unit : 0);
    }
}
