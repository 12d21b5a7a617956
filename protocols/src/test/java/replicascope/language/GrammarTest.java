package replicascope.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;
import replicascope.kernel.Value.Span;

class GrammarTest {
    private static final LetterName VOTE = LetterName.of("S3", "S1", "Vote");

    /// Both directions: the canonical text is read as this action, and the action is printed as this text.
    private static void same(String text, Action action) {
        assertThat(Commands.parse(text)).isEqualTo(new Command(action));
        assertThat(Commands.print(new Command(action))).isEqualTo(text);
    }

    private static void same(String text, Condition condition) {
        assertThat(Conditions.parse(text)).isEqualTo(condition);
        assertThat(Conditions.print(condition)).isEqualTo(text);
    }

    private static void same(String text, Term term) {
        same(text, new Condition.Holds(term));
    }

    private static void same(String text, Header header) {
        String file = "replicascope 1\n" + text + "\n---\n";
        assertThat(RunFiles.parse(file).headerItems()).containsExactly(header);
        assertThat(RunFiles.print(RunFile.of(List.of(header), List.of()))).isEqualTo(file);
    }

    @Test
    void theBranchLookedAtIsNamed() {
        same("looks main", new Header.Looks("main", OptionalInt.empty()));
        same("looks main at 12", new Header.Looks("main", OptionalInt.of(12)));
    }

    @Test
    void furtherBranchesStandBelowTheTrunk() {
        String text = """
                replicascope 1
                looks "branch 1" at 2
                --- "what happened"
                crash S1
                --- "branch 1" from "what happened" at 0 ends "0123"
                mark here
                crash S2
                = S2
                --- from from "branch 1" at 1
                --- "by" from from at 1
                """;
        RunFile file = RunFiles.parse(text);
        assertThat(file.trunk()).isEqualTo("what happened");
        assertThat(file.looks()).contains(new Header.Looks("branch 1", OptionalInt.of(2)));
        assertThat(file.sections()).extracting(Section::name).containsExactly("branch 1", "from", "by");
        assertThat(file.sections()).extracting(Section::from).containsExactly("what happened", "branch 1", "from");
        assertThat(file.sections()).extracting(Section::at).containsExactly(0, 1, 1);
        assertThat(file.sections()).extracting(Section::line).containsExactly(5, 9, 10);
        assertThat(file.section("branch 1").orElseThrow().ends()).contains("0123");
        assertThat(file.section("branch 1").orElseThrow().statements()).hasSize(3);
        assertThat(RunFiles.print(file)).isEqualTo(text);
        assertThat(RunFiles.parse(text.replace("--- ", " ---// not a branch\n").replace(" ---// not a branch\n",
                "  ---  ")))
                .isEqualTo(file);
    }

    private static void same(String text, Value value) {
        same("set a=" + text, new Action.Set(List.of(new Setting("a", value))));
    }

    private static Condition holds(String field) {
        return new Condition.Holds(path(field));
    }

    private static Term.Path path(String field) {
        return new Term.Path(Optional.empty(), List.of(new PathStep.Name(field)));
    }

    @Test
    void aVoteIsNamedByItsLink() {
        same("deliver S3>S1 Vote", new Action.Deliver(new Target.One(VOTE)));
        same("drop S3>S1 Vote#2", new Action.Drop(new Target.One(VOTE.ranked(2))));
        same("release *>S1", new Action.Release(new Target.One(
                new LetterName(End.any(), End.of("S1"), List.of(), List.of(), 1))));
        same("hold *>* #3", new Action.Hold(new LetterName(End.any(), End.any(), List.of(), List.of(), 3)));
        same("duplicate S3>S1 Raft/Vote{term=3, granted=true}#2", new Action.Duplicate(new LetterName(End.of("S3"),
                End.of("S1"), List.of("Raft", "Vote"),
                List.of(new Setting("term", Value.of(3)), new Setting("granted", Value.of("true"))), 2)));
    }

    @Test
    void allLettersOrAllThatFitAreDelivered() {
        same("deliver all", new Action.Deliver(new Target.All(Optional.empty())));
        same("drop all S3>S1 Vote", new Action.Drop(new Target.All(Optional.of(VOTE))));
        same("release all choose>S1", new Action.Release(new Target.All(Optional.of(LetterName.of("choose", "S1")))));
        assertThat(Commands.parse("deliver all choosing a=1")).isEqualTo(new Command(
                new Action.Deliver(new Target.All(Optional.empty())), List.of(new Setting("a", Value.of(1)))));
    }

    @Test
    void aDelayHasALength() {
        same("delay S3>S1 Vote by 50ms", new Action.Delay(VOTE, new Span(50_000)));
    }

    @Test
    void aNodeIsStartedCrashedRestartedWipedPausedAndResumed() {
        for (NodeVerb verb : NodeVerb.values())
            same(verb.word() + " S1", new Action.OnNode(verb, "S1"));
    }

    @Test
    void aTimerMayCarryData() {
        same("timeout S1 election", new Action.Timeout("S1", "election", List.of()));
        same("timeout S1 retry(3, k)", new Action.Timeout("S1", "retry", List.of(Value.of(3), Value.of("k"))));
    }

    @Test
    void aCutIsOneWayOrBothWays() {
        same("cut S1 S2 > S3", new Action.Cut(new CutSpec(NodeGroup.of("S1", "S2"), false, NodeGroup.of("S3"))));
        same("cut * | S3", new Action.Cut(new CutSpec(NodeGroup.rest(), true, NodeGroup.of("S3"))));
        same("heal", new Action.Heal(Optional.empty()));
        same("heal S1 > *", new Action.Heal(Optional.of(new CutSpec(NodeGroup.of("S1"), false, NodeGroup.rest()))));
        assertThat(Commands.parse("cut S1|S2")).isEqualTo(Commands.parse("cut S1 | S2"));
    }

    @Test
    void aPartitionHasTwoGroupsOrMore() {
        same("partition S1 S2 | S3 | *", new Action.Partition(
                List.of(NodeGroup.of("S1", "S2"), NodeGroup.of("S3"), NodeGroup.rest())));
        assertThatIllegalArgumentException().isThrownBy(() -> new Action.Partition(List.of(NodeGroup.rest())));
    }

    @Test
    void aClockMayRunBehind() {
        same("skew S1 -1500us", new Action.Skew("S1", new Span(-1_500)));
        same("skew S1 2s", new Action.Skew("S1", new Span(2_000_000)));
    }

    @Test
    void aNodeIsSlowedByAFactor() {
        same("slow S1 by 2", new Action.Slow("S1", 2));
        same("slow S1 by 0.25", new Action.Slow("S1", 0.25));
    }

    @Test
    void timeAdvancesByALengthOrUntilSomethingHolds() {
        same("advance 150ms", new Action.Advance(new Span(150_000)));
        same("advance until .up", new Action.AdvanceUntil(holds("up"), Optional.empty()));
        same("advance until .up or .max max 2s", new Action.AdvanceUntil(
                new Condition.Or(List.of(holds("up"), holds("max"))), Optional.of(new Span(2_000_000))));
    }

    @Test
    void settlingMayBeBounded() {
        same("settle", new Action.Settle(OptionalInt.empty()));
        same("settle max 100", new Action.Settle(OptionalInt.of(100)));
    }

    @Test
    void aClientActsThroughANodeWithSettingsUnderAName() {
        same("client C get", new Action.Client("C", "get", List.of(), Optional.empty(), List.of(), Optional.empty()));
        same("client C put k \"via\" 5 [a, b] via S2 with level=quorum, max=3 as w1", new Action.Client("C", "put",
                List.of(Value.of("k"), new Value.Text("via"), Value.of(5),
                        new Value.Items(Seq.of(Value.of("a"), Value.of("b")))),
                Optional.of("S2"), List.of(new Setting("level", Value.of("quorum")), new Setting("max", Value.of(3))),
                Optional.of("w1")));
    }

    @Test
    void aSettingMayBeARangeAndHoldForOneLink() {
        same("set latency(S1>*)=20ms..40ms, loss=0.5", new Action.Set(List.of(
                new Setting("latency", Optional.of(new LinkEnds(End.of("S1"), End.any())), new Span(20_000),
                        Optional.of(new Span(40_000))),
                new Setting("loss", new Value.Decimal(0.5)))));
        same("set order=a..b, by=1..2", new Action.Set(List.of(
                new Setting("order", Optional.empty(), Value.of("a"), Optional.of(Value.of("b"))),
                new Setting("by", Optional.empty(), Value.of(1), Optional.of(Value.of(2))))));
    }

    @Test
    void placesAreMarkedAndNotesAreText() {
        same("mark elected", new Action.Mark("elected"));
        same("note \"a \\\"b\\\" \\\\ \\n é // \\u0007\"", new Action.Note("a \"b\" \\ \n é // \u0007"));
    }

    @Test
    void answersArePinnedByChoosing() {
        String text = "timeout S1 gossip choosing peer=2, delay=5ms";
        Command command = new Command(new Action.Timeout("S1", "gossip", List.of()),
                List.of(new Setting("peer", Value.of(2)), new Setting("delay", new Span(5_000))));
        assertThat(Commands.parse(text)).isEqualTo(command);
        assertThat(command).hasToString(text);
    }

    @Test
    void everyKindOfValueIsRead() {
        same("null", Value.NULL);
        same("two-phase_2", Value.of("two-phase_2"));
        same("\"two words\"", new Value.Text("two words"));
        same("-7", Value.of(-7));
        same("-0.5", new Value.Decimal(-0.5));
        same("2.0", new Value.Decimal(2));
        same("1500us", new Span(1_500));
        same("[]", new Value.Items(Seq.empty()));
        same("{a, [1, {}]}", new Value.Group(Seq.of(Value.of("a"),
                new Value.Items(Seq.of(Value.of(1), new Value.Group(Seq.empty()))))));
        assertThat(Commands.parse("set a=0.0015s")).isEqualTo(Commands.parse("set a=1500us"));
        assertThat(Commands.parse("set a=-0.0")).isEqualTo(Commands.parse("set a=0.0"));
    }

    @Test
    void reservedWordsAreQuotedAsValuesAndFreeAsFields() {
        same("expect .max == \"max\"", new Action.Expect(new Condition.Compare(path("max"), Comparison.EQUAL,
                new Term.Literal(Words.value("max")))));
        assertThat(Commands.print(Commands.parse("set a=\"max\""))).isEqualTo("set a=\"max\"");
        same("crash deliver", new Action.OnNode(NodeVerb.CRASH, "deliver"));
        same("set a=count", new Action.Set(List.of(new Setting("a", Value.of("count")))));
        assertThat(Commands.print(new Command(new Action.Set(List.of(new Setting("a", Value.of("max")))))))
                .isEqualTo("set a=\"max\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Commands.print(new Command(new Action.OnNode(NodeVerb.CRASH, "max"))))
                .withMessageContaining("not a name in the command language: \"max\"");
    }

    @Test
    void comparisonsAreSeven() {
        for (Comparison comparison : Comparison.values())
            same(".term " + comparison.symbol() + " 3",
                    new Condition.Compare(path("term"), comparison, new Term.Literal(Value.of(3))));
        assertThat(Conditions.parse(".term<=3")).isEqualTo(Conditions.parse(".term <= 3"));
    }

    @Test
    void orBindsWeakerThanAndAndAndWeakerThanNot() {
        Condition a = holds("a");
        Condition b = holds("b");
        Condition c = holds("c");
        same(".a or .b and .c", new Condition.Or(List.of(a, new Condition.And(List.of(b, c)))));
        same("(.a or .b) and .c", new Condition.And(List.of(new Condition.Or(List.of(a, b)), c)));
        same("not .a and .b", new Condition.And(List.of(new Condition.Not(a), b)));
        same("not (.a and .b)", new Condition.Not(new Condition.And(List.of(a, b))));
        same("not not .a", new Condition.Not(new Condition.Not(a)));
        same("(.a and .b) and .c", new Condition.And(List.of(new Condition.And(List.of(a, b)), c)));
        same(".a or (.b or .c)", new Condition.Or(List.of(a, new Condition.Or(List.of(b, c)))));
        same("not .a == .b", new Condition.Not(new Condition.Compare(path("a"), Comparison.EQUAL, path("b"))));
        assertThat(Conditions.parse("((.a))")).isEqualTo(a);
    }

    @Test
    void aPathGoesFromANodeIntoItsState() {
        same("S1.log[2].term", new Term.Path(Optional.of("S1"), List.of(new PathStep.Name("log"),
                new PathStep.Index(Value.of(2)), new PathStep.Name("term"))));
        same(".table[\"max\"][k]", new Term.Path(Optional.empty(), List.of(new PathStep.Name("table"),
                new PathStep.Index(new Value.Text("max")), new PathStep.Index(Value.of("k")))));
        same("LEADER", new Term.Literal(Value.of("LEADER")));
    }

    @Test
    void everyFunctionIsRead() {
        same("count(server, .up)", new Term.Quantified(Quantifier.COUNT, "server", holds("up")));
        same("every(server, .up)", new Term.Quantified(Quantifier.EVERY, "server", holds("up")));
        same("some(server, .up)", new Term.Quantified(Quantifier.SOME, "server", holds("up")));
        same("flight(S3>S1 Vote)", new Term.Flight(VOTE));
        same("op(w1)", new Term.Op("w1"));
        same("result(w1)", new Term.Result("w1"));
        same("invariant(election-safety)", new Term.InvariantOf("election-safety"));
        same("history(k, linearizable)", new Term.History(Optional.of(Value.of("k")), "linearizable"));
        same("history(*, causal)", new Term.History(Optional.empty(), "causal"));
        same("time()", new Term.Time());
        same("steps()", new Term.Steps());
        same("quiescent()", new Term.Quiescent());
    }

    @Test
    void everyHeaderLineIsRead() {
        same("protocol raft 1", new Header.Protocol("raft", OptionalInt.of(1)));
        same("protocol two-phase-commit", new Header.Protocol("two-phase-commit", OptionalInt.empty()));
        same("preset printed", new Header.Preset("printed"));
        same("break A4.2 B1", new Header.Break(List.of("A4.2", "B1")));
        same("repair A4.2-b", new Header.Repair(List.of("A4.2-b")));
        same("nodes S1 S2 : server", new Header.Nodes(List.of("S1", "S2"), Optional.of("server")));
        same("nodes S1", new Header.Nodes(List.of("S1"), Optional.empty()));
        same("seed -5", new Header.Seed(-5));
        LinkEnds link = new LinkEnds(End.of("S1"), End.of("S2"));
        same("set latency(S1>S2)=20ms..40ms", new Header.Set(List.of(
                new Setting("latency", Optional.of(link), new Span(20_000), Optional.of(new Span(40_000))))));
        same("shows A4.2 breaks election-safety", new Header.Shows("A4.2", "election-safety"));
        same("engine \"1.0.3\"", new Header.Engine("1.0.3"));
        same("ends \"0f3a\"", new Header.Ends("0f3a"));
    }
}
