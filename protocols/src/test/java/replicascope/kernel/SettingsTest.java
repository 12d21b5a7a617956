package replicascope.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.simulation.Toy;

/// What parameters take, which switches go together, and how listings are read.
class SettingsTest {
    private static final Blueprint TOY = new Toy().blueprint();

    private static void assertBad(Parameter parameter, Value value, Value upTo, String reason) {
        assertThatThrownBy(() -> parameter.check(new Parameter.Setting(value, upTo))).isInstanceOf(BadSetting.class)
                .hasMessage(reason);
    }

    @Test
    void everyTypeSaysWhatItTakes() {
        Value one = Value.of(1);
        Value second = new Value.Span(Times.SECOND);
        assertBad(Parameter.whole("n", 1, 1, 9), Value.of(10), null,
                "\"n=10\" is not possible: give a whole number from 1 to 9");
        assertBad(Parameter.whole("n", 1, 1, 9), second, null,
                "\"n=1s\" is not possible: give a whole number from 1 to 9");
        assertBad(Parameter.whole("n", 1, 1, 9), one, one,
                "\"n=1..1\" is not possible: give a whole number from 1 to 9");
        assertBad(Parameter.span("t", 5, 1, 2000), second, null,
                "\"t=1s\" is not possible: give a time from 1us to 2ms");
        assertBad(Parameter.range("r", 1000, 2000, 0, 5000), second, null,
                "\"r=1s\" is not possible: give a time or a range such as 1ms..2ms, from 0s to 5ms");
        assertBad(Parameter.range("r", 1000, 2000, 0, 5000), new Value.Span(3), new Value.Span(2),
                "\"r=3us..2us\" is not possible: give a time or a range such as 1ms..2ms, from 0s to 5ms");
        assertBad(Parameter.word("w", "a", "b"), Value.of("c"), null, "\"w=c\" is not possible: give one of a, b");
        assertBad(Parameter.flag("f", true), one, null, "\"f=1\" is not possible: give one of true, false");
        assertBad(Parameter.items("l"), one, null,
                "\"l=1\" is not possible: give a list in brackets such as [a, b]");
        assertBad(new Parameter("d", Parameter.Type.DECIMAL, new Parameter.Setting(one, null), 0.5, 2, List.of(), true),
                new Value.Decimal(2.5), null, "\"d=2.5\" is not possible: give a number from 0.5 to 2.0");
        assertThat(Parameter.range("r", 1000, 2000, 0, 5000).check(new Parameter.Setting(new Value.Span(7), null)))
                .hasToString("7us..7us");
    }

    @Test
    void switchesBringWhatTheyRequireAndExcludeEachOther() {
        assertThat(TOY.withRequired("T2")).containsExactly("T1", "T2");
        assertThat(TOY.withRequired("T1")).containsExactly("T1");
        assertThat(Settings.deployed(TOY).breaking(List.of("T2")).broken()).containsExactly("T1", "T2");
        assertThat(Settings.preset(TOY, "printed").broken()).containsExactly("T4");
        assertThat(Settings.preset(TOY, "literal").literal()).isTrue();
        assertThat(Settings.preset(TOY, "printed").repairing(List.of("T4")).broken()).isEmpty();
        assertThatThrownBy(() -> Settings.deployed(TOY).breaking(List.of("T3", "T4"))).isInstanceOf(BadSetting.class)
                .hasMessage("the switches T3 and T4 exclude each other: repair one of them");
        assertThatThrownBy(() -> Settings.deployed(TOY).repairing(List.of("T9")))
                .hasMessage("the protocol toy has no switch \"T9\": it has T1, T2, T3, T4");
        assertThatThrownBy(() -> Settings.preset(TOY, "pure"))
                .hasMessage("there is no preset \"pure\": use literal, printed or deployed");
        assertThatThrownBy(() -> Settings.deployed(TOY).with("tempo", Value.of(1)))
                .hasMessage("the protocol toy has no parameter \"tempo\": it has pace, steps, most, strict, order");
    }

    @Test
    void valuesPrintInTheLanguagesNotation() {
        assertThat(new Value.Text("a\"b\\c\n\r\t")).hasToString("\"a\\\"b\\\\c\\n\\r\\t\"");
        assertThat(new Value.Decimal(1e-7)).hasToString("0.00000010");
        assertThat(new Value.Decimal(1e21)).hasToString("1000000000000000000000.0");
        assertThat(new Value.Span(-1500)).hasToString("-1500us");
        assertThat(new Value.Items(Seq.of(Value.of(1), new Value.Group(Seq.of(Value.of("a")))))).hasToString(
                "[1, {a}]");
        assertThatThrownBy(() -> new Value.Decimal(Double.NaN)).hasMessage("not a finite number: NaN");
    }

    enum Mode {
        IDLE
    }

    record Inside(int term) {}

    record State(Mode mode, Mode next, Seq<Inside> log, Table<NodeId, Integer> seen, Table<NodeId, String> names,
            Bag<NodeId> friends, Inside inside, NodeId leader) {}

    @Test
    void aStateIsShownByItsTypes() {
        NodeId node = new NodeId(0, "S1");
        Picture picture = Pictures.of(new State(Mode.IDLE, Mode.IDLE, Seq.of(new Inside(4)),
                Table.of(Seq.of(node), 2), Table.of(Seq.of(node), "x"), Bag.of(node), new Inside(1), null));
        assertThat(picture.badge().word()).isEqualTo("IDLE");
        assertThat(picture.fields()).containsExactly(new Field.Scalar("next", "IDLE"),
                new Field.Cells("log", List.of(new Field.Cell("4", "(term 4)")), 0),
                new Field.Clock("seen", List.of(new Field.Row("S1", "2"))),
                new Field.Table("names", List.of(new Field.Row("S1", "x"))), new Field.Bag("friends", List.of("S1")),
                new Field.Group("inside", List.of(new Field.Scalar("term", "1"))), new Field.Scalar("leader", "null"));
    }

    @Test
    void aListingIsReadLineByLine() {
        Listing listing = Listing.parse(
                "# ours\n\n15     procedure P(x)\n16 ?     if x\n> why\n17+ *   y := x\n31 z\n32= * w\n");
        assertThat(listing.lines()).containsExactly(
                new Listing.Line(15, 1, "procedure P(x)", false, false, false, List.of()),
                new Listing.Line(16, 2, "if x", true, true, false, List.of("why")),
                new Listing.Line(17, 1, "y := x", true, false, true, List.of()),
                new Listing.Line(31, 0, "z", false, false, true, List.of()),
                new Listing.Line(32, 0, "w", true, false, false, List.of()));
        assertThat(listing.at(17)).isPresent();
        assertThat(listing.at(18)).isEmpty();
    }

    @Test
    void aListingsErrorsNameTheLine() {
        for (String row : List.of("x := 1", "99999999999 x", "15x"))
            assertThatThrownBy(() -> Listing.parse("1 a\n" + row)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "line 2 of the listing: expected a number, an optional + or =, a space, an optional * or ?,"
                                    + " and the text, but found \"" + row + "\"");
        assertThatThrownBy(() -> Listing.parse("\n> note")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2 of the listing: a note needs a line above it, but found \"> note\"");
    }
}
