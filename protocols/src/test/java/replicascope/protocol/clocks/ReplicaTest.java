package replicascope.protocol.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.blocks.versions.Compared;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Table;
import replicascope.simulation.Frame;

/// What each handler does, by the lines that ran.
class ReplicaTest {
    private static final String THREE = "nodes A B C : replica";

    @Test
    void aWriteIsStampedSentAndApplied() {
        Lab lab = new Lab(THREE).play("client A write x 1 as w1");
        assertThat(lab.lines()).isEqualTo("31 5-7 32-33 55- 57-58");
        assertThat(lab.holds("A.VC[A] == 1 and A.lamport == 1 and flight(A>*) == 2 and result(w1) == ok")).isTrue();
    }

    @Test
    void aReadAnswersAtOnceAndCountsNothing() {
        Lab lab = new Lab(THREE).play("client A write x 1", "client A read x as r1");
        assertThat(lab.lines()).isEqualTo("39-40");
        assertThat(lab.holds("result(r1) == {1} and A.VC[A] == 1")).isTrue();
    }

    @Test
    void theNextOperationOfASourceIsDelivered() {
        Lab lab = new Lab(THREE).play("client A write x 1", "deliver A>B Update");
        assertThat(lab.lines()).isEqualTo("42- 44- 46 10 11+ 12- 11- 16- 11- 16- 21 48+ 49 52 55- 57-58");
    }

    @Test
    void aGapIsHeldBackAndFilledLater() {
        Lab lab = new Lab(THREE).play("client A write x 1 as w1", "client A write x 2 as w2",
                "deliver A>B Update{id=w2}");
        assertThat(lab.lines()).isEqualTo("42- 44- 46 10 11+ 12+ 13 48-");
        lab.play("deliver A>B Update{id=w1}");
        assertThat(lab.lines()).startsWith("42- 44- 46 10 11+ 12+ 13 48- 10 11+ 12-").endsWith("52 55- 57-58");
        assertThat(lab.holds("B.VC[A] == 2 and B.holdBack == []")).isTrue();
    }

    @Test
    void aMissingDependencyIsWaitedFor() {
        Lab lab = new Lab(THREE).play("client A write x 1", "deliver A>B Update", "client B write x 2",
                "deliver B>C Update");
        assertThat(lab.lines()).isEqualTo("42- 44- 46 10 11- 16+ 17 48-");
    }

    @Test
    void aCopyIsIgnoredWhetherDeliveredOrHeld() {
        Lab lab = new Lab(THREE).play("client A write x 1 as w1", "client A write x 2 as w2",
                "duplicate A>B Update{id=w1}", "duplicate A>B Update{id=w2}", "deliver A>B Update{id=w2}",
                "deliver A>B Update{id=w2}");
        assertThat(lab.lines()).isEqualTo("42- 44+ 45");
        lab.play("deliver A>B Update{id=w1}", "deliver A>B Update{id=w1}");
        assertThat(lab.lines()).isEqualTo("42- 44+ 45");
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aPutHasSeenWhatItsReadHas() {
        Lab lab = new Lab(THREE).play("client A read x as r1", "client A put x 1 none", "client A put x 2 r1");
        assertThat(lab.lines()).isEqualTo("36- 31 5-7 32-33 55- 57-58");
        lab.play("client A read x as r2");
        assertThat(lab.holds("result(r2) == {1, 2}")).isTrue();
        lab.play("client A put x 3 r2", "client A read x as r3");
        assertThat(lab.holds("result(r3) == {3}")).isTrue();
    }

    @Test
    void aPutAfterAReadThatNeverWasIsRefused() {
        Lab lab = new Lab(THREE).play("client A put x 1 r9 as w1");
        assertThat(lab.lines()).isEqualTo("36+ 37");
        assertThat(lab.holds("result(w1) == refused and A.VC[A] == 0 and flight(A>*) == 0")).isTrue();
    }

    @Test
    void anExchangeBringsWhatIsMissingAndNothingElse() {
        Lab lab = new Lab(THREE).play("client A write x 1 as w1", "deliver A>B Update", "drop A>C Update",
                "timeout C exchange choosing peer=1");
        assertThat(lab.lines()).isEqualTo("60-61");
        lab.play("deliver C>B Digest");
        assertThat(lab.lines()).isEqualTo("63+ 64");
        lab.play("deliver B>C Missing", "timeout C exchange choosing peer=0", "deliver C>A Digest");
        assertThat(lab.lines()).isEqualTo("63-");
        assertThat(lab.holds("C.log[1].id == w1")).isTrue();
    }

    @Test
    void aLoneReplicaAsksNobody() {
        Lab lab = new Lab("nodes A : replica").play("client A write x 1", "advance 20s");
        assertThat(lab.world().slot(lab.world().nodes().getFirst()).timers()).isEmpty();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aRestartForgetsOnlyWhatWasHeldBack() {
        Lab lab = new Lab(THREE).play("client A write x 1 as w1", "client A write x 2 as w2",
                "client A write x 3 as w3",
                "deliver A>B Update{id=w1}", "deliver A>B Update{id=w3}", "crash B", "restart B");
        assertThat(lab.lines()).isEqualTo("68");
        assertThat(lab.holds("B.VC[A] == 1 and B.log[1].id == w1 and B.holdBack == []")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0 0, 0 0, EQUAL", "1 0, 2 0, BEFORE", "2 1, 2 0, AFTER", "1 0, 0 1, CONCURRENT",
        "2 2, 2 2, EQUAL", "3 1, 1 3, CONCURRENT"})
    void clocksCompare(String one, String other, Compared how) {
        assertThat(Compared.of(clock(one), clock(other))).isEqualTo(how);
    }

    @Test
    void aReplicaThatAClockDoesNotNameCountsNothing() {
        Table<NodeId, Integer> one = Table.<NodeId, Integer>empty().with(new NodeId(0, "A"), 1);
        assertThat(Compared.of(one, clock("1 0"))).isEqualTo(Compared.EQUAL);
        assertThat(Compared.of(one, clock("1 1"))).isEqualTo(Compared.BEFORE);
        assertThat(Compared.of(Table.empty(), one)).isEqualTo(Compared.BEFORE);
    }

    private static Table<NodeId, Integer> clock(String counts) {
        String[] parts = counts.split(" ");
        return Table.<NodeId, Integer>empty().with(new NodeId(0, "A"), Integer.parseInt(parts[0]))
                .with(new NodeId(1, "B"), Integer.parseInt(parts[1]));
    }

    @Test
    void thePictureShowsClocksQueueAndSiblings() {
        Lab lab = new Lab(THREE).play("client A put x 1 none as w1", "client A put x 2 none as w2",
                "deliver A>B Update{id=w2}");
        Frame frame = Frame.of(lab.world(), null);
        Frame.NodeView a = frame.nodes().get(0);
        Frame.NodeView b = frame.nodes().get(1);
        assertThat(a.badge().word()).isEqualTo("SIBLINGS");
        assertThat(b.badge()).isEqualTo(new Picture.Badge("HOLDS BACK", Picture.Stress.DASHED));
        assertThat(a.fields().get(0)).isEqualTo(new Field.Clock("VC",
                List.of(new Field.Row("A", "2"), new Field.Row("B", "0"), new Field.Row("C", "0"))));
        assertThat(a.fields()).filteredOn(field -> field.name().equals("versions of x")).singleElement()
                .extracting(field -> ((Field.Group) field).fields().stream().map(Field::name).toList())
                .isEqualTo(List.of("1", "2"));
        assertThat(a.fields()).contains(new Field.Table("store", List.of(new Field.Row("x", "1 | 2"))));
        assertThat(b.fields()).filteredOn(field -> field.name().equals("holdBack")).singleElement()
                .extracting(field -> ((Field.Cells) field).cells().getFirst().text()).isEqualTo("w2");
    }
}
