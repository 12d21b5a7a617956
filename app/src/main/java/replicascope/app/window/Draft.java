package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import replicascope.lessons.Answer;
import replicascope.lessons.Prediction;
import replicascope.lessons.Prompt;

/// An answer that is being thought about: what was picked or written so far. It knows nothing of controls.
final class Draft {
    private final Prompt prompt;
    private final List<String> ids;
    private final List<String> picked = new ArrayList<>();
    private String written = "";
    private OptionalInt sure = OptionalInt.empty();

    Draft(Prompt prompt) {
        this.prompt = prompt;
        ids = prompt.choices().stream().map(Prompt.Choice::id).toList();
        if (prompt.kind() == Prediction.Kind.ORDER)
            picked.addAll(ids);
    }

    Prediction.Kind kind() {
        return prompt.kind();
    }

    /// True when the learner writes instead of choosing.
    boolean writes() {
        return kind() == Prediction.Kind.VALUE || kind() == Prediction.Kind.EXPLAIN;
    }

    /// True when several can be picked.
    boolean several() {
        return kind() == Prediction.Kind.CHOICES;
    }

    /// Picks something, by its id. Where several can be picked, what was picked before is put back by picking it again.
    ///
    /// @return false when it cannot be picked
    boolean pick(String id) {
        if (!ids.contains(id) || kind() == Prediction.Kind.ORDER)
            return false;
        if (several()) {
            if (!picked.remove(id))
                picked.add(id);
            return true;
        }
        picked.clear();
        picked.add(id);
        return true;
    }

    boolean isPicked(String id) {
        return kind() != Prediction.Kind.ORDER && picked.contains(id);
    }

    /// The ids in the learner's order.
    List<String> order() {
        return List.copyOf(picked);
    }

    /// Moves something in the order, up with -1.
    ///
    /// @return false at the edge
    boolean move(String id, int by) {
        int from = picked.indexOf(id);
        int to = from + by;
        if (kind() != Prediction.Kind.ORDER || from < 0 || to < 0 || to >= picked.size())
            return false;
        picked.add(to, picked.remove(from));
        return true;
    }

    void write(String text) {
        written = text;
    }

    String written() {
        return written;
    }

    /// How sure, in percent; the same again takes it back.
    void sure(int percent) {
        sure = sure.isPresent() && sure.getAsInt() == percent ? OptionalInt.empty() : OptionalInt.of(percent);
    }

    OptionalInt sure() {
        return sure;
    }

    /// True when there is something to judge.
    boolean complete() {
        return writes() ? !written.isBlank() : !picked.isEmpty();
    }

    Answer answer() {
        if (writes())
            return new Answer(List.of(written.strip()), sure);
        List<String> parts = several() ? ids.stream().filter(picked::contains).toList() : picked;
        return new Answer(parts, sure);
    }
}
