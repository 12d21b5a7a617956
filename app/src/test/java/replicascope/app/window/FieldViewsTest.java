package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Field;
import replicascope.kernel.Field.Branch;

class FieldViewsTest {
    @BeforeAll
    static void start() {
        Camera.setUp();
    }

    /// All of a tree is shown; what differs is marked by a sign, too, and not by colour alone.
    @Test
    void theDifferingPathOfATreeIsLit() {
        Branch root = new Branch("0-3", true, List.of(new Branch("0-1", false, List.of()),
                new Branch("2-3", true, List.of(new Branch("2", false, List.of()), new Branch("3", true,
                        List.of())))));
        Parent tree = (Parent) new FieldViews(new Words()).value(new Field.Tree("n1 and n2", root));
        List<Label> labels = tree.getChildrenUnmodifiable().stream().map(Label.class::cast).toList();
        assertThat(labels).extracting(label -> label.getText().strip()).containsExactly("\u25CF 0-3", "\u25CB 0-1",
                "\u25CF 2-3", "\u25CB 2", "\u25CF 3");
        assertThat(labels.stream().filter(label -> label.getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("lit"))).map(Label::getText).map(String::strip))
                .containsExactly("\u25CF 0-3", "\u25CF 2-3", "\u25CF 3");
    }
}
