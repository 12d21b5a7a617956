package replicascope.protocol.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.blocks.lww.Cell;
import replicascope.blocks.merkle.MerkleTree;
import replicascope.blocks.ring.Murmur3;
import replicascope.kernel.Field;
import replicascope.kernel.Table;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Letter;

/// Lines 100–113.
class RepairTest {
    /// Keys at all three, and one that N3 lacks.
    private static Lab oneMissing(int depth) {
        Lab lab = Lab.even(3, "set handoff=false, depth=" + depth);
        for (int i = 0; i < 40; i++)
            lab.play("client C1 write k" + i + " 1 via N1 with level=ALL", "settle");
        return lab.play("client C1 write cart 4 via N1", "deliver C1>N1 Request", "drop N1>N3 Mutation", "settle",
                "advance 5s");
    }

    /// G11 in a run: N1 and N2 agree, 1 pair; each differs from N3 in one slice, 2 log2 m + 1 pairs.
    @ParameterizedTest
    @CsvSource({"0, 3", "4, 19", "10, 43", "15, 63"})
    void oneDifferenceIsFoundInTwoComparisonsALevel(int depth, int pairs) {
        Lab lab = oneMissing(depth).play("client N1 repair as p1", "advance until op(p1) == done max 1s");
        assertThat(lab.node("N1").repair().pairs()).isEqualTo(pairs);
        assertThat(lab.holds("result(p1) == repaired and N3.store[cart].value == 4")).isTrue();
    }

    /// Only the slice with the difference is streamed: the deeper the tree, the fewer cells.
    @ParameterizedTest
    @CsvSource({"0, 41", "15, 1"})
    void onlyTheSliceThatDiffersIsStreamed(int depth, int cells) {
        Lab lab = oneMissing(depth).play("client N1 repair", "deliver N1>N2 Validate", "deliver N1>N3 Validate",
                "deliver N2>N1 Tree", "deliver N3>N1 Tree");
        List<Letter> streams = lab.world().flight().stream()
                .filter(letter -> letter.message() instanceof Message.Stream).toList();
        assertThat(streams).hasSize(1).first().satisfies(letter -> {
            assertThat(letter.to().name()).isEqualTo("N3");
            assertThat(((Message.Stream) letter.message()).cells().size()).isEqualTo(cells);
        });
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void equalReplicasStreamNothing() {
        Lab lab = Lab.even(3).play("client C1 write x 1 with level=ALL", "settle", "client N2 repair as p1", "settle");
        assertThat(lab.holds("result(p1) == repaired and N2.repair.pairs == 3")).isTrue();
        assertThat(lab.world().steps()).isEqualTo(6 + 1 + 4 + 1);
    }

    /// The invariant is able to fail: a letter with a cell that lies elsewhere is caught.
    @Test
    void aCellOfAnotherSliceIsCaught() {
        Lab lab = oneMissing(4).play("client N1 repair", "deliver N1>N2 Validate", "deliver N1>N3 Validate",
                "deliver N2>N1 Tree", "deliver N3>N1 Tree");
        int wanted = MerkleTree.slice(Murmur3.token("cart"), 4);
        Table<String, Cell> others = Table.empty();
        for (Table.Entry<String, Cell> entry : lab.node("N1").store())
            if (MerkleTree.slice(Murmur3.token(entry.key()), 4) != wanted)
                others = others.with(entry.key(), entry.value());
        Message.Stream right = (Message.Stream) lab.world().flight().stream().map(Letter::message)
                .filter(Message.Stream.class::isInstance).findFirst().orElseThrow();
        var wrong = new Message.Stream(right.session(), right.job(), right.initiator(), others);
        assertThat(Crooked.judge("only-differences-streamed", lab.world(), right, right)).isNull();
        assertThat(Crooked.judge("only-differences-streamed", lab.world(), right, wrong)).isNotNull();
    }

    /// After a repair by every node all replicas agree, whatever they had before.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterARepairByEveryNodeAllReplicasAgree(long seed) {
        Random random = new Random(seed);
        Lab lab = Lab.of("nodes N1 N2 N3 N4 N5 : node", "nodes C1 : client",
                "set vnodes=3, handoff=false, readRepair=none, depth=" + random.nextInt(6));
        for (int i = 0; i < 30; i++) {
            String what = random.nextInt(4) == 0 ? "delete k" + random.nextInt(9)
                    : "write k" + random.nextInt(9) + " " + i;
            lab.play("client C1 " + what + " via N" + (1 + random.nextInt(5)) + " with level=ONE",
                    "deliver C1>* Request");
            for (Letter letter : lab.world().flight())
                if (letter.message() instanceof Message.Mutation && random.nextInt(3) == 0)
                    lab.run.act(new Choice.Drop(letter.to(), letter.serial()));
            lab.play("advance 3s");
        }
        lab.play("advance 3s");
        for (int i = 1; i <= 5; i++)
            lab.play("client N" + i + " repair as p" + i, "advance until op(p" + i + ") == done max 1s");
        Placement place = Lab.place(5, "vnodes=3");
        for (int k = 0; k < 9; k++) {
            String key = "k" + k;
            List<Cell> cells = new ArrayList<>();
            place.replicas(key).forEach(node -> cells.add(lab.node(node.name()).store().get(key)));
            assertThat(cells).as(key).allMatch(cell -> Objects.equals(cell, cells.getFirst()));
        }
        assertThat(lab.broken()).isEmpty();
    }

    @Test
    void aRepairNeedsAllItsNeighbours() {
        Lab lab = Lab.even(3).play("crash N3", "client C1 write x 1 via N1", "advance 3s", "client N1 repair as p1");
        assertThat(lab.lines()).isEqualTo("101+");
        assertThat(lab.holds("op(p1) == unknown")).isTrue();
        lab.play("client N2 repair as p2");
        assertThatThrownBy(() -> lab.play("client N2 repair as p3")).hasMessageContaining("N2 cannot begin");
        assertThat(lab.play("advance 61s").holds("op(p2) == unknown")).isTrue();
    }

    /// The tree on the stage has the hashes that were compared, with the way to the difference lit.
    @Test
    void thePictureShowsTheWayToTheDifference() {
        Lab lab = oneMissing(4).play("client N1 repair", "deliver N1>N2 Validate", "deliver N1>N3 Validate",
                "deliver N2>N1 Tree", "deliver N3>N1 Tree");
        Field.Group repair = (Field.Group) Frame.of(lab.world(), null).nodes().getFirst().fields().stream()
                .filter(field -> field.name().equals("repair")).findFirst().orElseThrow();
        List<Field.Tree> trees = repair.fields().stream().filter(Field.Tree.class::isInstance).map(
                Field.Tree.class::cast).toList();
        assertThat(trees).extracting(Field.Tree::name).containsExactly("N1 and N3", "N2 and N3");
        assertThat(count(trees.getFirst().root())).isEqualTo(9);
    }

    private static int count(Field.Branch branch) {
        return 1 + branch.children().stream().mapToInt(RepairTest::count).sum();
    }
}
