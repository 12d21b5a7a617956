package replicascope.app.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.kernel.Listing;
import replicascope.kernel.Provider;
import replicascope.simulation.Explanation;

/// The protocol's listing with the book's line numbers. The lines that ran in the step looked at are lit, tests with
/// how they came out.
final class ListingPane extends VBox {
    private final Session session;
    private final Words words;
    private final Label caption = new Label();
    private final Listing listing;
    private final VBox lines = new VBox();
    private final ScrollPane scroll = Scrolls.of(lines);
    private final List<ListingRow> rows = new ArrayList<>();
    private Lighting lighting;

    ListingPane(Session session, Words words) {
        this.session = session;
        this.words = words;
        listing = read(session.provider()).orElse(new Listing(List.of()));
        getStyleClass().add("listing-pane");
        caption.getStyleClass().add("caption");
        lines.getStyleClass().add("listing");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        boolean ours = false;
        for (Listing.Line line : listing.lines()) {
            if (line.number() >= 30 && line.ours() && !ours) {
                Label border = new Label(words.say("listing.ours"));
                border.getStyleClass().add("border-line");
                lines.getChildren().add(border);
                ours = true;
            }
            ListingRow row = new ListingRow(line);
            rows.add(row);
            lines.getChildren().add(row);
        }
        scroll.setFocusTraversable(true);
        getChildren().addAll(caption, scroll);
        scroll.viewportBoundsProperty().addListener(change -> Platform.runLater(this::showLit));
        scroll.setAccessibleText(words.say("listing.caption"));
    }

    /// The listing beside a provider's class; empty when there is none.
    static Optional<Listing> read(Provider provider) {
        try (InputStream in = provider.getClass().getResourceAsStream("listing.txt")) {
            return in == null ? Optional.empty()
                    : Optional.of(Listing.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void refresh() {
        Lighting now = Lighting.of(listing, session.frame().lines());
        caption.setText(caption(now));
        if (now.equals(lighting))
            return;
        lighting = now;
        Map<Integer, Lighting.Lit> lit = now.lit();
        rows.forEach(row -> row.light(lit.get(row.number())));
        if (!lit.isEmpty())
            Platform.runLater(this::showLit);
    }

    private String caption(Lighting now) {
        Explanation led = session.scene().led();
        if (now.procedure().isEmpty() || led == null || led.node() == null)
            return words.say("listing.caption");
        return words.say("listing.at", now.procedure(), led.node());
    }

    /// Scrolls so that the first lit line is in sight, with some lines above it.
    private void showLit() {
        if (lighting == null)
            return;
        List<ListingRow> lit = rows.stream().filter(row -> lighting.lit().containsKey(row.number())).toList();
        if (lit.isEmpty())
            return;
        lines.layout();
        double view = scroll.getViewportBounds().getHeight();
        double all = lines.getHeight();
        Bounds first = lit.getFirst().getBoundsInParent();
        double last = lit.getLast().getBoundsInParent().getMaxY();
        double top = scroll.getVvalue() * Math.max(0, all - view);
        boolean seen = first.getMinY() >= top && last <= top + view;
        if (!seen && all > view)
            scroll.setVvalue(Math.clamp((first.getMinY() - 2 * first.getHeight()) / (all - view), 0, 1));
    }
}
