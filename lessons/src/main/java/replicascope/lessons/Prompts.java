package replicascope.lessons;

import java.util.List;
import java.util.Optional;
import replicascope.kernel.Listing;
import replicascope.simulation.Frame;
import replicascope.simulation.World;

/// Puts questions to the learner: what there is to choose from.
final class Prompts {
    private Prompts() {}

    static Prompt of(Lesson lesson, Prediction prediction, World world, Optional<Graded> graded) {
        return new Prompt(prediction.kind(), prediction.ask(), choices(lesson, prediction, world),
                prediction.confidence(), prediction.poll(), graded);
    }

    private static List<Prompt.Choice> choices(Lesson lesson, Prediction prediction, World world) {
        return switch (prediction.kind()) {
            case CHOICE, CHOICES, ORDER, RELATION -> Grading.ids(prediction).stream().map(id -> new Prompt.Choice(id,
                    prediction.option(id).map(Prediction.Option::text).orElse(id))).toList();
            case NODE -> world.nodes().stream().map(node -> new Prompt.Choice(node.name(), node.name())).toList();
            case MESSAGE -> Frame.of(world, null).letters().stream().map(Prompts::letter).toList();
            case LINE -> Listings.of(lesson).lines().stream().filter(Listing.Line::executable)
                    .map(line -> new Prompt.Choice("" + line.number(), line.text())).toList();
            case VALUE, EXPLAIN -> List.of();
        };
    }

    private static Prompt.Choice letter(Frame.LetterView letter) {
        String name = letter.from() + ">" + letter.to() + " " + letter.name()
                + (letter.rank() > 1 ? "#" + letter.rank() : "");
        return new Prompt.Choice(name, name);
    }
}
