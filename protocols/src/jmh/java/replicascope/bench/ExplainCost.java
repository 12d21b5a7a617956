package replicascope.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import replicascope.simulation.Simulator;

/// What it costs to explain a step, for each kind of choice, with logs of 1,000 entries.
final class ExplainCost {
    private static final int ROUNDS = 9;
    private static final long ENOUGH_NANOS = 20_000_000;
    private static int sink;

    private ExplainCost() {}

    static List<Ratios.Row> measure() {
        TreeMap<String, Double> micros = new TreeMap<>();
        TreeMap<String, List<Double>> kinds = new TreeMap<>();
        for (Samples.Sample sample : Samples.all()) {
            double cost = micros(sample);
            micros.put(sample.name(), cost);
            kinds.computeIfAbsent(sample.choice().getClass().getSimpleName(), kind -> new ArrayList<>()).add(cost);
        }
        System.err.println("explain, in microseconds: " + texts(micros));
        double worst = kinds.values().stream().mapToDouble(ExplainCost::average).max().orElseThrow();
        double average = average(kinds.values().stream().map(ExplainCost::average).toList());
        return List.of(Ratios.Row.atMost("explain, kind of choice that costs most", worst, 20, " us",
                kinds.size() + " kinds, " + micros.size() + " samples, " + String.format(Locale.ROOT,
                        "%.1f us on average", average)));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double average(Collection<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    private static String texts(TreeMap<String, Double> micros) {
        List<String> texts = new ArrayList<>();
        micros.forEach((name, cost) -> texts.add(String.format(Locale.ROOT, "%s %.1f", name, cost)));
        return String.join(", ", texts);
    }

    private static double micros(Samples.Sample sample) {
        double[] rounds = new double[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            long start = cpu();
            int count = 0;
            while (cpu() - start < ENOUGH_NANOS) {
                for (int i = 0; i < 20; i++)
                    sink += Simulator.explain(sample.world(), sample.choice()).lines().size();
                count += 20;
            }
            if (round >= 0)
                rounds[round] = (cpu() - start) / 1e3 / count;
        }
        return Pairs.median(rounds);
    }
}
