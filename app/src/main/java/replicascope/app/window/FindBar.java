package replicascope.app.window;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A line to look for words in, over the window's upper edge; the rest of the window goes on. Enter leads to the next
/// hit.
final class FindBar extends HBox {
    private final Session session;
    private final Find find;
    private final Words words;
    private final Places places;
    private final TextField field = new TextField();
    private final Label told = new Label();
    private Node before;

    /// Shows what was found.
    interface Places {
        void node(Find.Hit.OfNode hit);

        void letter(Find.Hit.OfLetter hit);

        void line(int number);
    }

    FindBar(Session session, Find find, Words words, Places places) {
        this.session = session;
        this.find = find;
        this.words = words;
        this.places = places;
        setId("find");
        getStyleClass().add("find-bar");
        field.setPromptText(words.say("find.prompt"));
        field.setAccessibleText(words.say("find.prompt"));
        field.setPrefColumnCount(18);
        field.setOnAction(enter -> next());
        told.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(field, told, Icons.button(Feather.X, words.say("find.close"), this::close));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
    }

    /// Opens it; when it is open, its words are there to be written over.
    void open() {
        if (!isVisible()) {
            before = getScene().getFocusOwner();
            told.setText("");
            setVisible(true);
        }
        field.requestFocus();
        field.selectAll();
    }

    void close() {
        setVisible(false);
        if (before != null)
            before.requestFocus();
    }

    private void next() {
        String wanted = field.getText();
        session.work(() -> find.next(wanted), this::show);
    }

    private void show(Find.Hit hit) {
        told.setText(switch (hit) {
            case Find.Hit.OfNode node -> {
                places.node(node);
                yield words.say("find.node", node.node());
            }
            case Find.Hit.OfLetter letter -> {
                places.letter(letter);
                yield words.say("find.letter", letter.letter().from(), letter.letter().to(), letter.letter().name());
            }
            case Find.Hit.OfLine line -> {
                places.line(line.line().number());
                yield words.say("find.line", line.line().number());
            }
            case Find.Hit.OfStep step -> {
                session.seek(step.step());
                yield words.say("find.step", step.step());
            }
            case Find.Hit.NotYet far -> words.say("find.further", far.steps());
            case Find.Hit.Nowhere _ -> words.say("find.nothing");
        });
        field.requestFocus();
        field.end();
    }
}
