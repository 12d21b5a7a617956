package replicascope.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import replicascope.app.stage.StageMenu.Item;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;

class StageMenuTest {
    private final Sample run = new Sample("raft", Map.of()).fire("S1", "election");
    private final Truth truth = new Truth(run);
    private final StageMenu menu = new StageMenu(truth, new Words());

    private static Stream<Item> all(List<Item> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item), all(item.inside())));
    }

    private List<Item> node(String name) {
        return menu.ofNode(run.frame().node(run.node(name)).orElseThrow(), run.frame());
    }

    private Item item(List<Item> items, String text) {
        return all(items).filter(item -> item.text().equals(text)).findFirst().orElseThrow();
    }

    private void eachEntryIsRight(List<Item> items) {
        assertThat(all(items).filter(item -> item.choice() != null)).isNotEmpty().allSatisfy(item -> {
            if (item.possible())
                assertThat(truth.possible(item.choice())).as(item.text()).isTrue();
            else
                assertThat(item.why()).as(item.text()).isNotBlank();
            if (!truth.possible(item.choice()))
                assertThat(item.why()).isEqualTo(truth.whyNot(item.choice()));
        });
    }

    @Test
    void anEntryCanBeChosenExactlyWhenItsChoiceIsPossible() {
        LetterView letter = run.letter("S1", "S2");
        eachEntryIsRight(menu.ofLetter(letter));
        eachEntryIsRight(node("S1"));
        run.take(new Choice.Crash(run.node("S2"))).take(new Choice.Pause(run.node("S3")));
        run.take(new Choice.Hold(letter.to(), letter.serial()));
        run.take(new Choice.Cut(Seq.of(run.node("S1")), true, Seq.of(run.node("S4"))));
        for (LetterView one : run.frame().letters())
            eachEntryIsRight(menu.ofLetter(one));
        for (Frame.NodeView one : run.frame().nodes())
            eachEntryIsRight(menu.ofNode(one, run.frame()));
        eachEntryIsRight(menu.ofGround(run.frame()));
    }

    @Test
    void aHeldLetterCanBeReleasedButNotDelivered() {
        LetterView letter = run.letter("S1", "S2");
        run.take(new Choice.Hold(letter.to(), letter.serial()));
        List<Item> items = menu.ofLetter(run.letter("S1", "S2"));
        assertThat(item(items, "Deliver").possible()).isFalse();
        assertThat(item(items, "Release").possible()).isTrue();
        assertThat(items).noneMatch(item -> item.text().equals("Hold"));
    }

    @Test
    void onlyANodeThatIsDownCanRestart() {
        assertThat(item(node("S2"), "Restart S2").possible()).isFalse();
        assertThat(item(node("S2"), "Crash S2").possible()).isTrue();
        run.take(new Choice.Crash(run.node("S2")));
        assertThat(item(node("S2"), "Restart S2").possible()).isTrue();
        assertThat(item(node("S2"), "Lose the disk of S2").possible()).isTrue();
        assertThat(item(node("S2"), "Crash S2").possible()).isFalse();
    }

    @Test
    void whatIsCutCannotBeCutAgainAndNothingElseHealed() {
        assertThat(item(node("S1"), "Heal all links of S1").possible()).isFalse();
        assertThat(item(node("S1"), "Heal everything").why()).isEqualTo("nothing is cut");
        run.take(new Choice.Cut(Seq.of(run.node("S1")), false, Seq.of(run.node("S2"))));
        assertThat(item(node("S1"), "letters from S1 to S2 only").possible()).isFalse();
        assertThat(item(node("S1"), "letters from S2 to S1 only").possible()).isTrue();
        assertThat(item(node("S1"), "S1 and S2, both ways").possible()).isTrue();
        assertThat(item(node("S1"), "Heal all links of S1").possible()).isTrue();
        assertThat(item(node("S3"), "Heal all links of S3").possible()).isFalse();
    }

    @Test
    void timersAndOperationsStandInTheMenu() {
        assertThat(item(node("S2"), "Fire election").possible()).isTrue();
        assertThat(item(node("C1"), "put x 1").possible()).isTrue();
        assertThat(item(node("C1"), "Fire a timer").why()).isEqualTo("none is running");
    }

    @Test
    void theClockIsSetFromWhatItShows() {
        run.take(new Choice.Skew(run.node("S2"), 70_000));
        assertThat(item(node("S2"), "50ms ahead").choice()).isEqualTo(new Choice.Skew(run.node("S2"), 120_000));
        assertThat(item(node("S2"), "right again").possible()).isTrue();
        assertThat(item(node("S1"), "right again").possible()).isFalse();
    }

    @Test
    void allCutsOfANodeComeInOneChoice() {
        List<NodeId> others = new ArrayList<>(run.world().nodes());
        others.remove(run.node("S1"));
        assertThat(item(node("S1"), "Cut S1 off from all others").choice())
                .isEqualTo(new Choice.Cut(Seq.of(run.node("S1")), true, Seq.copyOf(others)));
    }
}
