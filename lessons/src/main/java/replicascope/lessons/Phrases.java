package replicascope.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.language.LanguageException;
import replicascope.language.Term;

/// Reads commands and conditions, in which the lesson's checks may be called by their names.
final class Phrases {
    static final Phrases PLAIN = new Phrases(Map.of());

    private static final String COMMAND = "a command such as \"timeout S1 election\"";
    private static final String CONDITION = "a condition such as \"S1.state == LEADER\"";

    private final Map<String, Condition> checks;

    private Phrases(Map<String, Condition> checks) {
        this.checks = checks;
    }

    /// Knows the checks in this field; a check may use those above it.
    static Phrases of(Fields lesson) {
        Map<String, Condition> checks = new LinkedHashMap<>();
        lesson.find("checks").ifPresent(json -> {
            Fields fields = Fields.of(json, "conditions by name");
            for (String name : fields.names())
                checks.put(LessonReader.id(name, fields.nameAt(name)),
                        new Phrases(checks).condition(fields.need(name, CONDITION)));
        });
        return new Phrases(checks);
    }

    Map<String, Condition> checks() {
        return checks;
    }

    /// A list of commands that may be missing.
    ///
    /// @param places where theirs are put
    List<Command> commands(Fields fields, String name, List<Place> places) {
        return fields.list(name, "a list of commands", json -> {
            places.add(json.place());
            Command command = command(json, COMMAND, Fields.text(json, COMMAND));
            return switch (command.action()) {
                case Action.Expect(Condition condition) -> new Command(new Action.Expect(spelt(condition)),
                        command.choosing());
                case Action.AdvanceUntil(Condition condition, var max) -> new Command(
                        new Action.AdvanceUntil(spelt(condition), max), command.choosing());
                default -> command;
            };
        });
    }

    /// @param text the command; it may have words put before what the lesson says
    static Command command(Json json, String what, String text) {
        try {
            return Commands.parse(text);
        } catch (LanguageException e) {
            throw inText(json, what, text.length(), e);
        }
    }

    Condition condition(Json json) {
        String text = Fields.text(json, CONDITION);
        try {
            return spelt(Conditions.parse(text));
        } catch (LanguageException e) {
            throw inText(json, CONDITION, text.length(), e);
        }
    }

    /// The mistake in the words of the command language, with the column in the lesson's own text.
    private static LessonException inText(Json json, String what, int length, LanguageException e) {
        String own = json instanceof Json.Text(Place place, String text) ? text : "";
        int column = Math.max(1, e.column() - (length - own.length()));
        return LessonException.input(json.place(), "in \"" + own + "\", column " + column + ": " + e.problem()
                + "; " + (e.expected().isEmpty() ? "expected " + what : e.expected()));
    }

    private Condition spelt(Condition condition) {
        return replaced(condition, word -> Optional.ofNullable(checks.get(word)));
    }

    /// The condition with some of the words that stand for themselves replaced.
    static Condition replaced(Condition condition, Function<String, Optional<Condition>> meaning) {
        return switch (condition) {
            case Condition.Or(List<Condition> parts) -> new Condition.Or(all(parts, meaning));
            case Condition.And(List<Condition> parts) -> new Condition.And(all(parts, meaning));
            case Condition.Not(Condition inner) -> new Condition.Not(replaced(inner, meaning));
            case Condition.Compare compare -> compare;
            case Condition.Holds(Term.Literal(Value.Word(String word))) -> meaning.apply(word).orElse(condition);
            case Condition.Holds holds -> holds;
        };
    }

    private static List<Condition> all(List<Condition> parts, Function<String, Optional<Condition>> meaning) {
        return parts.stream().map(part -> replaced(part, meaning)).toList();
    }
}
