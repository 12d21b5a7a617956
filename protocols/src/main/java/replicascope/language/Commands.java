package replicascope.language;

/// Single commands, as typed by a user or written in a lesson.
public final class Commands {
    private Commands() {}

    /// Reads one command; a comment may follow it. Errors are on line 1.
    ///
    /// @throws LanguageException if the text is not exactly one command
    public static Command parse(String text) {
        return new CommandParser(new Cursor(Lines.single(text), 1)).command();
    }

    /// The command in canonical spacing, without a line break; [#parse] is the inverse.
    ///
    /// @throws IllegalArgumentException if a name is not a word of the language or the line gets longer than it allows
    public static String print(Command command) {
        return RunFiles.fitting(CommandPrinter.print(command));
    }
}
