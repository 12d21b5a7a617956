package replicascope.language;

import java.util.List;
import java.util.Objects;

/// Names a letter in flight relative to its link: `S1>S3 Raft/RequestVote{term=3}#2`.
///
/// `names` is the message's name from the outside in and may be empty (any message); `fields` are the fields it
/// must have, only after a name; `rank` counts from 1 in send order among the letters that fit.
public record LetterName(End from, End to, List<String> names, List<Setting> fields, int rank) {
    public LetterName {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        names = List.copyOf(names);
        fields = List.copyOf(fields);
        if (names.isEmpty() && !fields.isEmpty())
            throw new IllegalArgumentException("fields without a message name");
        if (rank < 1)
            throw new IllegalArgumentException("a rank counts from 1: " + rank);
    }

    /// The first letter of that name from one node to another.
    public static LetterName of(String from, String to, String... names) {
        return new LetterName(End.of(from), End.of(to), List.of(names), List.of(), 1);
    }

    public LetterName ranked(int newRank) {
        return new LetterName(from, to, names, fields, newRank);
    }
}
