package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replicascope.kernel.Listing;
import replicascope.run.Run;
import replicascope.simulation.Frame;

/// What a step points at is there when the step is entered.
final class FocusCheck {
    private final Lesson lesson;
    private final Run run;

    FocusCheck(Lesson lesson, Run run) {
        this.lesson = lesson;
        this.run = run;
    }

    /// @throws LessonException when it is not
    void check(Lesson.Step step) {
        if (step.focus().isEmpty())
            return;
        Frame frame = run.frame(run.step());
        Focus focus = step.focus().get();
        for (Focus.Thing thing : things(focus))
            missing(frame, thing).ifPresent(what -> {
                throw bad(step, what);
            });
        lines(step, focus.lines());
    }

    private static List<Focus.Thing> things(Focus focus) {
        List<Focus.Thing> things = new ArrayList<>(focus.highlight());
        focus.callouts().forEach(callout -> things.add(callout.at()));
        focus.camera().forEach(node -> things.add(new Focus.Node(node)));
        return things;
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
