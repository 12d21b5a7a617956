package replicascope.app.timeline;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import replicascope.kernel.Blueprint;

/// The style sheet's colours and fonts for what is drawn on a canvas: swatches of no size that CSS paints, and labels
/// whose fonts it sets.
final class Palette extends Region {
    /// The colours, each styled as `rs-swatch-` and its name.
    enum Ink {
        GROUND, PANEL, INK, SOFT, FAINT, LINK, ACCENT, ACCENT_GROUND, BAD, BAD_GROUND, CLIENT, REPLICATE, VOTE, ACK,
        GOSSIP, HEARTBEAT, TRANSACTION
    }

    private final Map<Ink, Region> swatches = new EnumMap<>(Ink.class);
    private final Label text = new Label("M");
    private final Label mono = new Label("0");

    /// @param changed called when a colour or a font has changed
    Palette(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            Region swatch = new Region();
            swatch.getStyleClass().add("rs-swatch-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            swatch.backgroundProperty().subscribe(changed);
            swatches.put(ink, swatch);
        }
        text.getStyleClass().add("rs-timeline-text");
        mono.getStyleClass().add("rs-timeline-mono");
        text.setOpacity(0);
        mono.setOpacity(0);
        text.fontProperty().subscribe(changed);
        mono.fontProperty().subscribe(changed);
        getChildren().addAll(swatches.values());
        getChildren().addAll(text, mono);
    }

    Color of(Ink ink) {
        var background = swatches.get(ink).getBackground();
        return background == null || background.getFills().isEmpty() ? Color.GRAY
                : (Color) background.getFills().getFirst().getFill();
    }

    /// The colour of a family's bare lines.
    Color of(Blueprint.Family family) {
        return of(switch (family) {
            case CLIENT -> Ink.CLIENT;
            case REPLICATE -> Ink.REPLICATE;
            case VOTE -> Ink.VOTE;
            case ACK -> Ink.ACK;
            case GOSSIP -> Ink.GOSSIP;
            case HEARTBEAT -> Ink.HEARTBEAT;
            case TRANSACTION -> Ink.TRANSACTION;
        });
    }

    /// How wide a text in the font for small words is, in pixels.
    double width(String words) {
        Text measured = new Text(words);
        measured.setFont(text());
        return measured.getLayoutBounds().getWidth();
    }

    /// The size of the running text in pixels: every measure of the timeline is a multiple of it.
    double em() {
        return getChildren().isEmpty() ? 13 : text.getFont().getSize() / 0.86;
    }

    /// For small words.
    Font text() {
        return text.getFont();
    }

    /// For numbers and codes.
    Font mono() {
        return mono.getFont();
    }
}
