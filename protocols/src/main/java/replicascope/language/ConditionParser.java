package replicascope.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import replicascope.kernel.Value;

/// Reads conditions and the terms they compare.
final class ConditionParser {
    private static final List<String> FUNCTIONS = List.of("count", "every", "some", "flight", "op", "result",
            "invariant", "history", "time", "steps", "quiescent");
    private final Cursor cursor;
    private final ValueParser values;

    ConditionParser(Cursor cursor) {
        this.cursor = cursor;
        this.values = new ValueParser(cursor);
    }

    Condition condition() {
        return joined("or", () -> joined("and", this::negation, Condition.And::new), Condition.Or::new);
    }

    private Condition joined(String word, Supplier<Condition> part, Function<List<Condition>, Condition> join) {
        List<Condition> parts = new ArrayList<>();
        do
            parts.add(part.get());
        while (cursor.takesWord(word));
        return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
    }

    private Condition negation() {
        cursor.enter();
        int opened = cursor.at();
        Condition condition;
        if (cursor.takesWord("not"))
            condition = new Condition.Not(negation());
        else if (cursor.takes("(")) {
            condition = condition();
            cursor.close(")", opened, "\"and\", \"or\" or ");
        } else
            condition = comparison();
        reject("&&", "and");
        reject("||", "or");
        cursor.leave();
        return condition;
    }

    private Condition comparison() {
        if (cursor.atEnd())
            throw cursor.expected("a condition such as S1.state == LEADER");
        Term left = term();
        reject("<>", "!=");
        for (Comparison comparison : longestFirst())
            if (comparison == Comparison.IN ? cursor.takesWord("in") : cursor.takes(comparison.symbol()))
                return new Condition.Compare(left, comparison, term());
        reject("=", "==");
        return new Condition.Holds(left);
    }

    private static List<Comparison> longestFirst() {
        return List.of(Comparison.EQUAL, Comparison.DIFFERENT, Comparison.AT_MOST, Comparison.AT_LEAST,
                Comparison.LESS, Comparison.GREATER, Comparison.IN);
    }

    /// Rejects what other languages write and names what this one does.
    private void reject(String symbol, String meant) {
        if (cursor.sees(symbol))
            throw cursor.failAt(cursor.at(), "found \"" + symbol + "\"", Suggestions.question(meant));
    }

    private Term term() {
        reject("!", "not");
        String word = cursor.peekWord();
        if (cursor.sees("."))
            return path(Optional.empty());
        if (!word.isEmpty() && cursor.ahead(word.length()) == '.')
            return path(Optional.of(cursor.name("a node such as S1")));
        if (!word.isEmpty() && cursor.afterWord() == '(')
            return function();
        return new Term.Literal(values.value());
    }

    private Term path(Optional<String> node) {
        List<PathStep> steps = new ArrayList<>();
        while (cursor.here() == '.' || !steps.isEmpty() && cursor.here() == '[') {
            int opened = cursor.position();
            steps.add(cursor.take() == '.' ? name() : index(opened));
        }
        return new Term.Path(node, steps);
    }

    private PathStep name() {
        if (!Character.isLetter(cursor.here()))
            throw cursor.expected("the name of a field right after the dot");
        return new PathStep.Name(cursor.anyWord("the name of a field"));
    }

    private PathStep index(int opened) {
        PathStep index = new PathStep.Index(values.value());
        cursor.close("]", opened, "");
        return index;
    }

    private Term function() {
        int start = cursor.at();
        String name = cursor.name("a condition");
        int opened = cursor.at();
        cursor.symbol("(");
        Term term = switch (name) {
            case "count" -> quantified(Quantifier.COUNT);
            case "every" -> quantified(Quantifier.EVERY);
            case "some" -> quantified(Quantifier.SOME);
            case "flight" -> new Term.Flight(new LetterParser(cursor).letter());
            case "op" -> new Term.Op(cursor.name("the name of an operation"));
            case "result" -> new Term.Result(cursor.name("the name of an operation"));
            case "invariant" -> new Term.InvariantOf(cursor.name("the name of a property"));
            case "history" -> history();
            case "time" -> new Term.Time();
            case "steps" -> new Term.Steps();
            case "quiescent" -> new Term.Quiescent();
            default -> throw cursor.failAt(start, "\"" + name + "\" is not a function",
                    Suggestions.near(name, FUNCTIONS).map(Suggestions::question)
                            .orElse("expected one of " + String.join(", ", FUNCTIONS)));
        };
        cursor.close(")", opened, "");
        return term;
    }

    private Term quantified(Quantifier quantifier) {
        String kind = cursor.name("a kind of node such as server");
        cursor.symbol(",");
        return new Term.Quantified(quantifier, kind, condition());
    }

    private Term history() {
        Optional<Value> key = cursor.takes("*") ? Optional.empty() : Optional.of(values.value());
        cursor.symbol(",");
        return new Term.History(key, cursor.name("the name of a consistency model"));
    }
}
