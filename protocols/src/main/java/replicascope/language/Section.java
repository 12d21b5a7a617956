package replicascope.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A further branch of a run file: the line that names it, and its statements. It begins where another one was after
/// so many steps, and as that one is played the same way each time, the place is exact.
///
/// `equals` ignores where the line stands, see [RunFile].
///
/// @param line   of its first line, from 1
/// @param column of its first line, from 1
/// @param from   the branch it leaves; it stands above this one
/// @param at     steps from the start of the run to the place where it leaves it; beyond the end of a branch there
///               are none, which only playing can tell
/// @param ends   the digest of its last world
public record Section(int line, int column, String name, String from, int at, Optional<String> ends,
        List<Statement> statements) {
    public Section {
        Objects.requireNonNull(name);
        Objects.requireNonNull(from);
        Objects.requireNonNull(ends);
        if (at < 0)
            throw new IllegalArgumentException("a branch does not begin before the start: " + at);
        statements = RunFile.checked(statements);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Section other && name.equals(other.name) && from.equals(other.from) && at == other.at
                && ends.equals(other.ends) && statements.equals(other.statements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, from, at, ends, statements);
    }
}
