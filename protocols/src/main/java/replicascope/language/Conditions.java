package replicascope.language;

import java.util.List;

/// Single conditions, as in `expect`.
public final class Conditions {
    private Conditions() {}

    /// Reads one condition; a comment may follow it. Errors are on line 1.
    ///
    /// @throws LanguageException if the text is not exactly one condition
    public static Condition parse(String text) {
        Cursor cursor = new Cursor(Lines.single(text), 1);
        Condition condition = new ConditionParser(cursor).condition();
        if (!cursor.atEnd())
            throw cursor.unexpected("\"and\", \"or\" or the end", List.of("and", "or", "in"));
        return condition;
    }

    /// The condition in canonical spacing; [#parse] is the inverse.
    ///
    /// @throws IllegalArgumentException if a name is not a word of the language
    public static String print(Condition condition) {
        return ConditionPrinter.print(condition);
    }
}
