package replicascope.lessons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Plays a lesson without a window and judges it: what it speaks of exists, every command applies, every expectation
/// holds, every `advance` ends before its maximum, what a step points at is there, every answer to every question and
/// every branch is tried, every solution solves its task and no part of it does, and playing it twice comes to the
/// same.
public final class LessonCheck {
    private static final int MOST_WAYS = 1_000;

    private final Lesson lesson;
    private final Set<String> reached = new LinkedHashSet<>();
    /// Of the places that the ways explored lead to.
    private final List<String> digests = new ArrayList<>();
    private int ways;

    private LessonCheck(Lesson lesson) {
        this.lesson = lesson;
    }

    /// What came of it.
    ///
    /// @param steps  of the run that comes of going on without answering
    /// @param digest of its end
    public record Report(long steps, String digest) {}

    /// @throws LessonException at the first mistake
    public static Report check(Lesson lesson) {
        prerequisites(lesson);
        new References(lesson).check();
        LessonCheck first = new LessonCheck(lesson);
        first.explore(List.of());
        first.allReached();
        LessonCheck second = new LessonCheck(lesson);
        second.explore(List.of());
        if (!first.digests.equals(second.digests))
            throw new LessonException(LessonException.Kind.CLAIM, lesson.steps().getFirst().place(),
                    "the lesson comes to something else when it is played again");
        return play(lesson);
    }

    private static void prerequisites(Lesson lesson) {
        for (String id : lesson.prerequisites())
            if (!Lessons.ids().contains(id))
                throw LessonException.input(Place.of(lesson.steps().getFirst().place().file()),
                        "the prerequisite \"" + id + "\" is no lesson; there are " + String.join(", ", Lessons.ids()));
    }

    private static Report play(Lesson lesson) {
        LessonPlayer player = new LessonPlayer(lesson);
        for (int steps = 0; player.hasNext() && steps < MOST_WAYS; steps++)
            player.next();
        return new Report(player.run().step(), player.run().digest());
    }

    /// Goes this way, rehearses the step it leads to, and goes on in every direction there is.
    private void explore(List<Optional<Answer>> way) {
        LessonPlayer player = at(way);
        Lesson.Step step = player.current();
        reached.add(step.id());
        digests.add(player.run().digest());
        new Rehearsal(at(way)).rehearse();
        if (!player.hasNext())
            return;
        Set<String> targets = new LinkedHashSet<>();
        for (Optional<Answer> answer : Rehearsal.answers(player)) {
            List<Optional<Answer>> further = new ArrayList<>(way);
            further.add(answer);
            LessonPlayer there = at(further);
            if (there.step() == player.step() && !there.hasNext() || !targets.add(there.current().id()))
                continue;
            if (way.size() >= 3 * lesson.steps().size() || ++ways > MOST_WAYS)
                throw LessonException.input(step.place(),
                        "the lesson goes round in circles here, or branches more than "
                                + MOST_WAYS + " times; give it an end");
            explore(further);
        }
    }

    /// A player that has gone this way: at each step with an answer, or without.
    private LessonPlayer at(List<Optional<Answer>> way) {
        LessonPlayer player = new LessonPlayer(lesson);
        for (Optional<Answer> answer : way) {
            answer.ifPresent(player::answer);
            player.next();
        }
        return player;
    }

    private void allReached() {
        for (Lesson.Step step : lesson.steps())
            if (!reached.contains(step.id()))
                throw LessonException.input(step.place(), "no way through the lesson leads to the step \"" + step.id()
                        + "\"");
    }
}
