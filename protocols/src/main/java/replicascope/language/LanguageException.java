package replicascope.language;

/// A text that is not in the command language. The message is one sentence with the place, what was found there
/// and what would be right: `line 14, column 1: "delivr" is not a command; did you mean "deliver"?`
public final class LanguageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String problem;
    private final String expected;

    /// @param line     from 1
    /// @param column   from 1, in UTF-16 units
    /// @param problem  what is wrong there
    /// @param expected what would be right, or the remedy; may be empty
    public LanguageException(int line, int column, String problem, String expected) {
        super("line " + line + ", column " + column + ": " + problem + (expected.isEmpty() ? "" : "; " + expected));
        this.line = line;
        this.column = column;
        this.problem = problem;
        this.expected = expected;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    public String problem() {
        return problem;
    }

    public String expected() {
        return expected;
    }
}
