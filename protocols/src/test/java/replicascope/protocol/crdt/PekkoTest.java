package replicascope.protocol.crdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.pekko.actor.Address;
import org.apache.pekko.cluster.UniqueAddress;
import org.apache.pekko.cluster.ddata.ORSet;
import org.apache.pekko.cluster.ddata.SelfUniqueAddress;
import org.apache.pekko.cluster.ddata.VersionVector;
import org.junit.jupiter.api.Test;
import replicascope.blocks.versions.Context;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Operation;
import replicascope.kernel.Value;

/// Apache Pekko shows the same on 10,000 random histories of three replicas, after every step of each.
class PekkoTest {
    private static final int HISTORIES = 10_000;
    private static final int STEPS = 24;
    private static final List<SelfUniqueAddress> NODES = List.of(node(1), node(2), node(3));
    private static final List<String> ELEMENTS = List.of("milk", "eggs", "bread", "tea");

    private static SelfUniqueAddress node(int number) {
        return new SelfUniqueAddress(new UniqueAddress(new Address("pekko", "lab", "host" + number, 1), (long) number));
    }

    private static <T> List<T> three(T start) {
        return new ArrayList<>(List.of(start, start, start));
    }

    @Test
    void itsOrSetShowsTheSameAsOursAndAsThePrintedOne() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Devices deployed = new Devices(Type.OR_SET, 3, seed);
            Devices printed = new Devices(Type.OR_SET, 3, seed, "A5.2");
            List<ORSet<String>> pekko = three(ORSet.<String>create());
            for (int step = 0; step < STEPS; step++) {
                int at = random.nextInt(3);
                int from = random.nextInt(3);
                String element = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
                String what = List.of("add", "add", "remove", "merge").get(random.nextInt(4));
                for (Devices ours : List.of(deployed, printed))
                    if (what.equals("merge"))
                        ours.merge(at, from);
                    else
                        ours.update(at, Operation.of(what, Value.of(element)));
                pekko.set(at, switch (what) {
                    case "merge" -> pekko.get(at).merge(pekko.get(from));
                    case "add" -> pekko.get(at).add(NODES.get(at), element);
                    default -> pekko.get(at).remove(NODES.get(at), element);
                });
                Value expected = Elements.group(List.copyOf(new TreeSet<>(pekko.get(at).getElements())));
                assertThat(deployed.shown(at)).as("seed %d, step %d", seed, step).isEqualTo(expected);
                assertThat(printed.shown(at)).as("seed %d, step %d", seed, step).isEqualTo(expected);
            }
        }
    }

    @Test
    void itsCountersShowTheSame() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Devices up = new Devices(Type.G_COUNTER, 3, seed);
            Devices both = new Devices(Type.PN_COUNTER, 3, seed);
            var pekkoUp = three(org.apache.pekko.cluster.ddata.GCounter.create());
            var pekkoBoth = three(org.apache.pekko.cluster.ddata.PNCounter.create());
            for (int step = 0; step < STEPS; step++) {
                int at = random.nextInt(3);
                int from = random.nextInt(3);
                long amount = 1 + random.nextInt(9);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        up.merge(at, from);
                        both.merge(at, from);
                        pekkoUp.set(at, pekkoUp.get(at).merge(pekkoUp.get(from)));
                        pekkoBoth.set(at, pekkoBoth.get(at).merge(pekkoBoth.get(from)));
                    }
                    case 1 -> {
                        up.update(at, Operation.of("increment", Value.of(amount)));
                        both.update(at, Operation.of("increment", Value.of(amount)));
                        pekkoUp.set(at, pekkoUp.get(at).increment(NODES.get(at), amount));
                        pekkoBoth.set(at, pekkoBoth.get(at).increment(NODES.get(at), amount));
                    }
                    default -> {
                        both.update(at, Operation.of("decrement", Value.of(amount)));
                        pekkoBoth.set(at, pekkoBoth.get(at).decrement(NODES.get(at), amount));
                    }
                }
                assertThat(up.shown(at)).isEqualTo(Value.of(pekkoUp.get(at).getValue().longValueExact()));
                assertThat(both.shown(at)).isEqualTo(Value.of(pekkoBoth.get(at).getValue().longValueExact()));
            }
        }
    }

    /// Before, after, the same or concurrent. Pekko's numbers come from one counter for all, so only this can agree.
    @Test
    void itsVersionVectorsAreOrderedTheSame() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            List<Context> ours = three(Context.NONE);
            List<VersionVector> pekko = three(VersionVector.create());
            for (int step = 0; step < STEPS; step++) {
                int at = random.nextInt(3);
                int from = random.nextInt(3);
                if (random.nextBoolean()) {
                    NodeId node = new NodeId(at, "R" + at);
                    ours.set(at, ours.get(at).with(new Tag(node, ours.get(at).next(node))));
                    pekko.set(at, pekko.get(at).increment(NODES.get(at)));
                } else {
                    ours.set(at, ours.get(at).merge(ours.get(from)));
                    pekko.set(at, pekko.get(at).merge(pekko.get(from)));
                }
                assertThat(order(ours.get(at), ours.get(from)))
                        .isEqualTo(pekko.get(at).compareTo(pekko.get(from)).toString());
            }
        }
    }

    private static String order(Context one, Context other) {
        boolean more = one.covers(other);
        boolean less = other.covers(one);
        return more && less ? "Same" : more ? "After" : less ? "Before" : "Concurrent";
    }
}
