package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Field;
import replicascope.kernel.Field.Branch;

class FieldGlyphTest {
    @BeforeAll
    static void start() {
        Shots.start();
    }

    private static Branch leaf(String text, boolean lit) {
        return new Branch(text, lit, List.of());
    }

    /// Eight slices, of which these differ.
    private static Branch tree(int first, int count, List<Integer> lit) {
        boolean differs = lit.stream().anyMatch(one -> one >= first && one < first + count);
        String text = count == 1 ? Integer.toString(first) : first + "-" + (first + count - 1);
        return count == 1 || !differs ? leaf(text, differs) : new Branch(text, true, List.of(
                tree(first, count / 2, lit), tree(first + count / 2, count / 2, lit)));
    }

    private static List<String> texts(Field field, String style) {
        return ((Parent) FieldGlyph.of(field, false, false)).getChildrenUnmodifiable().stream()
                .filter(node -> style.isEmpty() || node.getStyleClass().contains(style))
                .filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }

    @Test
    void thePathThatDiffersIsLit() {
        assertThat(texts(new Field.Tree("m", tree(0, 4, List.of(2))), "stage-cell-lit"))
                .containsExactly("0-3", "2");
        assertThat(texts(new Field.Tree("m", tree(0, 8, List.of(5))), ""))
                .containsExactly("m", "0-7", "\u2026", "5");
        assertThat(texts(new Field.Tree("m", tree(0, 8, List.of(1, 5, 6))), "")).endsWith("+2");
    }

    @Test
    void treesThatAgreeAreNotLit() {
        Field agreed = new Field.Tree("m", leaf("0-7", false));
        assertThat(texts(agreed, "stage-cell-lit")).isEmpty();
        assertThat(texts(agreed, "")).containsExactly("m", "0-7");
    }

    /// A repair tells by its first tree that differs where.
    @Test
    void aGroupShowsTheTreeInIt() {
        Field repair = new Field.Group("repair", List.of(new Field.Scalar("C.1", "under way"),
                new Field.Tree("n1 and n2", tree(0, 4, List.of(3)))));
        assertThat(texts(repair, "stage-cell-lit")).containsExactly("0-3", "3");
        assertThat(texts(new Field.Group("repair", List.of(new Field.Scalar("C.1", "ended"))), "stage-cell-lit"))
                .isEmpty();
    }
}
