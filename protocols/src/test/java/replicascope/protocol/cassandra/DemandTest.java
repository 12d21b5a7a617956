package replicascope.protocol.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// Consistency levels. N1 to N3 stand in DC1, N4 to N6 in DC2; the coordinator is N1.
class DemandTest {
    private final Seq<NodeId> nodes = Lab.nodes(6);
    private final Placement two = Lab.place(6, "dcs=2", "vnodes=1", "tokens=even");

    private Seq<NodeId> some(String digits) {
        return nodes.filter(node -> digits.contains(node.name().substring(1)));
    }

    @ParameterizedTest
    @CsvSource({"ANY, 1, 6, ''", "ONE, 1, 4, ''", "TWO, 2, 15, 1", "THREE, 3, 145, 26", "QUORUM, 4, 1245, 456",
        "ALL, 6, 123456, 12345", "LOCAL_ONE, 1, 2, 456", "LOCAL_QUORUM, 2, 23, 3456", "EACH_QUORUM, 4, 1256, 1234"})
    void soManyHaveToRespond(Level level, int required, String enough, String few) {
        Demand demand = Demand.of(level, two, nodes.get(0), Seq.empty());
        assertThat(demand.required()).isEqualTo(required);
        assertThat(demand.met(some(enough), two)).isTrue();
        assertThat(demand.met(some(few), two)).isFalse();
    }

    /// No smaller set than the chosen one is enough, and a set that is chosen is.
    @Test
    void asFewAsPossibleAreAsked() {
        for (Level level : Level.values())
            for (int set = 0; set < 64; set++) {
                Seq<NodeId> alive = Seq.empty();
                for (int i = 0; i < 6; i++)
                    if ((set >> i & 1) == 1)
                        alive = alive.append(nodes.get(i));
                Demand demand = Demand.of(level, two, nodes.get(0), Seq.empty());
                Seq<NodeId> chosen = demand.first(alive, two);
                assertThat(chosen != null).isEqualTo(demand.met(alive, two));
                if (chosen == null)
                    continue;
                assertThat(demand.met(chosen, two)).isTrue();
                for (int i = 0; i < chosen.size(); i++)
                    assertThat(demand.met(chosen.without(i), two)).as("%s of %s", level, alive).isFalse();
            }
    }

    /// With one node joining in DC2, a write needs one response more wherever that node counts.
    @ParameterizedTest
    @CsvSource({"ONE, 2", "QUORUM, 5", "ALL, 7", "LOCAL_ONE, 1", "LOCAL_QUORUM, 2", "EACH_QUORUM, 5"})
    void nodesThatTakeOverRaiseTheDemand(Level level, int required) {
        assertThat(Demand.of(level, two, nodes.get(0), Seq.of(nodes.get(5))).required()).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"LOCAL_ONE, 1", "LOCAL_QUORUM, 2", "EACH_QUORUM, 2", "QUORUM, 2", "ALL, 3"})
    void withSimpleStrategyThereIsOneDataCentre(Level level, int required) {
        Placement simple = Lab.place(6, "dcs=2", "strategy=simple");
        assertThat(Demand.of(level, simple, nodes.get(0), Seq.empty())).isEqualTo(new Demand(required,
                Table.empty()));
    }
}
