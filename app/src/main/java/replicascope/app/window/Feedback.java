package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import replicascope.lessons.Graded;
import replicascope.lessons.Prediction;
import replicascope.lessons.Prompt;

/// What came of an answer: the answer itself, the right one beside it, what is said about each, and why it is so.
final class Feedback {
    private final Words words;

    Feedback(Words words) {
        this.words = words;
    }

    List<Node> of(Prompt prompt, Graded graded, Guide guide) {
        List<Node> all = new ArrayList<>();
        if (prompt.kind() == Prediction.Kind.EXPLAIN) {
            all.add(row("", "yours", graded.given().toString()));
            all.add(Lines.wrapped(words.say("predict.compare"), "who"));
        } else {
            all.add(verdict(graded.verdict()));
            if (prompt.kind() == Prediction.Kind.ORDER)
                order(prompt, graded, all);
            else
                answers(prompt, graded, all);
        }
        all.add(Lines.wrapped(graded.explain(), "explain"));
        if (graded.revealed().to() > graded.revealed().from())
            all.add(Lines.quiet(words.say("predict.again"), guide::again));
        return all;
    }

    private Node verdict(Graded.Verdict verdict) {
        String word = switch (verdict) {
            case RIGHT -> "right";
            case PARTLY -> "partly";
            default -> "wrong";
        };
        return Lines.wrapped(words.say("predict." + word), "verdict", word);
    }

    private void answers(Prompt prompt, Graded graded, List<Node> all) {
        List<String> given = graded.given().parts();
        boolean several = prompt.kind() == Prediction.Kind.CHOICES;
        List<String> right = several || !graded.isRight() ? graded.right() : List.of();
        for (String part : given) {
            boolean good = graded.isRight() || several && right.contains(part);
            all.add(row(good ? "✓" : "✗", good ? "right" : "wrong", text(prompt, part)));
            graded.feedback().stream().filter(one -> one.option().equals(part) || !prompt.kind().chooses())
                    .forEach(one -> all.add(Lines.wrapped(one.text(), "said")));
        }
        for (String part : right)
            if (!given.contains(part))
                all.add(row("✓", several ? "missing" : "right", text(prompt, part)));
    }

    private void order(Prompt prompt, Graded graded, List<Node> all) {
        List<String> given = graded.given().parts();
        if (!graded.isRight())
            all.add(Lines.wrapped(words.say("predict.yours"), "who"));
        for (int i = 0; i < given.size(); i++) {
            boolean good = i < graded.right().size() && given.get(i).equals(graded.right().get(i));
            all.add(row(good ? "✓" : "✗", good ? "right" : "wrong", i + 1 + ". " + text(prompt, given.get(i))));
        }
        if (graded.isRight())
            return;
        all.add(Lines.wrapped(words.say("predict.order"), "who"));
        for (int i = 0; i < graded.right().size(); i++)
            all.add(row("", "right", i + 1 + ". " + text(prompt, graded.right().get(i))));
    }

    private static String text(Prompt prompt, String part) {
        Optional<Prompt.Choice> choice = prompt.choices().stream().filter(one -> one.id().equals(part)).findFirst();
        if (prompt.kind() == Prediction.Kind.LINE)
            return part + choice.map(one -> "  " + one.text()).orElse("");
        return choice.map(Prompt.Choice::text).orElse(part);
    }

    private static Node row(String sign, String how, String text) {
        Label mark = new Label(sign);
        mark.getStyleClass().add("sign");
        mark.setMinWidth(Label.USE_PREF_SIZE);
        mark.setVisible(!sign.isEmpty());
        mark.setManaged(!sign.isEmpty());
        Label said = Lines.wrapped(text);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox row = new HBox(mark, said);
        row.getStyleClass().addAll("option", "answered", how);
        VBox.setVgrow(row, Priority.NEVER);
        return row;
    }
}
