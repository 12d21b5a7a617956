package replicascope.language;

import java.util.ArrayList;
import java.util.List;

/// A run file: its format version, its header and the statements of its body, in the order written.
///
/// Two run files are equal when they say the same: where the lines stand is kept for error reports
/// ([Located#line], [Statement#line]) and ignored by `equals`. Comments and blank lines are not kept.
/// The body does not begin with an [Outcome], because an outcome belongs to the command above it.
public record RunFile(int version, List<Located<Header>> headers, List<Statement> statements) {
    /// The newest format this program reads, and the one it writes.
    public static final int LATEST = 1;

    public RunFile {
        if (version < 1 || version > LATEST)
            throw new IllegalArgumentException("not a version this program knows: " + version);
        headers = List.copyOf(headers);
        statements = List.copyOf(statements);
        if (!statements.isEmpty() && statements.getFirst().body() instanceof Outcome)
            throw new IllegalArgumentException("an outcome belongs under a command");
    }

    /// A run file of the latest version whose positions are those of its printed text.
    public static RunFile of(List<? extends Header> headers, List<? extends Body> bodies) {
        List<Located<Header>> located = new ArrayList<>();
        for (Header header : headers)
            located.add(new Located<>(located.size() + 2, header));
        List<Statement> statements = new ArrayList<>();
        for (Body body : bodies)
            statements.add(new Statement(headers.size() + statements.size() + 3, 1, body));
        return new RunFile(LATEST, located, statements);
    }

    /// The header without line numbers.
    public List<Header> headerItems() {
        return headers.stream().map(Located::item).toList();
    }

    /// The commands without their positions and recorded outcomes.
    public List<Command> commands() {
        return statements.stream().map(Statement::body).filter(Command.class::isInstance)
                .map(Command.class::cast).toList();
    }
}
