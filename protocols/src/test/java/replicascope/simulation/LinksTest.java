package replicascope.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static replicascope.simulation.Small.assertRefused;
import static replicascope.simulation.Small.deliver;
import static replicascope.simulation.Small.latency;
import static replicascope.simulation.Small.letter;
import static replicascope.simulation.Small.millis;
import static replicascope.simulation.Small.node;
import static replicascope.simulation.Small.ping;
import static replicascope.simulation.Small.server;
import static replicascope.simulation.Small.set;
import static replicascope.simulation.Small.slot;
import static replicascope.simulation.Small.step;
import static replicascope.simulation.Small.world;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.kernel.Parameter;
import replicascope.kernel.Seq;
import replicascope.kernel.Times;
import replicascope.kernel.Value;

/// Cuts, partitions, latencies and settings that change on the way.
class LinksTest {
    private final World start = world();
    private final NodeId s1 = node(start, "S1");
    private final NodeId s2 = node(start, "S2");
    private final NodeId s3 = node(start, "S3");
    private final NodeId m1 = node(start, "M1");
    private final NodeId c1 = node(start, "C1");

    private static Seq<NodeId> group(NodeId... nodes) {
        return Seq.of(nodes);
    }

    private static List<String> cuts(World world) {
        return Cuts.now(world).stream().map(Object::toString).toList();
    }

    @Test
    void aCutMayBeOneWayOrBothWays() {
        World one = step(start, new Choice.Cut(group(s1), false, group(s2, s3)));
        assertThat(cuts(one)).containsExactly("S1>S2", "S1>S3");
        World both = step(start, new Choice.Cut(group(s1), true, group(s1, s2)));
        assertThat(cuts(both)).as("never to itself").containsExactly("S2>S1", "S1>S2");
        assertThat(cuts(step(both, new Choice.Heal(group(s2), false, group(s1))))).containsExactly("S1>S2");
        assertThat(cuts(step(both, new Choice.Heal(group(s2), true, group(s1))))).isEmpty();
        assertThat(cuts(step(both, new Choice.Cut(group(s3), false, group(s1)), new Choice.HealAll()))).isEmpty();
    }

    @Test
    void aPartitionReplacesAllCuts() {
        World cut = step(start, new Choice.Cut(group(s1), true, group(c1)));
        World after = step(cut, new Choice.Partition(Seq.of(group(s1, c1), group(s2, m1), group(s3))));
        assertThat(cuts(after)).hasSize(16).contains("S1>S2", "S2>C1", "S3>M1", "S2>S3")
                .doesNotContain("S1>C1", "C1>S1", "S2>M1", "M1>S2");
    }

    @Test
    void cutsAndPartitionsNeedNodesInEveryGroup() {
        assertRefused(start, new Choice.Cut(group(s1), true, Seq.empty()), "a cut needs a node on both sides");
        assertRefused(start, new Choice.Heal(Seq.empty(), true, group(s1)), "a cut needs a node on both sides");
        assertRefused(start, new Choice.Partition(Seq.of(group(s1, s2, s3, m1, c1))),
                "a partition needs two groups or more, and a node in each");
        assertRefused(start, new Choice.Partition(Seq.of(group(s1, s2, s3, m1, c1), Seq.empty())),
                "a partition needs two groups or more, and a node in each");
        assertRefused(start, new Choice.Partition(Seq.of(group(s1, s2), group(m1, c1))),
                "S3 is in no group of the partition");
        assertRefused(start, new Choice.Partition(Seq.of(group(s1, s2), group(s3, s2, m1, c1))),
                "S2 is in two groups: a node is on one side only");
    }

    @Test
    void lettersWaitAtACutUntilItHeals() {
        World cut = step(ping(start, 0), new Choice.Cut(group(s1), false, group(s2)));
        assertRefused(cut, deliver(cut, "S2", 0), "the link from S1 to S2 is cut: heal it first");
        World two = ping(cut, 0);
        assertThat(slot(two, "S2").inbox()).hasSize(2);
        assertThat(Simulator.moves(two)).noneMatch(Choice.Deliver.class::isInstance);
        World later = two;
        while (later.now() < Times.SECOND)
            later = step(later, new Choice.Tick());
        assertThat(server(later, "S2").seen().get(s1)).isNull();
        World healed = step(two, new Choice.HealAll());
        assertThat(server(step(healed, deliver(healed, "S2", 0)), "S2").seen().get(s1)).isEqualTo(1);
    }

    @Test
    void whereCutsLoseLettersNothingWaits() {
        World flying = ping(ping(world(set("cuts", "lose")), 0), 1);
        World cut = step(flying, new Choice.Cut(group(s1), false, group(s2)));
        assertThat(cut.flight()).extracting(letter -> letter.to().name()).containsExactly("S3");
        World two = ping(cut, 0);
        assertThat(slot(two, "S2").inbox()).isEmpty();
        World parted = step(flying, new Choice.Partition(Seq.of(group(s1, s2), group(s3, m1, c1))));
        assertThat(parted.flight()).extracting(letter -> letter.to().name()).containsExactly("S2");
    }

    @Test
    void aLinkMayHaveALatencyOfItsOwn() {
        World own = world(latency(10, 10), new Assignment("latency", new Network.Link(s1, s3), millis(70, 70)));
        assertThat(letter(ping(own, 0), "S2", 0).due()).isEqualTo(10 * Times.MILLI);
        assertThat(letter(ping(own, 1), "S3", 0).due()).isEqualTo(70 * Times.MILLI);
        World changed = step(own, new Choice.Change(List.of(latency(1, 1))));
        assertThat(letter(ping(changed, 0), "S2", 0).due()).isEqualTo(Times.MILLI);
        assertThat(letter(ping(changed, 1), "S3", 0).due()).isEqualTo(70 * Times.MILLI);
    }

    @Test
    void latenciesAreDrawnFromTheWholeRange() {
        World ranged = world(new Assignment("latency", null,
                new Parameter.Setting(new Value.Span(3), new Value.Span(5))));
        java.util.TreeSet<Long> seen = new java.util.TreeSet<>();
        for (int i = 0; i < 60; i++) {
            ranged = ping(ranged, 0);
            seen.add(letter(ranged, "S2", i).due());
        }
        assertThat(seen).containsExactly(3L, 4L, 5L);
    }

    /// Never less than the lower end, on average the upper end, and more than that once in e letters.
    @Test
    void latenciesMayBeExponential() {
        World ranged = world(latency(2, 5), set("delays", "exponential"));
        int letters = 20_000;
        double sum = 0;
        int late = 0;
        for (int i = 0; i < letters; i++) {
            World pinged = ping(ranged, 0);
            long took = letter(pinged, "S2", 0).due();
            assertThat(took).isGreaterThanOrEqualTo(2 * Times.MILLI);
            sum += took;
            late += took > 5 * Times.MILLI ? 1 : 0;
            ranged = step(pinged, new Choice.Drop(s2, letter(pinged, "S2", 0).serial()));
        }
        assertThat(sum / letters / Times.MILLI).isCloseTo(5, org.assertj.core.data.Percentage.withPercentage(1));
        assertThat(late / (double) letters).isCloseTo(Math.exp(-1), org.assertj.core.api.Assertions.within(.01));
    }

    /// Search knows no latencies, however they are drawn; the digest does.
    @Test
    void howLatenciesAreDrawnIsInTheDigestOnly() {
        World drawn = world(set("delays", "exponential"));
        assertThat(drawn.searchKey()).isEqualTo(start.searchKey());
        assertThat(drawn.digest()).isNotEqualTo(start.digest());
    }

    @Test
    void aLetterToItselfTakesNoTimeAndCrossesNoCut() {
        World cut = step(start, new Choice.Cut(group(m1), true, group(m1, s1, s2, s3)));
        World after = step(cut, Small.fire(cut, "M1", new Toy.Look()));
        assertThat(letter(after, "M1", 0).due()).isZero();
        assertThat(Simulator.resolve(after, new Choice.Tick())).isEqualTo(deliver(after, "M1", 0));
    }

    @Test
    void onlyLiveParametersChangeInTheMiddle() {
        World after = step(start, new Choice.Change(List.of(set("links", "fifo"),
                new Assignment("pace", null, new Parameter.Setting(new Value.Span(2000), null)))));
        assertThat(after.setup().network().fifo).isTrue();
        assertThat(start.setup().network().fifo).isFalse();
        World beat = step(after, Small.fire(after, "S1", new Toy.Beat()));
        Armed timer = slot(beat, "S1").timers().get(slot(beat, "S1").find(new Toy.Beat()));
        assertThat(timer.least()).isEqualTo(2000);
        assertThat(timer.most()).isEqualTo(4000);
        assertRefused(start, new Choice.Change(List.of(set("strict", "false"))),
                "strict cannot change while a run goes on: set it in the header");
        assertRefused(start, new Choice.Change(List.of(set("lateny", "x"))), "there is no parameter \"lateny\":"
                + " there are pace, steps, most, strict, order, latency, delays, links, cuts");
        assertRefused(start, new Choice.Change(List.of(set("links", "tree"))),
                "\"links=tree\" is not possible: give one of bag, fifo");
        assertRefused(start, new Choice.Change(List.of(new Assignment("pace", new Network.Link(s1, s2), millis(1, 1)))),
                "only latency can be set for one link, not \"pace\"");
        assertRefused(start, new Choice.Change(List.of()), "nothing is to be set");
    }
}
