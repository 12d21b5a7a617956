package replicascope.lessons;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import replicascope.language.Action;
import replicascope.language.LetterName;
import replicascope.language.Words;

/// Reads what a step draws attention to.
final class FocusReader {
    private static final String THING = "a node (S1), a field (S1.votedFor) or a letter (letter S1>S2 RequestVote)";
    private static final String LINES = "lines of the listing such as \"6-13, 16\"";
    private static final String NODE = "the name of a node such as \"S1\"";
    private static final String LETTER = "letter ";
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?");

    private FocusReader() {}

    static Focus read(Json json) {
        Fields fields = Fields.of(json, "a focus");
        List<Focus.Thing> highlight = fields.list("highlight", "a list of things on the stage", FocusReader::thing);
        if (highlight.size() > Focus.MOST)
            throw LessonException.input(fields.find("highlight").orElseThrow().place(), "there are "
                    + highlight.size() + " things here; expected at most " + Focus.MOST);
        List<Focus.Lines> lines = fields.find("code").map(FocusReader::code).orElse(List.of());
        Focus focus = new Focus(highlight, lines, fields.flag("dim"), fields.list("camera", "a list of nodes",
                node -> Fields.text(node, NODE)), callouts(fields));
        fields.done();
        return focus;
    }

    private static List<Focus.Callout> callouts(Fields fields) {
        List<Focus.Callout> callouts = fields.list("callout", "a list of callouts", json -> {
            Fields one = Fields.of(json, "a callout");
            var callout = new Focus.Callout(thing(one.need("at", THING)), one.text("text", "a short text"));
            one.done();
            return callout;
        });
        if (callouts.size() > Focus.MOST_CALLOUTS)
            throw LessonException.input(fields.find("callout").orElseThrow().place(), "there are " + callouts.size()
                    + " callouts here; expected at most " + Focus.MOST_CALLOUTS);
        return callouts;
    }

    private static Focus.Thing thing(Json json) {
        String text = Fields.text(json, THING);
        if (text.startsWith(LETTER))
            return letter(json, text);
        String[] parts = text.split("\\.", -1);
        for (String part : parts)
            if (!Words.isWord(part) || parts.length > 2)
                throw LessonException.input(json.place(), "\"" + text + "\" is nothing on the stage; expected "
                        + THING);
        return parts.length == 1 ? new Focus.Node(text) : new Focus.Field(parts[0], parts[1]);
    }

    /// Letters are named as in commands, so a command of the same length reads them.
    private static Focus.Thing letter(Json json, String text) {
        String asCommand = "hold   " + text.substring(LETTER.length());
        if (Phrases.command(json, THING, asCommand).action() instanceof Action.Hold(LetterName name)
                && name.fields().isEmpty())
            return new Focus.Letter(name);
        throw Fields.expected(json, THING);
    }

    private static List<Focus.Lines> code(Json json) {
        Fields fields = Fields.of(json, "a part of the listing");
        List<Focus.Lines> ranges = lines(fields.need("lines", LINES));
        fields.done();
        return ranges;
    }

    /// Such as "6-13, 16".
    static List<Focus.Lines> lines(Json lines) {
        List<Focus.Lines> ranges = new ArrayList<>();
        for (String part : Fields.text(lines, LINES).split(", *", -1)) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches())
                throw Fields.expected(lines, LINES);
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (last < first)
                throw Fields.expected(lines, LINES);
            ranges.add(new Focus.Lines(first, last));
        }
        return ranges;
    }
}
