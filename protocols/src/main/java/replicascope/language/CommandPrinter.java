package replicascope.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import replicascope.kernel.Value;

/// Prints commands.
final class CommandPrinter {
    private static final double LARGEST_WHOLE = 1e15;

    private CommandPrinter() {}

    static String print(Command command) {
        String choosing = command.choosing().isEmpty() ? "" : " choosing " + PartPrinter.settings(command.choosing());
        return action(command.action()) + choosing;
    }

    private static String action(Action action) {
        return switch (action) {
            case Action.Deliver(Target target) -> "deliver " + target(target);
            case Action.Drop(Target target) -> "drop " + target(target);
            case Action.Release(Target target) -> "release " + target(target);
            case Action.Duplicate(LetterName letter) -> "duplicate " + PartPrinter.letter(letter);
            case Action.Hold(LetterName letter) -> "hold " + PartPrinter.letter(letter);
            case Action.Delay(LetterName letter, Value.Span by) -> "delay " + PartPrinter.letter(letter) + " by " + by;
            case Action.OnNode(NodeVerb verb, String node) -> verb.word() + " " + PartPrinter.name(node);
            case Action.Timeout timeout -> timeout(timeout);
            case Action.Cut(CutSpec cut) -> "cut " + PartPrinter.cut(cut);
            case Action.Partition(List<NodeGroup> groups) -> "partition "
                    + groups.stream().map(PartPrinter::group).collect(Collectors.joining(" | "));
            case Action.Heal(Optional<CutSpec> cut) -> "heal" + clause(" ", cut.map(PartPrinter::cut));
            case Action.Skew(String node, Value.Span by) -> "skew " + PartPrinter.name(node) + " " + by;
            case Action.Slow(String node, double factor) ->
                "slow " + PartPrinter.name(node) + " by " + factor(factor);
            case Action.Advance(Value.Span by) -> "advance " + by;
            case Action.AdvanceUntil(Condition condition, Optional<Value.Span> max) -> "advance until "
                    + ConditionPrinter.print(condition) + clause(" max ", max.map(Value.Span::toString));
            case Action.Settle(OptionalInt max) -> "settle" + (max.isPresent() ? " max " + max.getAsInt() : "");
            case Action.Client client -> client(client);
            case Action.Set(List<Setting> settings) -> "set " + PartPrinter.settings(settings);
            case Action.Expect(Condition condition) -> "expect " + ConditionPrinter.print(condition);
            case Action.Mark(String name) -> "mark " + PartPrinter.name(name);
            case Action.Note(String text) -> "note " + PartPrinter.string(text);
        };
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.One(LetterName letter) -> PartPrinter.letter(letter);
            case Target.All(Optional<LetterName> letter) -> "all" + clause(" ", letter.map(PartPrinter::letter));
        };
    }

    private static String clause(String before, Optional<String> text) {
        return text.map(before::concat).orElse("");
    }

    private static String timeout(Action.Timeout timeout) {
        String arguments = timeout.arguments().isEmpty() ? "" : "(" + PartPrinter.values(timeout.arguments()) + ")";
        return "timeout " + PartPrinter.name(timeout.node()) + " " + PartPrinter.name(timeout.timer()) + arguments;
    }

    private static String client(Action.Client client) {
        StringBuilder line = new StringBuilder("client ").append(PartPrinter.name(client.node())).append(' ')
                .append(PartPrinter.name(client.operation()));
        for (Value argument : client.arguments())
            line.append(' ').append(PartPrinter.value(argument));
        line.append(clause(" via ", client.via().map(PartPrinter::name)));
        if (!client.with().isEmpty())
            line.append(" with ").append(PartPrinter.settings(client.with()));
        return line.append(clause(" as ", client.as().map(PartPrinter::name))).toString();
    }

    private static String factor(double factor) {
        boolean whole = factor == Math.rint(factor) && factor < LARGEST_WHOLE;
        return whole ? Long.toString((long) factor) : new Value.Decimal(factor).toString();
    }
}
