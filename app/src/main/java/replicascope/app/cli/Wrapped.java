package replicascope.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Text for a terminal.
final class Wrapped {
    private Wrapped() {}

    /// The words of a text on lines of at most so many characters; a word that is longer is broken.
    ///
    /// @param first begins the first line; the others begin with as many spaces
    static List<String> lines(String first, String text, int width) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(first.length());
        StringBuilder line = new StringBuilder(first);
        int room = width - first.length();
        for (String word : text.strip().split("\\s+"))
            for (String part : parts(word, room)) {
                if (line.length() > first.length() && line.length() + 1 + part.length() > width) {
                    lines.add(line.toString());
                    line = new StringBuilder(indent);
                }
                line.append(line.length() > first.length() ? " " : "").append(part);
            }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> parts(String word, int room) {
        List<String> parts = new ArrayList<>();
        String rest = word;
        while (rest.length() > room) {
            parts.add(rest.substring(0, room));
            rest = rest.substring(room);
        }
        parts.add(rest);
        return parts;
    }

    /// Without characters that would command the terminal.
    static String plain(String text) {
        return text.chars().noneMatch(Character::isISOControl) ? text
                : text.replaceAll("\\p{Cntrl}", "\ufffd");
    }

    /// At most so many characters.
    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
