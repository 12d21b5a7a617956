package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Times;
import replicascope.simulation.Frame;

/// What the lessons say in numbers and the command language cannot ask.
class FactsTest {
    private static LessonPlayer at(String lesson, String step) {
        LessonPlayer player = new LessonPlayer(Lessons.named(lesson));
        while (!player.current().id().equals(step))
            player.next();
        return player;
    }

    private static Frame frame(LessonPlayer player) {
        return player.run().frame(player.run().step());
    }

    private static Map<String, Long> left(Frame frame) {
        return frame.nodes().stream().flatMap(node -> node.timers().stream().map(timer -> Map.entry(node.id().name()
                + " " + timer.name(), (timer.due() - frame.now()) / Times.MILLI))).collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> letters(Frame frame) {
        return frame.letters().stream().map(letter -> letter.from() + ">" + letter.to() + " " + letter.name()).toList();
    }

    @Test
    void theTieOfTheSplitVote() {
        assertThat(letters(frame(at("raft-split-vote", "two-candidates")))).as("six requests").hasSize(6);
        List<String> letters = letters(frame(at("raft-split-vote", "tie")));
        assertThat(letters.stream().filter(name -> name.endsWith("RequestVote"))).as("four requests").hasSize(4);
        assertThat(letters.stream().filter(name -> name.endsWith(" Vote"))).as("two votes").hasSize(2);
        Frame stuck = frame(at("raft-split-vote", "stuck"));
        assertThat(stuck.letters()).isEmpty();
        assertThat(left(stuck)).hasSize(4).allSatisfy((timer, millis) -> assertThat(millis).isBetween(150L, 300L));
    }

    @Test
    void theSecondTermOfTheSplitVote() {
        LessonPlayer player = at("raft-split-vote", "alone");
        Frame frame = frame(player);
        assertThat(letters(frame)).containsExactlyInAnyOrder("S1>S2 RequestVote", "S1>S3 RequestVote",
                "S1>S4 RequestVote");
        Map<String, Long> left = left(frame);
        assertThat(left.get("S2 election")).isBetween(60L, 99L);
        assertThat(left.get("S4 election")).isBetween(60L, 99L);
        assertThat(left.get("S3 election")).isBetween(100L, 110L);
        player.show();
        assertThat(frame(player).now() - frame.now()).as("within 20 ms").isLessThan(20 * Times.MILLI);
        assertThat(player.show().right()).containsExactly("S1");
    }

    @Test
    void theFirstElection() {
        LessonPlayer player = at("raft-first-election", "votes-travel");
        assertThat(letters(frame(player))).containsExactlyInAnyOrder("S1>S3 Vote", "S2>S3 Vote");
        assertThat(player.show().right()).containsExactly("one");
        assertThat(letters(frame(player))).as("the other vote is still under way").contains("S2>S3 Vote");
        assertThat(player.lesson().steps().stream().map(Lesson.Step::title)).hasSize(8);
    }

    @Test
    void whatEachServerKnowsOfOneVote() {
        LessonPlayer player = at("raft-one-vote", "forgets");
        assertThat(letters(frame(player))).containsExactlyInAnyOrder("S1>S2 RequestVote", "S3>S1 Vote");
        Graded wrong = player.answer(Answer.of("both"));
        assertThat(wrong.right()).containsExactly("nothing");
        assertThat(letters(frame(player))).as("its vote is still under way").contains("S3>S1 Vote");
        LessonPlayer repaired = at("raft-one-vote", "repaired");
        assertThat(repaired.run().step()).as("eight choices").isEqualTo(8);
        assertThat(repaired.compared().orElseThrow().skipped()).isEmpty();
        for (int step = 4; step <= 8; step++)
            assertThat(repaired.run().explanation(step).letter() == null || !repaired.run().explanation(step).letter()
                    .from().name().equals("S1")).as("no letter of S1 is delivered after it has won").isTrue();
    }
}
