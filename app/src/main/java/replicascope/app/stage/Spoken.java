package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import replicascope.kernel.Field;
import replicascope.simulation.Frame.LetterView;
import replicascope.simulation.Frame.NodeView;

/// What is said about nodes and letters to those who listen.
final class Spoken {
    private final Words words;

    Spoken(Words words) {
        this.words = words;
    }

    /// The role as a word, or the kind of a node that has no role.
    static String role(NodeView node) {
        String word = node.badge().word();
        return (word.isEmpty() ? node.kind() : word).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// @param waiting how many letters are on their way to it
    String node(NodeView node, long waiting) {
        List<String> parts = new ArrayList<>();
        parts.add(node.id().name());
        parts.add(role(node));
        for (Field field : Telling.of(node.fields(), 3))
            parts.add(FieldText.line(field));
        parts.add(words.say("spoken.waiting", waiting));
        if (node.health().paused())
            parts.add(words.say("paused"));
        parts.add(words.say(switch (node.health().presence()) {
            case ABSENT -> "absent";
            case UP -> "up";
            case DOWN -> "down";
        }));
        if (!node.health().cutFrom().isEmpty())
            parts.add(words.say("spoken.cut", String.join(" ",
                    node.health().cutFrom().stream().map(other -> other.name()).toList())));
        return String.join(", ", parts);
    }

    /// In what a node differs from the same one on the other stage.
    String differs(Differences differences) {
        List<String> parts = new ArrayList<>();
        String here = condition(differences.here());
        String there = condition(differences.there());
        if (!here.equals(there))
            parts.add(words.say("spoken.there", here, there));
        for (String field : differences.fields())
            parts.add(words.say("spoken.there", field + " " + Differences.value(differences.here(), field),
                    Differences.value(differences.there(), field)));
        return words.say("spoken.differs", String.join("; ", parts));
    }

    /// The role, and what else can be told at a glance.
    private String condition(NodeView node) {
        List<String> parts = new ArrayList<>();
        parts.add(role(node));
        if (node.health().paused())
            parts.add(words.say("paused"));
        parts.add(words.say(switch (node.health().presence()) {
            case ABSENT -> "absent";
            case UP -> "up";
            case DOWN -> "down";
        }));
        return String.join(" ", parts);
    }

    String letter(LetterView letter) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("spoken.letter", letter.name(), letter.from().name(), letter.to().name()));
        for (Field field : letter.fields())
            parts.add(FieldText.line(field));
        switch (letter.fate()) {
            case COPY -> parts.add(words.say("fate.copy"));
            case DELAYED -> parts.add(words.say("fate.delayed"));
            case FLYING, DELIVERED, DROPPED, LOST -> {}
        }
        if (letter.held())
            parts.add(words.say("held"));
        if (letter.cut())
            parts.add(words.say("cut"));
        return String.join(", ", parts);
    }
}
