package replicascope.simulation;

import java.util.List;
import java.util.TreeMap;
import replicascope.kernel.BadSetting;
import replicascope.kernel.NodeId;
import replicascope.kernel.Parameter;
import replicascope.kernel.Times;
import replicascope.kernel.Value;

/// How links behave. These parameters exist for every protocol, beside its own.
public final class Network {
    /// `latency` (each letter draws from the range), `delays` (`uniform`: evenly; `exponential`: never less than the
    /// lower end, and on average the upper end), `links` (`bag`: any order, `fifo`: send order on each link),
    /// `cuts` (`hold`: letters wait at a cut, `lose`: they are lost).
    public static final List<Parameter> PARAMETERS = List.of(
            Parameter.range("latency", 5 * Times.MILLI, 15 * Times.MILLI, 0, 3_600 * Times.SECOND).whileRunning(),
            Parameter.word("delays", "uniform", "exponential").whileRunning(),
            Parameter.word("links", "bag", "fifo").whileRunning(),
            Parameter.word("cuts", "hold", "lose").whileRunning());

    static final Network USUAL = new Network(new TreeMap<>(), new TreeMap<>());

    private final TreeMap<String, Parameter.Setting> values;
    private final TreeMap<Link, Parameter.Setting> latencies;
    final boolean fifo;
    final boolean loses;
    private final boolean exponential;
    private final long least;
    private final long most;

    /// One direction between two nodes.
    public record Link(NodeId from, NodeId to) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int order = from.compareTo(other.from);
            return order != 0 ? order : to.compareTo(other.to);
        }

        @Override
        public String toString() {
            return from + ">" + to;
        }
    }

    private Network(TreeMap<String, Parameter.Setting> values, TreeMap<Link, Parameter.Setting> latencies) {
        this.values = values;
        this.latencies = latencies;
        fifo = word("links").equals("fifo");
        loses = word("cuts").equals("lose");
        exponential = word("delays").equals("exponential");
        least = micros(get("latency").value());
        most = micros(get("latency").upTo());
    }

    static boolean has(String name) {
        return PARAMETERS.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    static Parameter parameter(String name) {
        return PARAMETERS.stream().filter(parameter -> parameter.name().equals(name)).findFirst().orElseThrow();
    }

    Network with(String name, Parameter.Setting setting) {
        TreeMap<String, Parameter.Setting> more = new TreeMap<>(values);
        more.put(name, parameter(name).check(setting));
        return new Network(more, latencies);
    }

    /// The latency of one link.
    Network with(Link link, String name, Parameter.Setting setting) {
        if (!name.equals("latency"))
            throw new BadSetting("only latency can be set for one link, not \"" + name + "\"");
        TreeMap<Link, Parameter.Setting> more = new TreeMap<>(latencies);
        more.put(link, parameter(name).check(setting));
        return new Network(values, more);
    }

    private String word(String name) {
        return ((Value.Word) get(name).value()).text();
    }

    public Parameter.Setting get(String name) {
        Parameter.Setting set = values.get(name);
        return set != null ? set : parameter(name).usual();
    }

    /// What differs from the usual, by name.
    public TreeMap<String, Parameter.Setting> chosen() {
        return new TreeMap<>(values);
    }

    /// The links with a latency of their own.
    public TreeMap<Link, Parameter.Setting> latencies() {
        return new TreeMap<>(latencies);
    }

    /// How long a letter takes, in microseconds.
    ///
    /// @param drawn a random number, not negative
    long latency(NodeId from, NodeId to, long drawn) {
        Parameter.Setting own = latencies.isEmpty() ? null : latencies.get(new Link(from, to));
        long atLeast = own == null ? least : micros(own.value());
        long atMost = own == null ? most : micros(own.upTo());
        if (!exponential)
            return atLeast + drawn % (atMost - atLeast + 1);
        double even = ((drawn >>> 10) + 0.5) * 0x1p-53;
        return atLeast + Math.round(-StrictMath.log(even) * (atMost - atLeast));
    }

    /// True for the parameters that only the clock asks about.
    static boolean onlyTimes(String name) {
        return name.equals("latency") || name.equals("delays");
    }

    private static long micros(Value value) {
        return ((Value.Span) value).micros();
    }
}
