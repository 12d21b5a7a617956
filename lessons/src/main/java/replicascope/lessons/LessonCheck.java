package replicascope.lessons;

import java.util.List;
import java.util.Optional;
import replicascope.kernel.Listing;
import replicascope.simulation.Frame;

/// Plays a lesson without a window and judges it: every command applies, every expectation holds, every `advance`
/// ends before its maximum, what a step points at is there, and playing it twice comes to the same.
public final class LessonCheck {
    private final Lesson lesson;
    private final LessonPlayer player;

    private LessonCheck(Lesson lesson) {
        this.lesson = lesson;
        player = new LessonPlayer(lesson);
    }

    /// What came of it.
    ///
    /// @param steps  of the run
    /// @param digest of its end
    public record Report(long steps, String digest) {}

    /// @throws LessonException at the first mistake
    public static Report check(Lesson lesson) {
        prerequisites(lesson);
        Report first = new LessonCheck(lesson).play();
        Report second = new LessonCheck(lesson).play();
        if (!first.equals(second))
            throw new LessonException(LessonException.Kind.CLAIM, lesson.steps().getFirst().place(),
                    "the lesson ends with digest " + first.digest() + " and, played again, with " + second.digest());
        return first;
    }

    private static void prerequisites(Lesson lesson) {
        for (String id : lesson.prerequisites())
            if (!Lessons.ids().contains(id))
                throw LessonException.input(Place.of(lesson.steps().getFirst().place().file()),
                        "the prerequisite \"" + id + "\" is no lesson; there are " + String.join(", ", Lessons.ids()));
    }

    private Report play() {
        focus();
        while (player.hasNext()) {
            player.next();
            focus();
        }
        return new Report(player.run().step(), player.run().digest());
    }

    private void focus() {
        Lesson.Step step = player.current();
        if (step.focus().isEmpty())
            return;
        Frame frame = player.run().frame(player.run().step());
        for (Focus.Thing thing : step.focus().get().highlight())
            missing(frame, thing).ifPresent(what -> {
                throw bad(step, what);
            });
        lines(step, step.focus().get().lines());
    }

    private static LessonException bad(Lesson.Step step, String what) {
        return LessonException.input(step.place(), "the focus of the step \"" + step.id() + "\" is on " + what);
    }

    private static Optional<String> missing(Frame frame, Focus.Thing thing) {
        return switch (thing) {
            case Focus.Node(String name) -> node(frame, name).isPresent() ? Optional.empty() : Optional.of("the node "
                    + name + ", which does not exist; there are "
                    + String.join(", ", frame.nodes().stream().map(node -> node.id().name()).toList()));
            case Focus.Field(String name, String field) -> {
                List<String> fields = node(frame, name).map(node -> node.fields().stream()
                        .map(one -> one.name()).toList()).orElse(List.of());
                yield fields.contains(field) ? Optional.empty() : Optional.of("the field " + name + "." + field
                        + ", which is not shown then; " + (fields.isEmpty() ? "the node shows no fields"
                                : "there are " + String.join(", ", fields)));
            }
            case Focus.Letter letter -> letter.in(frame).isPresent() ? Optional.empty() : Optional.of("the "
                    + letter + ", which is not in flight then; " + (frame.letters().isEmpty()
                            ? "none is" : "there are " + String.join(", ", frame.letters().stream()
                                    .map(one -> one.from() + ">" + one.to() + " " + one.name()).toList())));
        };
    }

    private static Optional<Frame.NodeView> node(Frame frame, String name) {
        return frame.nodes().stream().filter(node -> node.id().name().equals(name)).findFirst();
    }

    private void lines(Lesson.Step step, List<Focus.Lines> lines) {
        if (lines.isEmpty())
            return;
        Listing listing = Listings.of(lesson);
        for (Focus.Lines range : lines)
            for (int line : List.of(range.first(), range.last()))
                if (listing.at(line).isEmpty())
                    throw bad(step, "line " + line + ", which the protocol's listing does not have");
    }
}
