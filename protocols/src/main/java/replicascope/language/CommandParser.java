package replicascope.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.kernel.Value;

/// Reads one command.
final class CommandParser {
    /// The words commands begin with.
    static final List<String> VERBS = List.of("deliver", "drop", "release", "duplicate", "hold", "delay", "start",
            "crash", "restart", "wipe", "pause", "resume", "timeout", "cut", "partition", "heal", "skew", "slow",
            "advance", "settle", "client", "set", "expect", "mark", "note");
    private static final List<String> AFTER_ARGUMENTS = List.of("via", "with", "as", "choosing");
    private final Cursor cursor;
    private final ValueParser values;
    private final LetterParser letters;
    private final ConditionParser conditions;

    CommandParser(Cursor cursor) {
        this.cursor = cursor;
        this.values = new ValueParser(cursor);
        this.letters = new LetterParser(cursor);
        this.conditions = new ConditionParser(cursor);
    }

    /// Reads a command that fills the rest of the line.
    Command command() {
        Action action = action();
        List<Setting> choosing = cursor.takesWord("choosing") ? values.settings() : List.of();
        if (!cursor.atEnd())
            throw choosing.isEmpty() ? leftOver(action) : cursor.expected("\",\" or the end of the line");
        return new Command(action, choosing);
    }

    private LanguageException leftOver(Action action) {
        String word = cursor.peekWord();
        if (action instanceof Action.Client && AFTER_ARGUMENTS.contains(word))
            return cursor.failAt(cursor.at(), "\"" + word + "\" comes too late or twice",
                    "the order is " + String.join(", ", AFTER_ARGUMENTS));
        boolean condition = action instanceof Action.Expect || action instanceof Action.AdvanceUntil(_, var max)
                && max.isEmpty();
        return cursor.unexpected((condition ? "\"and\", \"or\", " : "") + "\"choosing\" or the end of the line",
                continuations(action));
    }

    /// The words that may come behind an action; one of them is what a misspelt word means.
    private static List<String> continuations(Action action) {
        return switch (action) {
            case Action.Expect _, Action.AdvanceUntil _ -> List.of("and", "or", "in", "max", "choosing");
            case Action.Settle _ -> List.of("max", "choosing");
            case Action.Client _ -> AFTER_ARGUMENTS;
            case Action.Deliver _, Action.Drop _, Action.Release _, Action.Duplicate _, Action.Hold _, Action.Delay _, Action.OnNode _, Action.Timeout _, Action.Cut _, Action.Partition _, Action.Heal _, Action.Skew _, Action.Slow _, Action.Advance _, Action.Set _, Action.Mark _, Action.Note _ ->
                List.of("choosing");
        };
    }

    private Action action() {
        String verb = cursor.peekWord();
        if (!VERBS.contains(verb))
            throw unknown(verb);
        cursor.takesWord(verb);
        return switch (verb) {
            case "deliver" -> new Action.Deliver(target());
            case "drop" -> new Action.Drop(target());
            case "release" -> new Action.Release(target());
            case "duplicate" -> new Action.Duplicate(letters.letter());
            case "hold" -> new Action.Hold(letters.letter());
            case "delay" -> delay();
            case "timeout" -> timeout();
            case "cut" -> new Action.Cut(letters.cut());
            case "partition" -> new Action.Partition(letters.groups());
            case "heal" -> new Action.Heal(ends() ? Optional.empty() : Optional.of(letters.cut()));
            case "skew" -> new Action.Skew(letters.node(), values.span(true));
            case "slow" -> slow();
            case "advance" -> advance();
            case "settle" -> new Action.Settle(most());
            case "client" -> client();
            case "set" -> new Action.Set(values.settings());
            case "expect" -> new Action.Expect(conditions.condition());
            case "mark" -> new Action.Mark(cursor.name("a name for this position"));
            case "note" -> new Action.Note(values.string("a text in quotes"));
            default -> new Action.OnNode(nodeVerb(verb), letters.node());
        };
    }

    private LanguageException unknown(String verb) {
        String remedy = Suggestions.near(verb, VERBS).map(Suggestions::question)
                .orElse("expected one of " + String.join(", ", VERBS));
        if (verb.isEmpty())
            return cursor.expected("a command such as \"deliver S1>S2\"");
        return cursor.failAt(cursor.at(), "\"" + Cursor.shortened(verb) + "\" is not a command", remedy);
    }

    private static NodeVerb nodeVerb(String word) {
        for (NodeVerb verb : NodeVerb.values())
            if (verb.word().equals(word))
                return verb;
        throw new AssertionError("a verb nobody reads: " + word);
    }

    private boolean ends() {
        return cursor.atEnd() || cursor.seesWord("choosing");
    }

    private Target target() {
        if (cursor.takesWord("all"))
            return new Target.All(ends() ? Optional.empty() : Optional.of(letters.letter()));
        return new Target.One(letters.letter());
    }

    private OptionalInt most() {
        return cursor.takesWord("max") ? OptionalInt.of(values.count("a number of letters", 0)) : OptionalInt.empty();
    }

    private Action delay() {
        LetterName letter = letters.letter();
        cursor.keyword("by");
        return new Action.Delay(letter, values.span(false));
    }

    private Action slow() {
        String node = letters.node();
        cursor.keyword("by");
        return new Action.Slow(node, values.factor());
    }

    private Action timeout() {
        String node = letters.node();
        String timer = cursor.name("the name of a timer");
        int opened = cursor.at();
        if (!cursor.takes("("))
            return new Action.Timeout(node, timer, List.of());
        List<Value> arguments = values.list();
        cursor.close(")", opened, "\",\" or ");
        return new Action.Timeout(node, timer, arguments);
    }

    private Action advance() {
        if (!cursor.takesWord("until")) {
            if (!cursor.peekWord().isEmpty())
                throw cursor.unexpected("a duration such as 150ms, or \"until\"", List.of("until"));
            return new Action.Advance(values.span(false));
        }
        Condition condition = conditions.condition();
        return new Action.AdvanceUntil(condition,
                cursor.takesWord("max") ? Optional.of(values.span(false)) : Optional.empty());
    }

    private Action client() {
        String node = letters.node();
        String operation = cursor.name("the name of an operation");
        List<Value> arguments = new ArrayList<>();
        while (!cursor.atEnd() && !AFTER_ARGUMENTS.contains(cursor.peekWord()))
            arguments.add(values.value());
        Optional<String> via = cursor.takesWord("via") ? Optional.of(letters.node()) : Optional.empty();
        List<Setting> with = cursor.takesWord("with") ? values.settings() : List.of();
        Optional<String> as = cursor.takesWord("as")
                ? Optional.of(cursor.name("a name for the operation")) : Optional.empty();
        return new Action.Client(node, operation, arguments, via, with, as);
    }
}
