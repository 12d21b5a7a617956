package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Suspects, stand-ins, and what is handed over.
class HandoffTest {
    private static Lab six() {
        return new Lab("nodes A B C D E F : node", "nodes C1 : client", "set vnodes=1, tokens=even");
    }

    @Test
    void whoIsSilentIsSuspectedAndGetsAStandIn() {
        Lab lab = six().play("crash C", "client C1 put basket 1 via B as w1", "settle");
        assertThat(lab.holds("result(w1) == ok and B.suspects == {}")).isTrue();
        lab.play("timeout B expire(w1)");
        assertThat(lab.lines()).isEqualTo("73 74- 75");
        assertThat(lab.holds("B.suspects == {C} and flight(B>E Store) == 1")).isTrue();
        lab.play("settle");
        assertThat(lab.holds("E.hints.waiting[C][1].key == basket")).isTrue();
    }

    @Test
    void anyWordTakesASuspicionBack() {
        Lab lab = six().play("client B suspect C", "client C1 get basket via C", "deliver C1>C Request",
                "deliver C>B Read");
        assertThat(lab.holds("B.suspects == {}")).isTrue();
        assertThat(lab.lines()).isEqualTo("83 67");
    }

    /// A put that too few have stored has failed, as far as its client knows. It may be read all the same.
    @Test
    void afterAFailureNobodyKnows() {
        Lab lab = six().play("crash C", "crash D", "client C1 put basket 1 via B as w1", "settle", "advance 1s",
                "settle");
        assertThat(lab.holds("op(w1) == unknown and C1.asking.result == WRITE_FAILURE")).isTrue();
        lab.play("client C1 get basket via B as g1", "settle");
        assertThat(lab.holds("result(g1) == {1}")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    /// With stand-ins a put goes on while any W nodes are there.
    @Test
    void aSloppyPutNeedsNoOwner() {
        for (boolean sloppy : new boolean[] {true, false}) {
            Lab lab = new Lab("nodes A B C D E F : node", "nodes C1 : client",
                    "set vnodes=1, tokens=even, sloppy=" + sloppy).play("crash B", "crash C", "crash D",
                            "client E suspect B", "client E suspect C", "client E suspect D",
                            "client C1 put basket 1 via E as w1", "settle");
            assertThat(lab.holds("op(w1) == done")).isEqualTo(sloppy);
            assertThat(lab.holds("E.hints.waiting.size == 1")).isEqualTo(sloppy);
        }
    }

    @Test
    void hintsAreOnDisk() {
        Lab lab = six().play("crash B", "client C suspect B", "client C1 put basket 1 via C", "settle", "crash E",
                "restart E", "restart B", "advance 2s");
        assertThat(lab.holds("B.store.size == 1 and E.hints.waiting.size == 0")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    /// Who has not heard that somebody has joined hears of it with a tree.
    @Test
    void treesTellWhoHasJoined() {
        Lab lab = new Lab("nodes A B C : node", "set vnodes=1, tokens=even, outside=1").play("client C join",
                "drop C>A Joined", "drop C>B Joined");
        assertThat(lab.holds("A.joined == {} and C.joined == {C}")).isTrue();
        lab.play("timeout C sync", "deliver C>A Tree");
        assertThat(lab.holds("A.joined == {C} and B.joined == {}")).isTrue();
    }
}
