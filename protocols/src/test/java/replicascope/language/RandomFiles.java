package replicascope.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;
import replicascope.kernel.Value.Span;

/// Random syntax trees in which every node type comes up.
final class RandomFiles {
    private final Draws draws;

    RandomFiles(long seed) {
        draws = new Draws(seed);
    }

    /// A tree of up to six branches.
    RunFile file() {
        List<String> names = new ArrayList<>(List.of(draws.oneIn(3) ? branchName() : RunFile.TRUNK));
        List<RunFile.Twig> twigs = new ArrayList<>();
        for (int left = draws.oneIn(2) ? 0 : draws.below(6); left > 0; left--) {
            String from = draws.among(names.toArray(String[]::new));
            String name = branchName();
            while (names.contains(name))
                name += draws.below(10);
            names.add(name);
            twigs.add(new RunFile.Twig(name, from, draws.among(0, 1, draws.below(50), Integer.MAX_VALUE), draws.maybe(
                    this::text), bodies(4)));
        }
        List<Header> headers = new ArrayList<>(draws.some(0, 8, this::header));
        if (draws.oneIn(3))
            headers.add(draws.below(headers.size() + 1), new Header.Looks(draws.among(names.toArray(String[]::new)),
                    count(draws.oneIn(2))));
        return RunFile.of(headers, names.getFirst(), bodies(12), twigs);
    }

    private List<Body> bodies(int most) {
        List<Body> bodies = new ArrayList<>();
        for (int left = draws.below(most); left > 0; left--) {
            bodies.add(command());
            bodies.addAll(draws.some(0, draws.below(3), () -> new Outcome(text())));
        }
        return bodies;
    }

    private String branchName() {
        return draws.among(name(), text(), reserved(), "branch " + draws.below(9), "");
    }

    Header header() {
        return switch (draws.below(10)) {
            case 0 -> new Header.Protocol(name(), count(draws.oneIn(2)));
            case 1 -> new Header.Preset(draws.among("literal", "printed", "deployed"));
            case 2 -> new Header.Break(draws.some(1, 3, this::id));
            case 3 -> new Header.Repair(draws.some(1, 3, this::id));
            case 4 -> new Header.Nodes(draws.some(1, 5, this::name), draws.maybe(this::name));
            case 5 -> new Header.Seed(number());
            case 6 -> new Header.Set(draws.some(1, 3, this::setting));
            case 7 -> new Header.Shows(id(), name());
            case 8 -> new Header.Engine(text());
            default -> new Header.Ends(text());
        };
    }

    Command command() {
        return new Command(action(), draws.oneIn(4) ? draws.some(1, 3, this::setting) : List.of());
    }

    private Action action() {
        return switch (draws.below(20)) {
            case 0 -> new Action.Deliver(target());
            case 1 -> new Action.Drop(target());
            case 2 -> new Action.Release(target());
            case 3 -> new Action.Duplicate(letter());
            case 4 -> new Action.Hold(letter());
            case 5 -> new Action.Delay(letter(), time());
            case 6 -> new Action.OnNode(draws.among(NodeVerb.values()), name());
            case 7 -> new Action.Timeout(name(), name(), draws.some(0, 3, () -> value(2)));
            case 8 -> new Action.Cut(cut());
            case 9 -> new Action.Partition(groups());
            case 10 -> new Action.Heal(draws.maybe(this::cut));
            case 11 -> new Action.Skew(name(), span());
            case 12 -> new Action.Slow(name(), factor());
            case 13 -> new Action.Advance(time());
            case 14 -> new Action.AdvanceUntil(condition(3), draws.maybe(this::time));
            case 15 -> new Action.Settle(count(draws.oneIn(2)));
            case 16 -> new Action.Client(name(), name(), draws.some(0, 3, () -> value(2)), draws.maybe(this::name),
                    draws.some(0, 2, this::setting), draws.maybe(this::name));
            case 17 -> new Action.Set(draws.some(1, 3, this::setting));
            case 18 -> new Action.Expect(condition(4));
            default -> draws.oneIn(2) ? new Action.Mark(name()) : new Action.Note(text());
        };
    }

    private Target target() {
        return draws.oneIn(2) ? new Target.One(letter()) : new Target.All(draws.maybe(this::letter));
    }

    private LetterName letter() {
        List<String> names = draws.some(0, 3, this::name);
        List<Setting> fields = names.isEmpty() || draws.oneIn(2) ? List.of() : draws.some(1, 2, this::setting);
        return new LetterName(end(), end(), names, fields, draws.oneIn(2) ? 1 : 1 + draws.below(Integer.MAX_VALUE - 1));
    }

    private End end() {
        return draws.oneIn(4) ? End.any() : End.of(name());
    }

    private CutSpec cut() {
        NodeGroup rest = draws.oneIn(3) ? NodeGroup.rest() : named();
        return draws.oneIn(2) ? new CutSpec(named(), draws.oneIn(2), rest) : new CutSpec(rest, draws.oneIn(2), named());
    }

    private List<NodeGroup> groups() {
        List<NodeGroup> groups = new ArrayList<>(draws.some(2, 4, this::named));
        if (draws.oneIn(3))
            groups.set(draws.below(groups.size()), NodeGroup.rest());
        return groups;
    }

    private NodeGroup named() {
        return new NodeGroup.Named(draws.some(1, 3, this::name));
    }

    private Setting setting() {
        return new Setting(draws.oneIn(4) ? reserved() : name(),
                draws.oneIn(4) ? draws.maybe(() -> new LinkEnds(end(), end())) : Optional.empty(), value(2),
                draws.oneIn(3) ? draws.maybe(() -> value(1)) : Optional.empty());
    }

    Condition condition(int depth) {
        return switch (draws.below(depth > 0 ? 5 : 2)) {
            case 0 -> new Condition.Compare(term(depth), draws.among(Comparison.values()), term(depth));
            case 1 -> new Condition.Holds(term(depth));
            case 2 -> new Condition.Not(condition(depth - 1));
            case 3 -> new Condition.And(draws.some(2, 3, () -> condition(depth - 1)));
            default -> new Condition.Or(draws.some(2, 3, () -> condition(depth - 1)));
        };
    }

    private Term term(int depth) {
        return switch (draws.below(depth > 0 ? 11 : 10)) {
            case 0 -> new Term.Path(draws.maybe(this::name), steps());
            case 1 -> new Term.Literal(value(2));
            case 2 -> new Term.Flight(letter());
            case 3 -> new Term.Op(name());
            case 4 -> new Term.Result(name());
            case 5 -> new Term.InvariantOf(name());
            case 6 -> new Term.History(draws.maybe(() -> value(1)), name());
            case 7 -> new Term.Time();
            case 8 -> new Term.Steps();
            case 9 -> new Term.Quiescent();
            default -> new Term.Quantified(draws.among(Quantifier.values()), name(), condition(depth - 1));
        };
    }

    private List<PathStep> steps() {
        List<PathStep> steps = new ArrayList<>();
        steps.add(new PathStep.Name(draws.oneIn(4) ? reserved() : name()));
        steps.addAll(draws.some(0, 3, () -> draws.oneIn(2)
                ? new PathStep.Index(value(1)) : new PathStep.Name(draws.oneIn(4) ? reserved() : name())));
        return steps;
    }

    Value value(int depth) {
        return switch (draws.below(depth > 0 ? 8 : 6)) {
            case 0 -> new Value.Word(name());
            case 1 -> new Value.Text(text());
            case 2 -> new Value.Whole(number());
            case 3 -> new Value.Decimal(decimal());
            case 4 -> span();
            case 5 -> Words.value(draws.oneIn(2) ? reserved() : text());
            case 6 -> new Value.Items(Seq.copyOf(draws.some(0, 3, () -> value(depth - 1))));
            default -> new Value.Group(Seq.copyOf(draws.some(0, 3, () -> value(depth - 1))));
        };
    }

    private double decimal() {
        double any = Double.longBitsToDouble(draws.next());
        boolean wild = draws.oneIn(8) && Double.isFinite(any) && any != 0;
        return wild ? any : draws.below(100_000) / 100.0 - 300;
    }

    private double factor() {
        double decimal = Math.abs(decimal());
        return draws.oneIn(3) ? 1 + draws.below(9) : decimal == 0 ? 0.5 : decimal;
    }

    private long number() {
        return draws.among(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, draws.next(), (long) draws.below(1000));
    }

    private OptionalInt count(boolean given) {
        return given ? OptionalInt.of(draws.among(0, 1, Integer.MAX_VALUE, draws.below(1000))) : OptionalInt.empty();
    }

    private Span span() {
        return new Span(draws.among(number(), draws.below(100) * 1000L, draws.below(9) * -1_000_000L));
    }

    private Span time() {
        return new Span(span().micros() & Long.MAX_VALUE);
    }

    private String id() {
        return draws.among("A4.2", "A4", "B-2.1.7", "stale_read", "X.y.z-3", "all", "by.2");
    }

    private String reserved() {
        return draws.among(Words.RESERVED.toArray(String[]::new));
    }

    private String name() {
        return switch (draws.below(4)) {
            case 0 -> draws.among("S1", "S2", "C", "Zürich", "node_7", "a-b-c", "x_", "null", "true", "日本");
            case 1 -> draws.among("count", "flight", "time", "history", "every", "op", "result", "quiescent");
            case 2 -> draws.among("deliver", "set", "expect", "start", "protocol", "breaks", "replicascope", "us", "s");
            default -> draws.among("AppendEntries", "Vote", "election", "S3", "log", "term", "All", "AND", "ms", "u");
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int left = draws.below(7); left > 0; left--)
            text.append(draws.among("a", " ", "word", "\"", "\\", "\n", "\r", "\t", "//", " // ", "é", "日本",
                    "\uD83D\uDE00", "\uD83D", "\0", "\u001b", "\u0085", "\u2028", "\ufeff", "\ufffd", "\u00a0", "#",
                    "=", "---", "\\u", "{", "]"));
        return text.toString();
    }
}
