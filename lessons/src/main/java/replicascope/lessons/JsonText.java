package replicascope.lessons;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads JSON with Gson and keeps the place of every value, which Gson itself tells only in its messages.
final class JsonText {
    private static final Pattern WHERE = Pattern.compile("at line (\\d+) column (\\d+) path");

    private final String file;
    private final String text;
    private final JsonReader reader;
    private boolean complete;

    private JsonText(String text, String file) {
        this.file = file;
        this.text = text;
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /// @throws LessonException when the text is not JSON
    static Json read(String text, String file) {
        JsonText json = new JsonText(text, file);
        json.checkText();
        try {
            Json all = json.value("");
            json.complete = true;
            if (json.reader.peek() == JsonToken.END_DOCUMENT)
                return all;
            throw malformed(json.here("", 0), JsonFaults.BEHIND_THE_END);
        } catch (MalformedJsonException | EOFException e) {
            throw json.malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkText() {
        if (text.isBlank())
            throw LessonException.input(Place.of(file), "this file is empty; a lesson is a JSON object with the fields "
                    + "format, id, title, stage and steps");
        for (int at = 0; at < text.length(); at++)
            if (junk(text.charAt(at)))
                throw LessonException.input(at(at), String.format(
                        "this is not a text file: it holds the character U+%04X; open a lesson, which is JSON text",
                        (int) text.charAt(at)));
    }

    private static boolean junk(char character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t' || character == 0x7f;
    }

    private Place at(int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new Place(file, line, index - before.lastIndexOf('\n'), "");
    }

    private Json value(String pointer) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> table(pointer);
            case BEGIN_ARRAY -> items(pointer);
            case STRING -> {
                Place place = here(pointer, 1);
                yield new Json.Text(place, reader.nextString());
            }
            case NUMBER -> {
                String literal = reader.nextString();
                yield new Json.Number(here(pointer, literal.length()), literal);
            }
            case BOOLEAN -> {
                Place end = here(pointer, 0);
                boolean value = reader.nextBoolean();
                yield new Json.Flag(before(end, value ? 4 : 5), value);
            }
            case NULL -> {
                Place place = here(pointer, 4);
                reader.nextNull();
                yield new Json.Null(place);
            }
            case NAME, END_ARRAY, END_OBJECT, END_DOCUMENT -> throw malformed(here(pointer, 0), "a value is missing");
        };
    }

    private Json table(String pointer) throws IOException {
        Place place = here(pointer, 1);
        Map<String, Json> values = new LinkedHashMap<>();
        Map<String, Place> names = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            reader.peek();
            Place at = here("", 1);
            String name = reader.nextName();
            String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            Place named = new Place(file, at.line(), at.column(), inner);
            if (names.put(name, named) != null)
                throw LessonException.input(named, "the field \"" + name
                        + "\" stands here for the second time; keep one of the two");
            values.put(name, value(inner));
        }
        reader.endObject();
        return new Json.Table(place, values, names);
    }

    private Json items(String pointer) throws IOException {
        Place place = here(pointer, 1);
        List<Json> items = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext())
            items.add(value(pointer + "/" + items.size()));
        reader.endArray();
        return new Json.Items(place, items);
    }

    /// @param taken how many characters of the next token Gson has already taken
    private Place here(String pointer, int taken) {
        Matcher where = WHERE.matcher(reader.toString());
        if (!where.find())
            throw new IllegalStateException("Gson no longer tells where it is: " + reader);
        return new Place(file, Integer.parseInt(where.group(1)), Integer.parseInt(where.group(2)) - taken, pointer);
    }

    private static Place before(Place end, int characters) {
        return new Place(end.file(), end.line(), end.column() - characters, end.pointer());
    }

    private LessonException malformed(IOException cause) {
        String pointer = pointer(reader.getPath());
        if (cause instanceof EOFException || JsonFaults.atEnd(cause.getMessage()))
            return malformed(end(pointer), "the file ends in the middle");
        Place after = here(pointer, 0);
        int index = index(after);
        int taken = JsonFaults.taken(cause.getMessage(), text, index);
        Place place = before(after, taken);
        if (complete)
            return malformed(place, JsonFaults.BEHIND_THE_END);
        return malformed(place, JsonFaults.inWords(cause.getMessage(), text, index - taken));
    }

    private int index(Place place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++)
            start = text.indexOf('\n', start) + 1;
        return Math.min(start + place.column() - 1, text.length());
    }

    private Place end(String pointer) {
        Place end = at(text.stripTrailing().length());
        return new Place(file, end.line(), end.column(), pointer);
    }

    private static LessonException malformed(Place place, String what) {
        return LessonException.input(place, "this is not JSON: " + what);
    }

    /// Gson's `$.steps[0].say` as `/steps/0/say`.
    private static String pointer(String path) {
        return path.substring(1).replaceAll("[.\\[]", "/").replace("]", "").replaceAll("/$", "");
    }
}
