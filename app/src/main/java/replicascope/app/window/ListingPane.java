package replicascope.app.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.kernel.Listing;
import replicascope.kernel.Provider;
import replicascope.lessons.Focus;
import replicascope.lessons.Prediction;
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
    private Set<Integer> pointed = Set.of();
    /// The number of the line that was looked for, or -1.
    private int found = -1;
    /// Until a hand scrolls elsewhere, the lines that matter are kept in sight, whatever happens to their places.
    private boolean following;

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
            row.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> session.guide()
                    .ifPresent(guide -> guide.pickLine(line.number())));
            rows.add(row);
            lines.getChildren().add(row);
        }
        scroll.setFocusTraversable(true);
        getChildren().addAll(caption, scroll);
        scroll.viewportBoundsProperty().addListener(change -> follow());
        lines.heightProperty().addListener(change -> follow());
        for (EventType<? extends InputEvent> type : List.of(ScrollEvent.SCROLL, MouseEvent.MOUSE_PRESSED,
                KeyEvent.KEY_PRESSED))
            scroll.addEventFilter(type, event -> following = false);
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

    Listing listing() {
        return listing;
    }

    /// Brings a line into sight and marks it, until another step is looked at.
    void find(int number) {
        found = number;
        rows.forEach(row -> row.found(row.number() == number));
        Platform.runLater(this::showLit);
    }

    void refresh() {
        if (found >= 0)
            find(-1);
        Lighting now = Lighting.of(listing, session.frame().lines());
        caption.setText(caption(now));
        boolean pointing = point();
        if (now.equals(lighting) && !pointing)
            return;
        lighting = now;
        Map<Integer, Lighting.Lit> lit = now.lit();
        rows.forEach(row -> row.light(lit.get(row.number())));
        following = true;
        follow();
    }

    private void follow() {
        if (following)
            Platform.runLater(this::showLit);
    }

    /// Outlines the lines that a lesson's text points at, and the one picked for an answer.
    ///
    /// @return true when others are outlined than before
    private boolean point() {
        Set<Integer> before = pointed;
        pointed = new HashSet<>();
        session.guide().map(Guide::focus).orElse(Focus.NONE).lines().forEach(range -> IntStream.rangeClosed(
                range.first(), range.last()).forEach(pointed::add));
        Optional<Draft> draft = session.guide().filter(guide -> guide.asksFor(Prediction.Kind.LINE))
                .flatMap(Guide::draft);
        for (int i = 0; i < rows.size(); i++) {
            String number = Integer.toString(rows.get(i).number());
            rows.get(i).point(pointed.contains(rows.get(i).number()),
                    i > 0 && pointed.contains(rows.get(i - 1).number()),
                    i + 1 < rows.size() && pointed.contains(rows.get(i + 1).number()),
                    draft.map(some -> some.isPicked(number)).orElse(false));
        }
        return !pointed.equals(before);
    }

    private String caption(Lighting now) {
        Explanation led = session.scene().led();
        if (now.procedure().isEmpty() || led == null || led.node() == null)
            return words.say("listing.caption");
        return words.say("listing.at", now.procedure(), led.node());
    }

    /// Scrolls so that the lines pointed at, or else those lit, are in sight: all if there is room, with up to two lines
    /// above them, and the first ones otherwise.
    private void showLit() {
        if (lighting == null || found < 0 && !following)
            return;
        Set<Integer> wanted = found >= 0 ? Set.of(found) : pointed.isEmpty() ? lighting.lit().keySet() : pointed;
        List<ListingRow> lit = rows.stream().filter(row -> wanted.contains(row.number())).toList();
        double view = scroll.getViewportBounds().getHeight();
        if (lit.isEmpty() || view <= 0)
            return;
        lines.layout();
        double all = lines.getHeight();
        Bounds first = lit.getFirst().getBoundsInParent();
        double last = lit.getLast().getBoundsInParent().getMaxY();
        double top = scroll.getVvalue() * Math.max(0, all - view);
        double spare = view - (last - first.getMinY());
        double above = Math.clamp(spare, 0, 2 * first.getHeight());
        boolean seen = first.getMinY() >= top && last <= top + view;
        if (!seen && all > view)
            scroll.setVvalue(Math.clamp((first.getMinY() - above) / (all - view), 0, 1));
    }
}
