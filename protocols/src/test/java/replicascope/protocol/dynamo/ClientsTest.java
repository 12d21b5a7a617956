package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a client's context does to what is there.
class ClientsTest {
    private static Lab six(String... settings) {
        return new Lab("nodes A B C D E F : node", "nodes C1 C2 : client",
                "set vnodes=1, tokens=even" + (settings.length == 0 ? "" : ", " + settings[0]));
    }

    @Test
    void aPutReplacesWhatItsClientHasSeen() {
        Lab lab = six().play("client C1 put basket 1 via B", "settle", "client C1 get basket via B", "settle",
                "client C1 put basket 2 via C", "settle", "client C2 get basket via D as g1", "settle");
        assertThat(lab.holds("result(g1) == {2}")).isTrue();
    }

    @Test
    void aPutOfWhoHasSeenNothingIsASibling() {
        Lab lab = six().play("client C1 put basket 1 via B", "settle", "client C1 get basket via B", "settle",
                "client C1 put basket 2 via C with context=none", "settle", "client C2 get basket via D as g1",
                "settle");
        assertThat(lab.holds("result(g1) == {1, 2}")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    /// Its context was in memory.
    @Test
    void aClientThatHasCrashedHasSeenNothing() {
        Lab lab = six().play("client C1 put basket 1 via B", "settle", "client C1 get basket via B", "settle",
                "crash C1", "restart C1", "client C1 put basket 2 via C", "settle", "client C2 get basket via D as g1",
                "settle");
        assertThat(lab.holds("C1.seen.size == 0 and result(g1) == {1, 2}")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aContextIsOfOneKey() {
        Lab lab = six().play("client C1 put basket 1 via B", "settle", "client C1 get other via B", "settle",
                "client C1 put basket 2 via C", "settle", "client C2 get basket via D as g1", "settle");
        assertThat(lab.holds("result(g1) == {1, 2}")).isTrue();
    }

    @Test
    void aCopyOfARequestMakesNoSecondVersion() {
        Lab lab = six().play("client C1 put basket 1 via B", "duplicate C1>B Request", "settle",
                "client C2 get basket via D as g1", "settle");
        assertThat(lab.holds("result(g1) == {1} and B.counters[basket] == 1")).isTrue();
    }

    /// A node that has missed B's first version gets the second. Whoever reads there has not seen the first.
    @Test
    void whoHasSeenTheSecondVersionNeedNotHaveSeenTheFirst() {
        Lab lab = six().play("client C1 put basket 1 via B", "deliver C1>B Request", "drop B>C Store",
                "drop B>D Store", "client C2 put basket 2 via B", "settle");
        assertThat(lab.holds("B.store[basket].size == 2 and C.store[basket].size == 1")).isTrue();
        lab.play("client C2 get basket via C as g1", "deliver C2>C Request", "drop C>B Read", "settle",
                "client C2 put basket 3 via C", "settle");
        assertThat(lab.holds("result(g1) == {2} and B.store[basket].size == 2")).isTrue();
        assertThat(lab.broken()).isEmpty();
        Lab vectors = six("versions=vector").play("client C1 put basket 1 via B", "deliver C1>B Request",
                "drop B>C Store", "drop B>D Store", "client C2 put basket 2 via B", "settle");
        assertThat(vectors.broken()).contains("no-lost-update");
    }
}
