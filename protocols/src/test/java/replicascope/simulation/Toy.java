package replicascope.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Client;
import replicascope.kernel.Defect;
import replicascope.kernel.Engine;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Parameter;
import replicascope.kernel.Provider;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Timer;
import replicascope.kernel.Times;
import replicascope.kernel.Value;

/// A protocol that makes no sense but uses everything the kernel offers: servers that write in several steps and
/// carry a group of their own inside, monitors that read their clocks, and clients.
public final class Toy implements Provider {
    /// The messages.
    public sealed interface Message {}

    public record Put(OpId id, String key, long value) implements Message {}

    public record Done(OpId id, Value result) implements Message {}

    public record Elsewhere(OpId id, NodeId to) implements Message {}

    public record Copy(Entry entry) implements Message {}

    public record Ping(int hops) implements Message {}

    public record Sample(long at) implements Message {}

    public record Wrapped(Inner inner) implements Message {}

    /// The messages of the group inside.
    public sealed interface Inner {}

    public record Hello(int round) implements Inner {}

    public record Echo(int round) implements Inner {}

    public record Entry(OpId id, String key, long value) {}

    /// The timers.
    public sealed interface Clock extends Timer {}

    public record Beat() implements Clock {}

    public record Resend(int count, String key) implements Clock {}

    public record Odd(double factor, Duration pace, Seq<NodeId> nodes, NodeId node) implements Clock {}

    /// One of the steps in which a server writes.
    public record Write(OpId id, NodeId client, int left) implements Clock {}

    public record Look() implements Clock {}

    /// A timer of the group inside.
    public record InGroup(Timer inner) implements Clock {}

    public record Knock() implements Clock {}

    public record Doze() implements Clock {}

    @Override
    public Blueprint blueprint() {
        return new Blueprint("toy", 3,
                List.of(new Blueprint.NodeKind("server", "S", 1, 3, 9), new Blueprint.NodeKind("monitor", "M", 0, 1, 2),
                        new Blueprint.NodeKind("client", "C", 0, 1, 4)),
                messages(), timers(),
                List.of(new Blueprint.OperationKind("put", "client", List.of("key", "value"), List.of("x 1"))),
                List.of(Parameter.span("pace", 50 * Times.MILLI, 1, Times.SECOND).whileRunning(),
                        Parameter.whole("steps", 2, 0, 9).whileRunning(), Parameter.whole("most", 1000, 0, 10_000),
                        Parameter.flag("strict", true), Parameter.items("order")),
                List.of(defect("T1", List.of(), List.of(), false), defect("T2", List.of("T1"), List.of(), false),
                        defect("T3", List.of(), List.of("T4"), false), defect("T4", List.of(), List.of(), true)),
                List.of());
    }

    private static List<Blueprint.MessageKind> messages() {
        return Map.<Class<? extends Record>, String>of(Put.class, "Put", Done.class, "Done", Elsewhere.class,
                "Elsewhere", Copy.class, "Copy", Ping.class, "Ping", Sample.class, "Sample", Wrapped.class, "Group",
                Hello.class, "Hello", Echo.class, "Echo")
                .entrySet().stream().map(entry -> new Blueprint.MessageKind(entry.getKey(), entry.getValue(),
                        Blueprint.Family.ACK, entry.getValue().substring(0, 2)))
                .toList();
    }

    private static List<Blueprint.TimerKind> timers() {
        return Map.<Class<? extends Timer>, String>of(Beat.class, "beat", Resend.class, "resend", Odd.class, "odd",
                Write.class, "write", Look.class, "look", InGroup.class, "group", Knock.class, "knock", Doze.class,
                "doze").entrySet().stream()
                .map(entry -> new Blueprint.TimerKind(entry.getKey(), entry.getValue())).toList();
    }

    private static Defect defect(String id, List<String> requires, List<String> excludes, boolean printed) {
        return new Defect(id, "1", requires, excludes, "log-grows", Defect.Needs.ORDER, printed);
    }

    @Override
    public Engine<?> engine(Settings settings) {
        return new ToyEngine(settings);
    }

    /// How clients speak.
    record Speech() implements Client.Speech<Message> {
        @Override
        public Message request(NodeId client, OpId id, replicascope.kernel.Operation operation) {
            return new Put(id, operation.arguments().get(0).toString(),
                    ((Value.Whole) operation.arguments().get(1)).number());
        }

        @Override
        public Client.Reply reply(Message message) {
            return switch (message) {
                case Done(OpId id, Value result) -> new Client.Reply.Done(id, result);
                case Elsewhere(OpId id, NodeId to) -> new Client.Reply.Elsewhere(id, to);
                case Put _, Copy _, Ping _, Sample _, Wrapped _ -> null;
            };
        }
    }

    /// A setup with so many servers, one monitor and one client.
    public static Setup setup(int servers, long seed) {
        return setup(Settings.deployed(new Toy().blueprint()), servers, seed, List.of());
    }

    public static Setup setup(Settings settings, int servers, long seed, List<String> absent) {
        List<String> names = java.util.stream.IntStream.rangeClosed(1, servers).mapToObj(i -> "S" + i).toList();
        return Setup.of(new Toy(), settings, seed,
                Map.of("server", names, "monitor", List.of("M1"), "client", List.of("C1")), absent);
    }
}
