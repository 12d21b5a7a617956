package replicascope.simulation;

import java.time.Duration;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Client;
import replicascope.kernel.Cluster;
import replicascope.kernel.Engine;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Table;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;
import replicascope.kernel.Violation;

/// The handlers of [Toy].
final class ToyEngine implements Engine<Toy.Message> {
    /// What a server is doing.
    enum Mode {
        IDLE, WRITING
    }

    /// What a server knows; only the log is on disk.
    record Server(Mode mode, Seq<Toy.Entry> log, Table<NodeId, Integer> seen, Bag<NodeId> friends,
            NodeId favourite, int beats, Group group) {
        Server log(Toy.Entry entry) {
            return new Server(mode, log.append(entry), seen, friends, favourite, beats, group);
        }

        Server mode(Mode next) {
            return new Server(next, log, seen, friends, favourite, beats, group);
        }

        Server beat(NodeId peer) {
            return new Server(mode, log, seen, friends, peer, beats + 1, group);
        }

        Server met(NodeId node) {
            return new Server(mode, log, seen.with(node, seen.getOr(node, 0) + 1), friends.include(node), favourite,
                    beats, group);
        }

        Server group(Group next) {
            return new Server(mode, log, seen, friends, favourite, beats, next);
        }
    }

    /// The state of the group inside.
    record Group(int round, Bag<NodeId> echoed) {}

    /// What a monitor knows.
    record Monitor(long last, int samples) {}

    /// The longest log ever.
    record Longest(int entries, long worlds) {}

    private final Settings settings;

    ToyEngine(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Kind<?, Toy.Message>> kinds() {
        return List.of(new Kind<>("server", Server.class, new ServerRole(settings)),
                new Kind<>("monitor", Monitor.class, new MonitorRole()),
                new Client<>(new Toy.Speech(), "server", Duration.ofMillis(300), 3).kind());
    }

    @Override
    public List<Invariant<Toy.Message>> invariants() {
        long most = settings.whole("most");
        return List.of(
                new Invariant.OfWorld<>("few-beats", cluster -> cluster.members(Server.class).stream()
                        .filter(member -> member.state().beats() > most).findFirst()
                        .map(member -> Violation.of("beats", List.of(member.id()), member.state().beats()))
                        .orElse(null)),
                new Invariant.OfStep<>("log-grows", ToyEngine::grows),
                new Invariant.OfHistory<>("longest", new Longest(0, 0), ToyEngine::longest,
                        (longest, cluster) -> longest.entries() > most
                                ? Violation.of("long", List.of(), longest.worlds()) : null));
    }

    private static Violation grows(Cluster<Toy.Message> before, Cluster<Toy.Message> after) {
        var old = before.members(Server.class);
        for (var now : after.members(Server.class))
            for (var then : old)
                if (then.id().equals(now.id()) && then.state().log().size() > now.state().log().size())
                    return Violation.of("shrank", List.of(now.id()), now.state().log().size());
        return null;
    }

    private static Longest longest(Longest longest, Cluster<Toy.Message> before, Cluster<Toy.Message> after) {
        int most = longest.entries();
        for (var member : after.members(Server.class))
            most = Math.max(most, member.state().log().size());
        return new Longest(most, longest.worlds() + 1);
    }

    /// Servers.
    record ServerRole(Settings settings) implements Role<Server, Toy.Message> {
        @Override
        public Server start(Self self, Turn<Toy.Message> turn) {
            return begin(self, Seq.empty(), turn);
        }

        private Server begin(Self self, Seq<Toy.Entry> log, Turn<Toy.Message> turn) {
            beat(turn);
            inside(turn).timer(new Toy.Knock(), Duration.ofMillis(30), Duration.ofMillis(60));
            inside(turn).timer(new Toy.Doze(), Duration.ofMillis(200));
            return new Server(Mode.IDLE, log, Table.empty(), Bag.empty(), null, 0, new Group(0, Bag.empty()));
        }

        private void beat(Turn<Toy.Message> turn) {
            turn.timer(new Toy.Beat(), settings.span("pace"), settings.span("pace").multipliedBy(2));
        }

        private static Turn<Toy.Inner> inside(Turn<Toy.Message> turn) {
            return turn.nested(Toy.Wrapped::new, Toy.InGroup::new);
        }

        @Override
        public Server receive(Self self, Server s, NodeId from, Toy.Message message, Turn<Toy.Message> turn) {
            return switch (message) {
                case Toy.Put put -> put(self, s, from, put, turn);
                case Toy.Copy(Toy.Entry entry) -> {
                    turn.at(20, 22);
                    yield s.met(from).log(entry);
                }
                case Toy.Ping(int hops) -> {
                    if (turn.at(25, hops > 0))
                        turn.reply(new Toy.Ping(hops - 1));
                    turn.see("hops", hops);
                    yield s.met(from);
                }
                case Toy.Wrapped(Toy.Inner inner) -> s.group(inner(s.group(), from, inner, inside(turn)));
                case Toy.Sample sample -> s;
                case Toy.Done done -> s;
                case Toy.Elsewhere elsewhere -> s;
            };
        }

        private static Group inner(Group group, NodeId from, Toy.Inner inner, Turn<Toy.Inner> turn) {
            return switch (inner) {
                case Toy.Hello(int round) -> {
                    turn.reply(new Toy.Echo(round));
                    yield group;
                }
                case Toy.Echo(int round) -> round == group.round()
                        ? new Group(round, group.echoed().include(from)) : group;
            };
        }

        private Server put(Self self, Server s, NodeId from, Toy.Put put, Turn<Toy.Message> turn) {
            if (turn.at(10, self.size() > 1 && turn.choose("redirect", 4) == 0)) {
                turn.reply(new Toy.Elsewhere(put.id(), self.peers().get(turn.choose("peer", self.peers().size()))));
                return s;
            }
            turn.at(11);
            turn.at(12);
            turn.next(new Toy.Write(put.id(), from, (int) settings.whole("steps")));
            return s.mode(Mode.WRITING).log(new Toy.Entry(put.id(), put.key(), put.value()));
        }

        @Override
        public Server timeout(Self self, Server s, Timer timer, Turn<Toy.Message> turn) {
            return switch (timer) {
                case Toy.Beat beat -> beat(self, s, turn);
                case Toy.Write write -> write(s, write, turn);
                case Toy.InGroup(Toy.Knock knock) -> {
                    inside(turn).broadcast(new Toy.Hello(s.group().round() + 1));
                    inside(turn).timer(knock, Duration.ofMillis(30), Duration.ofMillis(60));
                    yield s.group(new Group(s.group().round() + 1, Bag.empty()));
                }
                case Toy.InGroup doze -> {
                    turn.cancel(new Toy.InGroup(new Toy.Knock()));
                    yield s;
                }
                case Toy.Resend(int count, String key) -> {
                    turn.broadcast(new Toy.Ping(0));
                    yield s;
                }
                default -> s;
            };
        }

        private Server beat(Self self, Server s, Turn<Toy.Message> turn) {
            beat(turn);
            if (self.peers().isEmpty())
                return s.beat(null);
            NodeId peer = self.peers().get(turn.choose("peer", self.peers().size()));
            turn.send(peer, new Toy.Ping(2));
            if (s.beats() % 3 == 0)
                turn.timer(new Toy.Resend(s.beats(), "k" + s.beats()), Duration.ofMillis(120));
            if (s.beats() % 4 == 1)
                turn.timer(new Toy.Odd(s.beats() + 0.5, Duration.ofMillis(s.beats()), Seq.of(self.id(), peer), peer),
                        Duration.ofMillis(500));
            return s.beat(peer);
        }

        private static Server write(Server s, Toy.Write write, Turn<Toy.Message> turn) {
            if (turn.at(15, write.left() > 0)) {
                turn.next(new Toy.Write(write.id(), write.client(), write.left() - 1));
                return s;
            }
            turn.at(16, 17);
            turn.broadcast(new Toy.Copy(s.log().last()));
            turn.send(write.client(), new Toy.Done(write.id(), Value.of(s.log().size())));
            return s.mode(Mode.IDLE);
        }

        /// With T1 the disk forgets the last entry.
        @Override
        public Server restart(Self self, Server atCrash, Turn<Toy.Message> turn) {
            Seq<Toy.Entry> log = atCrash.log();
            return begin(self, settings.broken("T1") ? log.take(log.size() - 1) : log, turn);
        }
    }

    /// Monitors read their clocks.
    record MonitorRole() implements Role<Monitor, Toy.Message> {
        @Override
        public Monitor start(Self self, Turn<Toy.Message> turn) {
            turn.timer(new Toy.Look(), Duration.ofMillis(70));
            return new Monitor(turn.clock(), 0);
        }

        @Override
        public Monitor receive(Self self, Monitor s, NodeId from, Toy.Message message, Turn<Toy.Message> turn) {
            return s;
        }

        @Override
        public Monitor timeout(Self self, Monitor s, Timer timer, Turn<Toy.Message> turn) {
            turn.timer(new Toy.Look(), Duration.ofMillis(70));
            long clock = turn.clock();
            turn.send(self.all("server").get(0), new Toy.Sample(clock));
            turn.send(self.id(), new Toy.Sample(clock));
            return new Monitor(clock, s.samples() + 1);
        }

        @Override
        public Monitor restart(Self self, Monitor atCrash, Turn<Toy.Message> turn) {
            return start(self, turn);
        }

        @Override
        public Monitor invoke(Self self, Monitor s, OpId id, Operation operation, Turn<Toy.Message> turn) {
            throw new IllegalStateException("never asked");
        }

        @Override
        public boolean readsClock() {
            return true;
        }
    }
}
