package replicascope.lessons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import replicascope.kernel.NodeId;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.language.LanguageException;
import replicascope.language.Quantifier;
import replicascope.language.Setting;
import replicascope.language.Term;
import replicascope.run.CommandFailed;
import replicascope.run.Player;
import replicascope.run.Run;

/// Judges answers. The right one is what the engine shows after the reveal, or what the lesson says.
final class Grading {
    private static final List<String> RELATIONS = List.of("before", "after", "concurrent");

    private final Prediction prediction;
    private final Run run;
    private final LessonPlayer.Played revealed;

    /// @param run      looks at the place after the reveal
    /// @param revealed the steps of the reveal
    Grading(Prediction prediction, Run run, LessonPlayer.Played revealed) {
        this.prediction = prediction;
        this.run = run;
        this.revealed = revealed;
    }

    /// The ids of the options; a relation has three without being told.
    static List<String> ids(Prediction prediction) {
        if (prediction.kind() == Prediction.Kind.RELATION && prediction.options().isEmpty())
            return RELATIONS;
        return prediction.options().stream().map(Prediction.Option::id).toList();
    }

    /// Why something is no answer to this, if it is none.
    static Optional<String> refusal(Prediction prediction, Answer answer) {
        if (answer.parts().isEmpty() || answer.parts().stream().anyMatch(String::isBlank))
            return Optional.of("nothing is answered yet");
        if (!prediction.kind().chooses())
            return answer.parts().size() == 1 ? Optional.empty() : Optional.of("one answer is expected here");
        List<String> ids = ids(prediction);
        for (String part : answer.parts())
            if (!ids.contains(part))
                return Optional.of("\"" + part + "\" is none of " + String.join(", ", ids));
        if (Set.copyOf(answer.parts()).size() < answer.parts().size())
            return Optional.of("the same option is named twice");
        return switch (prediction.kind()) {
            case ORDER -> answer.parts().size() == ids.size() ? Optional.empty()
                    : Optional.of("all " + ids.size() + " have to be put in order");
            case CHOICE, RELATION -> answer.parts().size() == 1 ? Optional.empty()
                    : Optional.of("one option is expected here");
            default -> Optional.empty();
        };
    }

    Graded grade(Answer answer) {
        List<String> right = right();
        Graded.Verdict verdict = verdict(answer, right);
        List<Graded.Feedback> feedback = new ArrayList<>();
        List<String> misconceptions = new ArrayList<>();
        for (String part : answer.parts())
            meant(part).ifPresent(option -> {
                boolean good = verdict == Graded.Verdict.RIGHT || prediction.kind() == Prediction.Kind.CHOICES && right
                        .contains(option.id());
                option.feedback().ifPresent(text -> feedback.add(new Graded.Feedback(option.id(), good, text)));
                if (!good)
                    option.misconception().ifPresent(misconceptions::add);
            });
        return new Graded(verdict, answer, right, feedback, misconceptions, prediction.explain(), revealed);
    }

    /// The option an answer is, by its id or, where the learner writes, by its text.
    private Optional<Prediction.Option> meant(String part) {
        if (prediction.kind() == Prediction.Kind.ORDER)
            return Optional.empty();
        return prediction.option(part).or(() -> prediction.options().stream().filter(option -> same(option.text(),
                part)).findFirst());
    }

    private Graded.Verdict verdict(Answer answer, List<String> right) {
        List<String> given = answer.parts();
        return switch (prediction.kind()) {
            case EXPLAIN -> Graded.Verdict.OPEN;
            case ORDER -> when(given.equals(right));
            case CHOICE, RELATION -> when(right.contains(given.getFirst()));
            case CHOICES -> Set.copyOf(given).equals(Set.copyOf(right)) ? Graded.Verdict.RIGHT
                    : right.containsAll(given) ? Graded.Verdict.PARTLY : Graded.Verdict.WRONG;
            case NODE, MESSAGE, VALUE, LINE -> when(right.stream().anyMatch(one -> same(one, given.getFirst())));
        };
    }

    private static Graded.Verdict when(boolean right) {
        return right ? Graded.Verdict.RIGHT : Graded.Verdict.WRONG;
    }

    /// The same answer, however it is spaced and whatever the case of its letters.
    private boolean same(String one, String other) {
        return normal(one).equals(normal(other));
    }

    private String normal(String text) {
        try {
            String read = switch (prediction.kind()) {
                case MESSAGE -> new Command(((Action.Hold) Commands.parse("hold " + text).action())).toString();
                default -> {
                    List<Setting> set = ((Action.Set) Commands.parse("set x=" + text.replaceAll("\\s", "")).action())
                            .settings();
                    yield set.size() == 1 ? set.getFirst().value().toString() : text;
                }
            };
            return read.toLowerCase(Locale.ROOT);
        } catch (LanguageException e) {
            return text.strip().toLowerCase(Locale.ROOT);
        }
    }

    /// The right answer: see [Graded#right].
    List<String> right() {
        return switch (prediction.right()) {
            case Prediction.Right.Marked() -> marked(prediction);
            case Prediction.Right.Literal literal -> literal.parts();
            case Prediction.Right.Asked(Condition question, Place place) -> at(place, () -> asked(question));
            case Prediction.Right.ByOption(Map<String, Condition> holds, Place place) -> at(place,
                    () -> prediction.kind() == Prediction.Kind.ORDER ? inOrder(holds) : holding(holds));
        };
    }

    /// What the options themselves say.
    static List<String> marked(Prediction prediction) {
        return prediction.options().stream().filter(Prediction.Option::correct)
                .map(option -> prediction.kind().chooses() ? option.id() : option.text()).toList();
    }

    private interface Asking {
        List<String> ask();
    }

    private static List<String> at(Place place, Asking asking) {
        try {
            return asking.ask();
        } catch (CommandFailed e) {
            throw LessonException.input(place, "the engine cannot answer this: " + e.getMessage());
        }
    }

    private List<String> asked(Condition question) {
        Player player = new Player(run);
        if (prediction.kind() == Prediction.Kind.NODE && question instanceof Condition.Holds(Term.Quantified some)
                && some.quantifier() == Quantifier.SOME)
            return player.nodes(some).stream().map(NodeId::name).toList();
        String found = question instanceof Condition.Holds(Term term) && !(term instanceof Term.Literal)
                ? player.text(term) : "" + player.holds(question);
        if (!prediction.kind().chooses())
            return List.of(found);
        return ids(prediction).stream().filter(id -> same(id, found) || prediction.option(id).map(
                Prediction.Option::text)
                .filter(text -> same(text, found)).isPresent()).toList();
    }

    private List<String> holding(Map<String, Condition> holds) {
        Player player = new Player(run);
        List<String> right = holds.entrySet().stream().filter(entry -> player.holds(entry.getValue()))
                .map(Map.Entry::getKey).toList();
        return prediction.kind().chooses() ? right
                : right.stream().map(id -> prediction.option(id).orElseThrow().text()).toList();
    }

    private List<String> inOrder(Map<String, Condition> holds) {
        Map<String, Long> first = new LinkedHashMap<>();
        Player player = new Player(run);
        for (long step = revealed.from(); step <= revealed.to(); step++) {
            run.seek(step);
            for (var entry : holds.entrySet())
                if (!first.containsKey(entry.getKey()) && player.holds(entry.getValue()))
                    first.put(entry.getKey(), step);
        }
        run.seek(revealed.to());
        for (var entry : holds.entrySet())
            if (!first.containsKey(entry.getKey()))
                throw new CommandFailed(Conditions.print(entry.getValue()) + " never holds while the answer is shown");
        if (new LinkedHashSet<>(first.values()).size() < first.size())
            throw new CommandFailed("two of the options come true in the same step");
        return first.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getValue)).map(Map.Entry::getKey)
                .toList();
    }
}
