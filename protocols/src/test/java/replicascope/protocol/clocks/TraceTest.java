package replicascope.protocol.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.blocks.versions.Compared;
import replicascope.checking.Chaos;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Event;
import replicascope.kernel.OpId;
import replicascope.kernel.Settings;
import replicascope.simulation.World;

/// The witness against a naive search: events in the order of each replica, an edge from a write to its deliveries,
/// and whatever can be reached is later.
class TraceTest {
    /// Each replica's events in order, and the edges between all events.
    private static final class Graph {
        final Map<String, String> last = new HashMap<>();
        final Map<String, List<String>> later = new HashMap<>();
        final List<OpId> written = new ArrayList<>();
        int deliveries;

        void happen(String node, String event) {
            if (last.containsKey(node))
                edge(last.get(node), event);
            last.put(node, event);
        }

        void edge(String from, String to) {
            later.computeIfAbsent(from, any -> new ArrayList<>()).add(to);
        }

        boolean before(OpId one, OpId other) {
            Set<String> reached = new HashSet<>();
            List<String> open = new ArrayList<>(List.of("write " + one));
            while (!open.isEmpty())
                for (String next : later.getOrDefault(open.removeLast(), List.of()))
                    if (reached.add(next))
                        open.add(next);
            return reached.contains("write " + other);
        }

        void step(World before, World after) {
            for (int i = before.history().size(); i < after.history().size(); i++)
                if (after.history().get(i) instanceof Event.Invoked invoked
                        && !invoked.operation().name().equals("read") && sent(after, invoked)) {
                    written.add(invoked.id());
                    happen(invoked.client().name(), "write " + invoked.id());
                }
            for (Member<Replica> now : after.members(Replica.class))
                for (Member<Replica> old : before.members(Replica.class))
                    if (old.id().equals(now.id()))
                        for (int i = old.state().log().size(); i < now.state().log().size(); i++) {
                            OpId id = now.state().log().get(i).id();
                            String delivery = "delivery " + ++deliveries;
                            happen(now.id().name(), delivery);
                            edge("write " + id, delivery);
                        }
        }

        private static boolean sent(World after, Event.Invoked invoked) {
            return after.history().stream().noneMatch(
                    event -> event instanceof Event.Returned(var id, var result, var at) && id.equals(invoked.id())
                            && result.toString().equals("refused"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1.2", "A1.3", "A1.5", "A1.11"})
    void happenedBeforeIsWhatASearchFinds(String broken) {
        Settings settings = broken.isEmpty() ? Lab.deployed() : Lab.deployed().breaking(List.of(broken));
        int ordered = 0;
        int concurrent = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Chaos.Made made = Chaos.run(Lab.start(settings, 3, seed), seed, 200, Chaos.USUAL);
            Graph graph = new Graph();
            Trace trace = Trace.of("");
            for (int i = 1; i < made.worlds().size(); i++) {
                trace = Trace.next(trace, Lab.cluster(made.worlds().get(i - 1)), Lab.cluster(made.worlds().get(i)));
                graph.step(made.worlds().get(i - 1), made.worlds().get(i));
            }
            assertThat(trace.written().keys()).containsExactlyInAnyOrderElementsOf(graph.written);
            for (OpId one : graph.written)
                for (OpId other : graph.written) {
                    boolean before = graph.before(one, other);
                    assertThat(trace.written().get(other).past().has(one)).as(one + " before " + other)
                            .isEqualTo(before);
                    if (broken.isEmpty())
                        assertThat(Compared.of(trace.written().get(one).operation().timestamp(),
                                trace.written().get(other).operation().timestamp()) == Compared.BEFORE)
                                .as("clock of " + one + " below " + other).isEqualTo(before);
                    ordered += before ? 1 : 0;
                    concurrent += !before && !graph.before(other, one) && !one.equals(other) ? 1 : 0;
                }
        }
        assertThat(ordered).isPositive();
        assertThat(concurrent).isPositive();
    }

    @Test
    void whatIsHeldBackHasNotHappenedYet() {
        Lab lab = new Lab("nodes A B C : replica").play("client A write x 1", "deliver A>B Update",
                "client B write x 2", "deliver B>C Update", "client C write x 3 as w3");
        assertThat(lab.holds("C.log[1].timestamp[B] == 0")).isTrue();
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aWriteNobodyEverMadeIsFound() {
        Lab lab = new Lab("nodes A B : replica").play("client A write x 1 as w1", "deliver A>B Update");
        Trace blind = Trace.next(Trace.of(""), Lab.cluster(lab.run.world(1)), Lab.cluster(lab.run.world(2)));
        assertThat(blind.findings().has("integrity")).isTrue();
    }
}
