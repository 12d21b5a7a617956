package replicascope.app.window;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.kernel.Listing;

/// One line of a listing. Its notes come on hover, and stay after a click.
final class ListingRow extends VBox {
    private static final double INDENT = 0.9;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Listing.Line line;
    private final Label text;
    private final Label sign = new Label();
    private final Label note;

    ListingRow(Listing.Line line) {
        this.line = line;
        getStyleClass().add("listing-row");
        if (line.ours())
            getStyleClass().add("ours");
        if (!line.executable() && !line.text().equals("end"))
            getStyleClass().add("head");
        Label number = new Label(Integer.toString(line.number()));
        number.getStyleClass().add("number");
        number.setMinWidth(USE_PREF_SIZE);
        text = new Label(line.text());
        text.getStyleClass().add("code");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        BorderPane indent = new BorderPane();
        indent.setStyle("-fx-pref-width: " + line.indent() * INDENT + "em;");
        indent.setMinWidth(USE_PREF_SIZE);
        sign.getStyleClass().add("sign");
        sign.setMinWidth(USE_PREF_SIZE);
        Label hasNote = new Label(line.notes().isEmpty() ? "" : "›");
        hasNote.getStyleClass().add("has-note");
        hasNote.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(number, indent, text, hasNote, sign);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.getStyleClass().add("row");
        getChildren().add(row);
        note = new Label(String.join("\n", line.notes()));
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        if (!line.notes().isEmpty())
            notes(row);
    }

    /// Marks it as what was looked for.
    void found(boolean found) {
        pseudoClassStateChanged(FOUND, found);
    }

    private void notes(HBox row) {
        Tooltip tooltip = new Tooltip(note.getText());
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("wide");
        Tooltip.install(row, tooltip);
        row.getStyleClass().add("noted");
        row.setOnMouseClicked(event -> {
            if (!getChildren().remove(note))
                getChildren().add(note);
        });
    }

    int number() {
        return line.number();
    }

    /// @param pointed whether a lesson's text points at it
    /// @param above   whether it points at the line above, too
    /// @param below   whether it points at the line below, too
    /// @param picked  whether it is the learner's answer
    void point(boolean pointed, boolean above, boolean below, boolean picked) {
        pseudoClassStateChanged(POINTED, pointed);
        pseudoClassStateChanged(ABOVE, pointed && above);
        pseudoClassStateChanged(BELOW, pointed && below);
        pseudoClassStateChanged(PICKED, picked);
    }

    /// @param lit null when the line did not run
    void light(Lighting.Lit lit) {
        getStyleClass().removeAll("ran", "yes", "no", "both");
        sign.setText(lit == null ? "" : switch (lit) {
            case RAN -> "";
            case YES -> "✓";
            case NO -> "✗";
            case BOTH -> "✗✓";
        });
        if (lit != null)
            getStyleClass().add(switch (lit) {
                case RAN -> "ran";
                case YES -> "yes";
                case NO -> "no";
                case BOTH -> "both";
            });
    }
}
