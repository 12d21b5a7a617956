package replicascope.protocol.crdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import replicascope.blocks.versions.Context;
import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.Operation;
import replicascope.kernel.Value;

/// The merge is a join, and updates go up. States are those that random histories of three replicas reach.
class LawsTest {
    private static final int HISTORIES = 2_000;
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    @ParameterizedTest
    @EnumSource(Type.class)
    void everyTypeKeepsTheLaws(Type type) {
        for (long seed = 0; seed < HISTORIES; seed++)
            laws(new Devices(type, 3, seed).play(20));
    }

    /// The audit's number of histories.
    @Test
    void thePrintedMergeIsRight() {
        for (long seed = 0; seed < 20_000; seed++)
            laws(new Devices(Type.OR_SET, 3, seed, "A5.2").play(12));
    }

    private static void laws(Devices devices) {
        Crdt a = devices.content(0);
        Crdt b = devices.content(1);
        Crdt c = devices.content(2);
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a));
        assertThat(a.merge(a)).isEqualTo(a);
        Crdt all = a.merge(b).merge(c);
        for (int[] order : ORDERS)
            assertThat(devices.content(order[0]).merge(devices.content(order[1])).merge(devices.content(order[2])))
                    .isEqualTo(all);
        Effect effect = devices.effect(0, devices.draw());
        if (effect == null)
            return;
        Crdt after = a.apply(effect);
        assertThat(after.merge(a)).as("%s goes up", effect).isEqualTo(after);
        assertThat(a.merge(after.delta(effect))).as("the delta of %s", effect).isEqualTo(after);
    }

    /// Dots of two updates joined in whatever order, and one of them twice.
    @ParameterizedTest
    @EnumSource(Type.class)
    void deltasMayComeInAnyOrderAndTwice(Type type) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            Devices devices = new Devices(type, 2, seed).play(10);
            Crdt other = devices.content(1);
            Effect first = devices.effect(0, devices.draw());
            if (first == null)
                continue;
            Crdt one = devices.content(0).apply(first);
            Crdt delta = one.delta(first);
            assertThat(other.merge(delta).merge(one).merge(delta)).isEqualTo(one.merge(other));
        }
    }

    /// A5.4: the merge is still a join, but a removal goes down, and the join takes it back.
    @Test
    void aSetWithoutMemoryDoesNotGoUp() {
        Devices devices = new Devices(Type.OR_SET, 2, 1, "A5.4");
        devices.update(0, Operation.of("add", Value.of("milk")));
        Crdt before = devices.content(0);
        devices.update(0, Operation.of("remove", Value.of("milk")));
        assertThat(devices.content(0).merge(before)).isEqualTo(before);
        assertThat(before.merge(before)).isEqualTo(before);
    }

    @Test
    void aRemovalThatComesBeforeItsAddDoesNoHarmAsPrinted() {
        Devices devices = new Devices(Type.OR_SET, 1, 1, "A5.2");
        Effect add = devices.effect(0, Operation.of("add", Value.of("milk")));
        devices.update(0, Operation.of("add", Value.of("milk")));
        Effect remove = devices.effect(0, Operation.of("remove", Value.of("milk")));
        assertThat(TagSet.EMPTY.apply(remove).apply(add)).isEqualTo(TagSet.EMPTY.apply(add).apply(remove));
        assertThat(Orswot.EMPTY.apply(remove).apply(add)).isNotEqualTo(Orswot.EMPTY.apply(add).apply(remove));
    }

    @Test
    void typesDoNotMix() {
        List<Crdt> all = List.of(TagSet.EMPTY, Orswot.EMPTY, BareTags.EMPTY, GSet.EMPTY, TwoPhaseSet.EMPTY,
                RwSet.EMPTY, GCounter.EMPTY, PnCounter.EMPTY, LwwMap.EMPTY);
        for (Crdt one : all)
            for (Crdt other : all)
                if (one != other)
                    assertThatThrownBy(() -> one.merge(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContextWithoutGapsIsAVector() {
        Devices devices = new Devices(Type.OR_SET, 1, 1);
        devices.play(30);
        Context whole = ((Orswot) devices.content(0)).context();
        assertThat(whole.cloud()).isEqualTo(Bag.empty());
        Tag first = new Tag(whole.vector().key(0), 1);
        Tag second = new Tag(first.node(), 2);
        Tag third = new Tag(first.node(), 3);
        Context gap = Context.NONE.with(third).with(second);
        assertThat(gap.vector().isEmpty()).isTrue();
        assertThat(gap.has(third)).isTrue();
        assertThat(gap.has(first)).isFalse();
        assertThat(gap.with(first)).isEqualTo(new Context(gap.vector().with(first.node(), 3L), Bag.empty()));
        assertThat(gap.with(first).covers(gap)).isTrue();
        assertThat(gap.covers(gap.with(first))).isFalse();
    }
}
