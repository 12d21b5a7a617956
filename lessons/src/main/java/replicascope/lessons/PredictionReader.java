package replicascope.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import replicascope.language.Command;
import replicascope.language.Condition;

/// Reads predictions.
final class PredictionReader {
    private static final String ANSWER = "the id of an option, a list of them, a text, a number, or {\"oracle\": …}";
    private static final String ORACLE = "a condition or path of the command language, or one for each option";

    private final Phrases phrases;

    PredictionReader(Phrases phrases) {
        this.phrases = phrases;
    }

    Prediction read(Json json) {
        Fields fields = Fields.of(json, "a prediction");
        Prediction.Kind kind = LessonReader.oneOf(fields.need("kind", "a kind such as choice"),
                Prediction.Kind.values());
        String ask = fields.text("ask", "the question");
        List<Prediction.Option> options = fields.list("options", "a list of options", PredictionReader::option);
        LessonReader.different(fields.find("options"), options, Prediction.Option::id, "options");
        Prediction.Right right = fields.find("answer").map(this::right).orElse(new Prediction.Right.Marked());
        List<Place> places = new ArrayList<>();
        List<Command> reveal = phrases.commands(fields, "reveal", places);
        var prediction = new Prediction(kind, ask, options, right, reveal, places, fields.text("explain",
                "why it is so"), fields.flag("confidence"), fields.flag("poll"), fields.place());
        fields.done();
        complete(fields, prediction);
        return prediction;
    }

    private static Prediction.Option option(Json json) {
        Fields fields = Fields.of(json, "an option");
        var option = new Prediction.Option(LessonReader.id(fields), fields.text("text", "what the learner reads"),
                fields.flag("correct"), fields.maybe("feedback", "what somebody who answers this is told"),
                fields.find("misconception").map(LessonReader::id), fields.place());
        fields.done();
        return option;
    }

    private Prediction.Right right(Json json) {
        return switch (json) {
            case Json.Items(Place place, List<Json> items) -> new Prediction.Right.Literal(Fields.items(json, ANSWER,
                    PredictionReader::literal), place);
            case Json.Table table -> {
                Fields fields = Fields.of(json, ANSWER);
                Prediction.Right right = oracle(fields.need("oracle", ORACLE));
                fields.done();
                yield right;
            }
            default -> new Prediction.Right.Literal(List.of(literal(json)), json.place());
        };
    }

    private static String literal(Json json) {
        return json instanceof Json.Number(Place place, String literal) ? literal : Fields.text(json, ANSWER);
    }

    private Prediction.Right oracle(Json json) {
        if (!(json instanceof Json.Table))
            return new Prediction.Right.Asked(phrases.condition(json), json.place());
        Fields fields = Fields.of(json, ORACLE);
        Map<String, Condition> holds = new LinkedHashMap<>();
        for (String option : fields.names())
            holds.put(option, phrases.condition(fields.need(option, ORACLE)));
        return new Prediction.Right.ByOption(holds, json.place());
    }

    /// What is needed depends on the kind.
    private static void complete(Fields fields, Prediction prediction) {
        boolean marked = prediction.right() instanceof Prediction.Right.Marked;
        switch (prediction.kind()) {
            case CHOICE, CHOICES, ORDER -> {
                if (prediction.options().size() < 2)
                    throw LessonException.input(prediction.place(), "found " + prediction.options().size()
                            + " options; expected two at least");
            }
            case EXPLAIN -> {
                if (!marked)
                    throw LessonException.input(fields.nameAt("answer"), "what is explained in one's own words has no "
                            + "answer to compare; expected the model answer in \"explain\"");
                return;
            }
            case NODE, MESSAGE, VALUE, RELATION, LINE -> {}
        }
        boolean byOptions = prediction.kind() != Prediction.Kind.ORDER && prediction.options().stream()
                .anyMatch(Prediction.Option::correct);
        if (marked && !byOptions)
            throw LessonException.input(prediction.place(), "nothing says which answer is right; expected the field "
                    + "\"answer\"" + (prediction.kind() == Prediction.Kind.ORDER ? ""
                            : " or an option with \"correct\": true"));
        known(prediction, fields);
    }

    /// The answer and the oracle speak of options there are.
    private static void known(Prediction prediction, Fields fields) {
        Optional<Place> place = Optional.ofNullable(fields.nameAt("answer"));
        List<String> spoken = switch (prediction.right()) {
            case Prediction.Right.Literal literal when prediction.kind().chooses() -> literal.parts();
            case Prediction.Right.ByOption byOption -> List.copyOf(byOption.holds().keySet());
            default -> List.of();
        };
        List<String> ids = Grading.ids(prediction);
        for (String id : spoken)
            if (!ids.contains(id))
                throw LessonException.input(place.orElse(prediction.place()), "there is no option \"" + id
                        + "\"; there are " + String.join(", ", ids));
        boolean whole = prediction.right() instanceof Prediction.Right.ByOption
                || prediction.kind() == Prediction.Kind.ORDER && !spoken.isEmpty();
        if (whole && spoken.size() != ids.size())
            throw LessonException.input(place.orElse(prediction.place()), "found " + spoken.size()
                    + " options; expected each of " + String.join(", ", ids));
    }
}
