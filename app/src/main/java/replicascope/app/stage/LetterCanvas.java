package replicascope.app.stage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import replicascope.kernel.Blueprint.Family;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Letter;

/// Paints very many letters. Colours and fonts are those of a token of each family that the style sheet has styled and
/// nobody sees.
final class LetterCanvas extends Group {
    private final Canvas canvas = new Canvas();
    private final Group stencils = new Group();
    private final Map<Family, LetterToken> tokens = new EnumMap<>(Family.class);
    private boolean empty = true;

    LetterCanvas() {
        setManaged(false);
        setMouseTransparent(true);
        stencils.setOpacity(0);
        getChildren().addAll(canvas);
    }

    double getWidth() {
        return canvas.getWidth();
    }

    double getHeight() {
        return canvas.getHeight();
    }

    private void styled() {
        if (tokens.isEmpty()) {
            for (Family family : Family.values()) {
                LetterToken token = new LetterToken(new LetterView(-1, null, null, "", 1, "", family, List.of(), 0, 0,
                        false, false, Letter.Fate.FLYING));
                tokens.put(family, token);
                stencils.getChildren().add(token);
            }
            getChildren().add(stencils);
        }
        tokens.values().forEach(LetterToken::stencil);
        stencils.applyCss();
    }

    /// @param without letters that are drawn otherwise
    void paint(List<Pose> poses, double unit, double width, double height, Set<Long> without) {
        if (poses.isEmpty() && empty)
            return;
        empty = poses.isEmpty();
        canvas.setWidth(empty ? 0 : width);
        canvas.setHeight(empty ? 0 : height);
        if (empty)
            return;
        styled();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setGlobalAlpha(1);
        pen.clearRect(0, 0, width, height);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        for (Pose pose : poses)
            if (!without.contains(pose.letter().serial()))
                paint(pen, pose, unit);
    }

    private void paint(GraphicsContext pen, Pose pose, double unit) {
        LetterView letter = pose.letter();
        LetterToken stencil = tokens.get(letter.family());
        Shape face = stencil.face();
        pen.setGlobalAlpha(pose.opacity());
        pen.setFill(face.getFill());
        pen.setStroke(face.getStroke());
        pen.setLineWidth(Math.max(0.6, face.getStrokeWidth() * unit / 13));
        if (TokenShape.of(letter.family(), unit, pose.x() < pose.tailX() - 0.5) instanceof Polygon polygon) {
            int count = polygon.getPoints().size() / 2;
            double[] x = new double[count];
            double[] y = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = pose.x() + polygon.getPoints().get(2 * i);
                y[i] = pose.y() + polygon.getPoints().get(2 * i + 1);
            }
            pen.fillPolygon(x, y, count);
            pen.strokePolygon(x, y, count);
        } else {
            double radius = letter.family() == Family.HEARTBEAT ? 0.48 * unit : 0.9 * unit;
            pen.fillOval(pose.x() - radius, pose.y() - radius, 2 * radius, 2 * radius);
            pen.strokeOval(pose.x() - radius, pose.y() - radius, 2 * radius, 2 * radius);
        }
        if (unit < LetterToken.READABLE)
            return;
        Text code = stencil.code();
        pen.setFont(code.getFont());
        pen.setFill(code.getFill());
        pen.fillText(LetterToken.code(letter), pose.x(), pose.y());
    }
}
