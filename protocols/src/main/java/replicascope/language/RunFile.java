package replicascope.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// A run file: its format version, its header, the statements of its trunk in the order written, and its further
/// branches, each below the one it leaves.
///
/// Two run files are equal when they say the same: where the lines stand is kept for error reports
/// ([Located#line], [Statement#line], [Section#line]) and ignored by `equals`. Comments and blank lines are not kept.
/// A branch does not begin with an [Outcome], because an outcome belongs to the command above it.
///
/// @param trunk the name of the branch that begins at the start
public record RunFile(int version, List<Located<Header>> headers, String trunk, List<Statement> statements,
        List<Section> sections) {
    /// The newest format this program reads, and the one it writes.
    public static final int LATEST = 1;
    /// The trunk's name when none is written.
    public static final String TRUNK = "main";

    public RunFile {
        if (version < 1 || version > LATEST)
            throw new IllegalArgumentException("not a version this program knows: " + version);
        headers = List.copyOf(headers);
        Objects.requireNonNull(trunk);
        statements = checked(statements);
        sections = List.copyOf(sections);
        Set<String> names = new LinkedHashSet<>(Set.of(trunk));
        for (Section section : sections) {
            if (!names.contains(section.from()))
                throw new IllegalArgumentException("a branch leaves one that is not above it: " + section.from());
            if (!names.add(section.name()))
                throw new IllegalArgumentException("two branches have one name: " + section.name());
        }
        for (Located<Header> header : headers)
            if (header.item() instanceof Header.Looks looks && !names.contains(looks.branch()))
                throw new IllegalArgumentException("there is no such branch to look at: " + looks.branch());
    }

    static List<Statement> checked(List<Statement> statements) {
        if (!statements.isEmpty() && statements.getFirst().body() instanceof Outcome)
            throw new IllegalArgumentException("an outcome belongs under a command");
        return List.copyOf(statements);
    }

    /// A run file of the latest version with one branch, whose positions are those of its printed text.
    public static RunFile of(List<? extends Header> headers, List<? extends Body> bodies) {
        return of(headers, TRUNK, bodies, List.of());
    }

    /// A branch of a file that is put together, see [Section].
    public record Twig(String name, String from, int at, Optional<String> ends, List<? extends Body> bodies) {}

    /// A run file of the latest version whose positions are those of its printed text.
    public static RunFile of(List<? extends Header> headers, String trunk, List<? extends Body> bodies,
            List<Twig> twigs) {
        List<Located<Header>> located = new ArrayList<>();
        for (Header header : headers)
            located.add(new Located<>(located.size() + 2, header));
        int line = headers.size() + 3;
        List<Statement> statements = statements(line, bodies);
        line += bodies.size();
        List<Section> sections = new ArrayList<>();
        for (Twig twig : twigs) {
            sections.add(new Section(line, 1, twig.name, twig.from, twig.at, twig.ends,
                    statements(line + 1, twig.bodies)));
            line += 1 + twig.bodies.size();
        }
        return new RunFile(LATEST, located, trunk, statements, sections);
    }

    private static List<Statement> statements(int line, List<? extends Body> bodies) {
        List<Statement> statements = new ArrayList<>();
        for (Body body : bodies)
            statements.add(new Statement(line + statements.size(), 1, body));
        return statements;
    }

    /// The header without line numbers.
    public List<Header> headerItems() {
        return headers.stream().map(Located::item).toList();
    }

    /// The branch looked at and the step, if the header says so; the last time counts.
    public Optional<Header.Looks> looks() {
        return headerItems().stream().filter(Header.Looks.class::isInstance).map(Header.Looks.class::cast)
                .reduce((first, second) -> second);
    }

    /// The branch of that name below the trunk, if there is one.
    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    /// The trunk's commands without their positions and recorded outcomes.
    public List<Command> commands() {
        return statements.stream().map(Statement::body).filter(Command.class::isInstance)
                .map(Command.class::cast).toList();
    }

    /// The statements of all branches in the order written.
    public Stream<Statement> everyStatement() {
        return Stream.concat(statements.stream(), sections.stream().flatMap(section -> section.statements().stream()));
    }

    /// The column at which a line of the body begins, if it is one.
    public OptionalInt column(int line) {
        return Stream.concat(sections.stream().filter(section -> section.line() == line).map(Section::column),
                everyStatement().filter(statement -> statement.line() == line).map(Statement::column))
                .mapToInt(column -> column).findFirst();
    }
}
