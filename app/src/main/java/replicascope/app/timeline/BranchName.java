package replicascope.app.timeline;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import replicascope.run.Branch;

/// A branch's name: a click or Enter chooses it, a double-click or F2 writes it anew in place.
final class BranchName extends StackPane {
    private static final Duration DOUBLE_CLICK = Duration.millis(240);

    private final Label label = new Label();
    private final TextField field = new TextField();
    private final PauseTransition wait = new PauseTransition(DOUBLE_CLICK);
    private final BiConsumer<Branch, String> rename;
    private Branch branch;
    /// The branch that a click or the field is about: by the time it counts, this row may show another.
    private Branch meant;
    /// What had the keys before the name was written anew, and gets them again.
    private Node before;

    BranchName(String style, Consumer<Branch> choose, BiConsumer<Branch, String> rename) {
        this.rename = rename;
        label.getStyleClass().add(style);
        label.setFocusTraversable(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAccessibleRole(AccessibleRole.BUTTON);
        field.getStyleClass().add("rs-branch-field");
        field.setAccessibleText(Words.say("branch.name"));
        field.setVisible(false);
        getChildren().addAll(label, field);
        wait.setOnFinished(event -> choose.accept(meant));
        label.setOnMouseClicked(event -> {
            event.consume();
            wait.stop();
            meant = branch;
            if (event.getButton() != MouseButton.PRIMARY)
                return;
            if (event.getClickCount() >= 2)
                edit();
            else
                wait.play();
        });
        label.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case F2 -> edit();
                case ENTER, SPACE -> choose.accept(branch);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        field.setOnAction(event -> end(true));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end(false);
                event.consume();
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.isVisible())
                end(true);
        });
    }

    void show(Branch shown, String help) {
        branch = shown;
        label.setText(shown.name());
        label.setAccessibleText(help);
    }

    Branch branch() {
        return branch;
    }

    boolean editing() {
        return field.isVisible();
    }

    void edit() {
        meant = branch;
        before = getScene() == null || field.isVisible() ? before : getScene().getFocusOwner();
        field.setText(branch.name());
        field.setVisible(true);
        label.setVisible(false);
        field.requestFocus();
        field.selectAll();
    }

    private void end(boolean keep) {
        boolean mine = field.isFocused();
        field.setVisible(false);
        if (mine && before != null)
            before.requestFocus();
        label.setVisible(true);
        String name = field.getText().strip();
        if (keep && !name.isEmpty() && !name.equals(meant.name()))
            rename.accept(meant, name);
        label.setText(branch.name());
    }
}
