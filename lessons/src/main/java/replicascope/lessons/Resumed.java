package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A lesson played again up to a step: after its file changed, or from saved progress.
///
/// @param player   at that step, on a new run
/// @param step     its id
/// @param exact    true when it is the step that was wanted
/// @param sentence says which step it is and, unless it is the one wanted, why
public record Resumed(LessonPlayer player, String step, boolean exact, String sentence) {
    /// A lesson that goes round in circles is left after as many steps.
    private static final int MOST_ROUNDS = 10;

    /// @param wanted  ids of steps, the most wanted first; the first that can be reached is taken
    /// @param answers by step
    static Resumed play(Lesson lesson, List<String> wanted, Map<String, Answer> answers, BooleanSupplier cancelled) {
        List<String> there = wanted.stream().filter(id -> lesson.index(id) >= 0).toList();
        LessonPlayer player = new LessonPlayer(lesson, cancelled);
        List<String> seen = new ArrayList<>();
        String trouble = "";
        for (int i = 0; i < MOST_ROUNDS * lesson.steps().size(); i++) {
            String id = player.current().id();
            seen.add(id);
            if (!there.isEmpty() && id.equals(there.getFirst()))
                break;
            try {
                answer(player, answers);
                if (!player.hasNext())
                    break;
                player.next();
            } catch (LessonException e) {
                trouble = e.getMessage();
                break;
            }
        }
        String at = player.current().id();
        boolean exact = !wanted.isEmpty() && at.equals(wanted.getFirst());
        if (!exact && trouble.isEmpty() && !there.contains(at)) {
            List<String> reached = there.stream().filter(seen::contains).toList();
            String best = reached.isEmpty() ? lesson.steps().getFirst().id() : reached.getFirst();
            while (!player.current().id().equals(best) && player.back())
                at = best;
            at = player.current().id();
        }
        if (exact)
            answer(player, answers);
        return new Resumed(player, at, exact, sentence(player, wanted, exact, trouble));
    }

    private static void answer(LessonPlayer player, Map<String, Answer> answers) {
        Answer answer = answers.get(player.current().id());
        if (answer != null && player.current().predict().isPresent() && player.refusal(answer).isEmpty())
            player.answer(answer);
    }

    private static String sentence(LessonPlayer player, List<String> wanted, boolean exact, String trouble) {
        String at = "\"" + player.current().title() + "\"";
        if (exact)
            return "The lesson was played again up to " + at + ".";
        String why = !trouble.isEmpty() ? "it cannot be played further: " + trouble
                : Optional.of(wanted).filter(some -> !some.isEmpty()).map(some -> "the step \"" + some.getFirst()
                        + "\" is no longer there").orElse("it begins anew");
        return "The lesson was played again up to " + at + "; " + why + (why.endsWith(".") ? "" : ".");
    }
}
