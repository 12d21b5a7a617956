package replicascope.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import replicascope.kernel.Value;

/// Prints conditions with the fewest brackets that keep their shape.
final class ConditionPrinter {
    private ConditionPrinter() {}

    static String print(Condition condition) {
        return switch (condition) {
            case Condition.Or(List<Condition> parts) -> joined(parts, " or ");
            case Condition.And(List<Condition> parts) -> joined(parts, " and ");
            case Condition.Not(Condition inner) -> "not " + within(inner, false);
            case Condition.Compare(Term left, Comparison comparison, Term right) ->
                term(left) + " " + comparison.symbol() + " " + term(right);
            case Condition.Holds(Term term) -> term(term);
        };
    }

    private static String joined(List<Condition> parts, String between) {
        boolean or = between.equals(" or ");
        return parts.stream().map(part -> within(part, or)).collect(Collectors.joining(between));
    }

    /// A part of another condition; only `and` inside `or` does without brackets.
    private static String within(Condition part, boolean or) {
        boolean bare = switch (part) {
            case Condition.Or _ -> false;
            case Condition.And _ -> or;
            case Condition.Not _, Condition.Compare _, Condition.Holds _ -> true;
        };
        return bare ? print(part) : "(" + print(part) + ")";
    }

    private static String term(Term term) {
        return switch (term) {
            case Term.Path(Optional<String> node, List<PathStep> steps) -> node.map(PartPrinter::name).orElse("")
                    + steps.stream().map(ConditionPrinter::step).collect(Collectors.joining());
            case Term.Literal(Value value) -> PartPrinter.value(value);
            case Term.Quantified(Quantifier quantifier, String kind, Condition condition) ->
                quantifier.word() + "(" + PartPrinter.name(kind) + ", " + print(condition) + ")";
            case Term.Flight(LetterName letter) -> "flight(" + PartPrinter.letter(letter) + ")";
            case Term.Op(String name) -> "op(" + PartPrinter.name(name) + ")";
            case Term.Result(String name) -> "result(" + PartPrinter.name(name) + ")";
            case Term.InvariantOf(String property) -> "invariant(" + PartPrinter.name(property) + ")";
            case Term.History(Optional<Value> key, String property) ->
                "history(" + key.map(PartPrinter::value).orElse("*") + ", " + PartPrinter.name(property) + ")";
            case Term.Time() -> "time()";
            case Term.Steps() -> "steps()";
            case Term.Quiescent() -> "quiescent()";
        };
    }

    private static String step(PathStep step) {
        return switch (step) {
            case PathStep.Name(String name) -> "." + PartPrinter.anyWord(name);
            case PathStep.Index(Value key) -> "[" + PartPrinter.value(key) + "]";
        };
    }
}
