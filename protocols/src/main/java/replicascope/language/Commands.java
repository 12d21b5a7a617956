package replicascope.language;

/// Single commands, as typed by a user or written in a lesson.
public final class Commands {
    private Commands() {}

    /// @throws LanguageException if the text is not exactly one command (a comment may follow it)
    public static Command parse(String text) {
        throw new UnsupportedOperationException();
    }

    /// The command in canonical spacing, without a line break; [#parse] is the inverse.
    public static String print(Command command) {
        throw new UnsupportedOperationException();
    }
}
