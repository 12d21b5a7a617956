package replicascope.bench;

import java.util.List;
import java.util.Locale;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// Every figure that Replicascope promises about its speed, in one table. Arguments choose rows by name: `raft`,
/// `gossip`, `ring`, `at`, `explain`, `run`, `version`; without any, all are measured.
public final class Ratios {
    private static final int EVENTS = 20_000;
    private static final int GOSSIP_EVENTS = 72_000;

    /// What was measured.
    ///
    /// @param value  the figure
    /// @param holds  whether it keeps the promise
    record Row(String name, String value, String promise, boolean holds, String details) {
        static Row atLeast(String name, double value, double bound, String details) {
            return new Row(name, number(value), ">= " + number(bound), value >= bound, details);
        }

        static Row atMost(String name, double value, double bound, String unit, String details) {
            return new Row(name, number(value) + unit, "<= " + number(bound) + unit, value <= bound, details);
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
        }
    }

    private Ratios() {}

    public static void main(String[] args) throws Exception {
        List<String> names = args.length == 0 ? List.of("raft", "gossip", "ring", "at", "explain", "run", "version")
                : List.of(args);
        System.out.printf("| %-40s | %10s | %10s | |%n|---|---|---|---|%n", "what", "measured", "promised");
        for (String name : names)
            for (Row row : rows(name))
                System.out.printf("| %-40s | %10s | %10s | %s%s |%n", row.name, row.value, row.promise,
                        row.holds ? "" : "**missed**; ", row.details);
    }

    private static List<Row> rows(String name) throws Exception {
        return switch (name) {
            case "raft" -> List.of(raft());
            case "gossip" -> List.of(gossip());
            case "ring" -> List.of(ring());
            case "at" -> List.of(TurnAtCost.measure());
            case "explain" -> ExplainCost.measure();
            case "run" -> LongRun.measure();
            case "version" -> List.of(StartUp.measure());
            default -> throw new IllegalArgumentException("no such row: " + name);
        };
    }

    /// Events of the kernel a second over those of the twin.
    private static Row raft() {
        World start = Simulator.startUnwatched(Loads.raft(1));
        Pairs pairs = Pairs.cpu(200, () -> Loads.raft(start, EVENTS), () -> Loads.raftTwin(1, EVENTS));
        return Row.atLeast("Raft, events a second over the twin's", 1 / pairs.ratio(), 0.5, pairs.details(EVENTS));
    }

    private static Row gossip() {
        World start = Simulator.startUnwatched(Loads.gossip(1, Loads.GOSSIPERS));
        Pairs pairs = Pairs.cpu(60, () -> Loads.gossip(start, GOSSIP_EVENTS),
                () -> Loads.gossipTwin(1, Loads.GOSSIPERS, GOSSIP_EVENTS));
        return Row.atLeast("Gossip, 1,000 nodes, the same", 1 / pairs.ratio(), 1.0 / 3, pairs.details(GOSSIP_EVENTS));
    }

    private static Row ring() {
        World start = Simulator.startUnwatched(RingLoad.setup(1, RingLoad.NODES, RingLoad.CLIENTS));
        List<Choice.Invoke> operations = RingLoad.operations(start.setup(), RingLoad.OPERATIONS);
        RingTwin.Placement placement = RingLoad.placement(start.setup());
        Pairs pairs = Pairs.cpu(60, () -> RingLoad.run(start, operations),
                () -> RingLoad.twin(start.setup(), placement, operations));
        return Row.atLeast("Cassandra, 1,000 nodes of 16 tokens, the same", 1 / pairs.ratio(), 1.0 / 3,
                pairs.details(RingLoad.run(start, operations).steps()));
    }
}
