package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The schema that editors use and the reader are of one mind.
class SchemaTest {
    private static final String UNKNOWN = "qqqqqqqq";

    private final Schema schema = new Schema();
    private final Set<String> met = new TreeSet<>();

    private static JsonElement json(String text) {
        return JsonParser.parseString(text);
    }

    @Test
    void theReaderKnowsExactlyTheFieldsOfTheSchema() {
        JsonElement lesson = json(Full.GOOD);
        compare(schema.root, lesson, lesson);
        assertThat(met).as("the lesson of this test uses every kind of object").containsAll(schema.records());
    }

    /// Puts a field nobody knows into every object; the reader answers with those it does know.
    private void compare(JsonObject given, JsonElement value, JsonElement lesson) {
        JsonObject at = schema.followed(given);
        if (given.has("$ref"))
            met.add(given.get("$ref").getAsString().substring("#/$defs/".length()));
        if (value.isJsonArray() && at.has("items"))
            for (JsonElement item : value.getAsJsonArray())
                compare(at.getAsJsonObject("items"), item, lesson);
        if (at.has("oneOf") && value.isJsonObject())
            for (JsonElement one : at.getAsJsonArray("oneOf"))
                if (one.getAsJsonObject().has("$ref") && schema.followed(one.getAsJsonObject()).has("properties"))
                    compare(one.getAsJsonObject(), value, lesson);
        if (!value.isJsonObject() || !at.has("properties"))
            return;
        JsonObject table = value.getAsJsonObject();
        for (String name : at.getAsJsonObject("properties").keySet())
            if (table.has(name))
                compare(at.getAsJsonObject("properties").getAsJsonObject(name), table.get(name), lesson);
        table.add(UNKNOWN, new JsonPrimitive(1));
        LessonException refused = catchThrowableOfType(LessonException.class,
                () -> LessonReader.read(lesson.toString(), "a.json"));
        table.remove(UNKNOWN);
        assertThat(refused.getMessage()).contains("\"" + UNKNOWN + "\" is not known here; expected one of ");
        String known = refused.getMessage().substring(refused.getMessage().indexOf("expected one of ")
                + "expected one of ".length());
        assertThat(new TreeSet<>(Arrays.asList(known.split(", ")))).as(refused.place().pointer())
                .isEqualTo(new TreeSet<>(at.getAsJsonObject("properties").keySet()));
    }

    static JsonArray files() throws IOException {
        JsonArray files = new JsonArray();
        for (String id : Lessons.ids())
            try (var in = Lessons.class.getResourceAsStream(id + ".json")) {
                files.add(json(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        files.add(json(Full.GOOD));
        files.add(json(Written.GOOD));
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatTheReaderTakesTheSchemaTakes(JsonElement file) {
        assertThat(schema.mistakes(file)).isEmpty();
        assertThat(LessonReader.read(file.toString(), "a.json")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "format": 2               | "format": 3
            "id": "full"              | "id": "Full One"
            "revision": 3             | "revision": 0
            "kind": "lesson"          | "kind": "lecture"
            "title": "Full"           | "title": " "
            "minutes": 2              | "minutes": "2"
            "level": "advanced"       | "level": "expert"
            "bloom": "remember"       | "bloom": "recall"
            "algorithm": 4            | "algorithm": 0
            "lines": "2-3, 15"        | "lines": "two"
            "section": "0.5.3", ||
            "preset": "deployed"      | "preset": "repaired"
            "seed": 7                 | "seed": 7.5
            "seed": 7                 | "sead": 7
            "led": "some(server, .state == LEADER)" | "Led": "some(server, .state == LEADER)"
            "overview": "All of it.", ||
            "seconds": 20             | "seconds": 0
            "keyframe": true          | "keyframe": "yes"
            ["S1"], "dim"             | ["S1","S1","S1","S1","S1"], "dim"
            "dim": true               | "dim": 1
            "at": "S1.votedFor", ||
            "kind": "choice"          | "kind": "guess"
            "ask": "Who votes?", ||
            "correct": true           | "correct": "true"
            "explain": "A candidate votes for itself." | "explain": ""
            "for": "user-action"      | "for": "user_action"
            "condition", "condition": "S1.state == CANDIDATE" | "condition"
            "for": "next"             | "for": "next", "condition": "unled"
            {"to": "build"}           | {"when": "right"}
            "goal": "A leader.", ||
            "timeout", "drop"         | "timeout", "dropp"
            "faults": 1               | "faults": -1
            "rewind": "action"        | "rewind": "back"
            "say": "Somebody stands." | "sya": "Somebody stands."
            "Fire a timer.",          | "a", "b", "c",
            "oracle": "S1.votedFor"   | "engine": "S1.votedFor"
            "expect": ["led"]         | "expect": "led"
            "wait": {"for": "user-action"} | "task": {}, "predict": {}
            """)
    void whatOneRefusesTheOtherRefuses(String part, String other) {
        String spoilt = Full.with(part, other == null || other.equals("|") ? "" : other);
        assertThat(schema.mistakes(json(spoilt))).isNotEmpty();
        assertThat(catchThrowableOfType(LessonException.class, () -> LessonReader.read(spoilt, "a.json")))
                .isNotNull();
    }
}
