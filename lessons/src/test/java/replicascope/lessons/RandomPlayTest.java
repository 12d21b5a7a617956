package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;

/// Whatever a learner does, in whatever order, the lesson stays on its way and shows the same at the same place.
class RandomPlayTest {
    private static final int ACTIONS = 400;

    private final Map<String, Long> shown = new HashMap<>();

    static List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>(Lessons.all());
        lessons.add(Full.good());
        lessons.add(Written.good());
        return lessons;
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theLessonStaysOnItsWay(Lesson lesson) {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            LessonPlayer player = new LessonPlayer(lesson);
            for (int i = 0; i < ACTIONS; i++)
                act(player, random);
            assertThat(LessonPlayer.resume(lesson, player.progress(), () -> false).step()).isNotEmpty();
            Resumed again = player.reload(lesson);
            assertThat(again.exact()).as(again.sentence()).isTrue();
            assertThat(again.player().current()).isEqualTo(player.current());
        }
    }

    private void act(LessonPlayer player, Random random) {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                if (player.hasNext()) {
                    player.next();
                    same(player);
                }
            }
            case 3 -> {
                player.back();
                assertThat(player.atHome()).isTrue();
            }
            case 4 -> answer(player, random);
            case 5 -> player.hint();
            case 6 -> player.retry();
            case 7 -> player.run().seek(random.nextLong(player.run().end() + 1));
            case 8 -> player.run().switchTo(player.run().branches().get(random.nextInt(player.run().branches()
                    .size())));
            default -> choose(player, random);
        }
        player.ready();
        player.prompt();
        player.state();
    }

    /// At the same place of the lesson the stage is always the same, unless a learner's own solution is shown.
    private void same(LessonPlayer player) {
        assertThat(player.atHome()).isTrue();
        boolean last = player.step() == player.lesson().steps().size() - 1;
        if (last || player.current().predict().isPresent())
            return;
        long digest = player.run().world().digest();
        assertThat(shown.computeIfAbsent(player.current().id(), id -> digest)).isEqualTo(digest);
    }

    private static void answer(LessonPlayer player, Random random) {
        if (player.prompt().isEmpty())
            return;
        List<Prompt.Choice> choices = player.prompt().get().choices();
        Answer answer = Answer.of(choices.isEmpty() ? "3" : choices.get(random.nextInt(choices.size())).id());
        if (player.refusal(answer).isEmpty())
            assertThat(player.answer(answer).right().isEmpty()).as("only one's own words have no right answer")
                    .isEqualTo(player.prompt().get().kind() == Prediction.Kind.EXPLAIN);
    }

    private static void choose(LessonPlayer player, Random random) {
        List<Choice> choices = Simulator.enabled(player.run().world());
        if (choices.isEmpty())
            return;
        Choice choice = choices.get(random.nextInt(choices.size()));
        if (player.refusal(choice).isEmpty())
            player.run().act(choice);
    }
}
