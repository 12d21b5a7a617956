package replicascope.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.Components;
import replicascope.kernel.Event;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// What speed is measured against does the same: equal logs, histories, delivery counts and model times.
class TwinsTest {
    @ParameterizedTest
    @CsvSource({"1, 300", "2, 1000", "3, 1000", "4, 5000", "5, 5000", "42, 20000", "-7, 20000"})
    void raft(long seed, int events) {
        World end = Loads.raft(Simulator.startUnwatched(Loads.raft(seed)), events);
        RaftTwin twin = Loads.raftTwin(seed, events);

        assertThat(twin.now).isEqualTo(end.now());
        assertThat(end.steps()).isEqualTo(events);
        for (int i = 0; i < Loads.SERVERS; i++) {
            Record state = end.slot(end.setup().nodes().get(i)).state();
            assertThat(log(twin.servers[i])).isEqualTo(log((Seq<?>) part(state, "log")));
            assertThat(twin.servers[i].currentTerm).isEqualTo(part(state, "currentTerm"));
            assertThat(twin.servers[i].commitIndex).isEqualTo(part(state, "commitIndex"));
            assertThat(twin.servers[i].lastApplied).isEqualTo(part(state, "lastApplied"));
            assertThat(contents(state, "store")).isEqualTo(twin.servers[i].store);
            assertThat(contents(state, "results")).isEqualTo(twin.servers[i].results);
        }
        assertThat(twin.history()).isEqualTo(end.history().stream().map(TwinsTest::seen).toList());
        assertThat(twin.servers[0].commitIndex).isGreaterThan(events / 100 - 10);
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 500", "2, 300, 6000", "3, 1000, 20000"})
    void gossip(long seed, int nodes, int events) {
        World end = Loads.gossip(Simulator.startUnwatched(Loads.gossip(seed, nodes)), events);
        GossipTwin twin = Loads.gossipTwin(seed, nodes, events);

        assertThat(twin.now).isEqualTo(end.now());
        assertThat(twin.deliveries).isEqualTo(end.steps() - twin.broadcasts());
        for (int i = 0; i < nodes; i++) {
            Record state = end.slot(end.setup().nodes().get(i)).state();
            Table<?, ?> heard = (Table<?, ?>) part(state, "heard");
            List<String> names = heard.stream().map(entry -> ((OpId) entry.key()).name()).toList();
            for (int rumour = 0; rumour < twin.broadcasts(); rumour++)
                assertThat(names.contains(Loads.operationId(rumour).name())).isEqualTo(twin.has(i, rumour));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 20, 1000", "3, 50, 100, 2000", "4, 200, 100, 3000", "5, 1000, 100, 10000"})
    void ring(long seed, int nodes, int clients, int operations) {
        World start = Simulator.startUnwatched(RingLoad.setup(seed, nodes, clients));
        List<Choice.Invoke> asked = RingLoad.operations(start.setup(), operations);
        World end = RingLoad.run(start, asked);
        RingTwin twin = RingLoad.twin(start.setup(), RingLoad.placement(start.setup()), asked);

        assertThat(twin.now).isEqualTo(end.now());
        assertThat(twin.deliveries).isEqualTo(end.steps() - operations);
        for (int i = 0; i < nodes; i++)
            assertThat(contents(end.slot(end.setup().nodes().get(i)).state(), "store"))
                    .isEqualTo(twin.servers[i].store);
        assertThat(twin.history).isEqualTo(end.history().stream().map(TwinsTest::seen).toList());
        assertThat(twin.history).hasSize(2 * operations).filteredOn(seen -> seen.result() != null)
                .hasSize(operations);
        assertThat(twin.repairs).isPositive();
    }

    /// Counted one by one, and the clock's heap against repeated ticks.
    @ParameterizedTest
    @CsvSource({"1, 300", "2, 1000", "6, 3000"})
    void raftDeliveries(long seed, int events) {
        World world = Simulator.startUnwatched(Loads.raft(seed));
        int operations = 0;
        long deliveries = 0;
        for (int e = 1; e <= events; e++) {
            Choice choice = e % Loads.OPERATION_EVERY == 0 && Loads.idle(world, Loads.operation(operations))
                    ? new Choice.Invoke(Loads.client(world.setup()), Loads.operationId(operations),
                            Loads.operation(operations++))
                    : new Choice.Tick();
            if (Simulator.resolve(world, choice) instanceof Choice.Deliver)
                deliveries++;
            world = Simulator.step(world, choice);
        }
        assertThat(Loads.raftTwin(seed, events).deliveries).isEqualTo(deliveries);
        World byHeap = Loads.raft(Simulator.startUnwatched(Loads.raft(seed)), events);
        assertThat(byHeap.digest()).isEqualTo(world.digest());
        assertThat(byHeap.flight().stream().map(Letter::serial).toList())
                .isEqualTo(world.flight().stream().map(Letter::serial).toList());
    }

    private static List<String> log(RaftTwin.Server server) {
        return Arrays.stream(server.log).limit(server.size).map(entry -> entry.term() + " " + entry.id()).toList();
    }

    private static List<String> log(Seq<?> log) {
        List<String> entries = new ArrayList<>();
        for (Object entry : log)
            entries.add(part((Record) entry, "term") + " " + part((Record) entry, "id"));
        return entries;
    }

    private static java.util.Map<Object, Object> contents(Record state, String name) {
        java.util.Map<Object, Object> contents = new java.util.HashMap<>();
        ((Table<?, ?>) part(state, name)).stream().forEach(entry -> contents.put(entry.key(), entry.value()));
        return contents;
    }

    private static Object part(Record record, String name) {
        return Components.of(record.getClass()).stream().filter(component -> component.name().equals(name))
                .findFirst().orElseThrow().of(record);
    }

    private static Seen seen(Event event) {
        return switch (event) {
            case Event.Invoked invoked -> new Seen(invoked.id(), null, invoked.at());
            case Event.Returned returned -> new Seen(returned.id(), returned.result(), returned.at());
            case Event.Abandoned abandoned -> new Seen(abandoned.id(), null, abandoned.at());
        };
    }
}
