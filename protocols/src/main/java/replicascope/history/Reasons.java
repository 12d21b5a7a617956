package replicascope.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Sentence;
import replicascope.kernel.Value;

/// Says why operations cannot be put in order: finds the pair that tells it in the common cases. The texts lie in this
/// package's bundle.
final class Reasons {
    private final List<Call> all;
    private final Call last;
    private final List<Call> reads;
    /// Guilty writes that can have made what `last` returned.
    private final List<Call> sources;
    /// Guilty writes that cannot, and had ended before `last` began; the latest of them last.
    private final List<Call> passed;

    private Reasons(List<Call> all, List<Call> guilty, Call last) {
        this.all = all;
        this.last = last;
        List<Call> others = guilty.stream().filter(call -> !call.equals(last)).toList();
        reads = others.stream().filter(Call::reads).toList();
        sources = others.stream().filter(call -> makes(call, last.found())).toList();
        passed = others.stream().filter(call -> !call.reads() && !sources.contains(call) && call.precedes(last))
                .sorted(Comparator.comparingInt(Call::returned)).toList();
    }

    /// @param all    every operation on the key
    /// @param guilty those that cannot be put in order
    /// @param last   the guilty read that ended last
    static Sentence why(List<Call> all, List<Call> guilty, Call last) {
        Reasons reasons = new Reasons(all, guilty, last);
        if (guilty.size() == 1)
            return reasons.unwritten();
        return reasons.stale().or(reasons::inversion).or(reasons::again)
                .orElseGet(() -> Sentence.of("history.no-order", names(guilty), last.id(), last.result()));
    }

    private Sentence unwritten() {
        Optional<Call> later = all.stream().filter(call -> last.precedes(call) && makes(call, last.found()))
                .findFirst();
        if (later.isPresent())
            return Sentence.of("history.future", last.id(), last.result(), later.get().id());
        return Sentence.of(last.found() instanceof Value.Items ? "history.unwritten.list" : "history.unwritten",
                last.id(), last.result());
    }

    /// An old value after a completed write.
    private Optional<Sentence> stale() {
        if (!reads.isEmpty() || passed.isEmpty())
            return Optional.empty();
        Call write = passed.getLast();
        List<Call> after = all.stream().filter(call -> call.reads() && write.precedes(call)).toList();
        boolean lost = write.meaning() == Meaning.WRITE && after.size() > 1
                && after.stream().allMatch(read -> last.found().equals(read.found()))
                && all.stream().noneMatch(read -> write.written().equals(read.found()));
        return Optional.of(lost ? Sentence.of("history.lost", write.id(), write.written(), names(after), last.result())
                : pair(switch (write.meaning()) {
                    case DELETE -> "history.stale.deleted";
                    case APPEND -> "history.stale.appended";
                    case WRITE, READ, NONE -> "history.stale";
                }, write));
    }

    private Sentence pair(String key, Call write) {
        return Sentence.of(key, last.id(), last.result(), write.id(),
                write.meaning() == Meaning.DELETE ? Call.NOTHING : write.written());
    }

    /// A new value, then an old one.
    private Optional<Sentence> inversion() {
        if (reads.size() != 1)
            return Optional.empty();
        Call earlier = reads.getFirst();
        return earlier.precedes(last) && !earlier.found().equals(last.found())
                ? Optional.of(Sentence.of("history.inversion", last.id(), last.result(), earlier.id(),
                        earlier.result()))
                : Optional.empty();
    }

    /// The same value before and after another write: the write that made it may not have ended, but was seen.
    private Optional<Sentence> again() {
        if (reads.size() != 1 || passed.isEmpty())
            return Optional.empty();
        Call seen = reads.getFirst();
        Call write = passed.getLast();
        return seen.precedes(write) && seen.found().equals(last.found()) && write.meaning() == Meaning.WRITE
                ? Optional.of(Sentence.of("history.again", last.id(), last.result(), write.id(), write.written(),
                        seen.id()))
                : Optional.empty();
    }

    private static boolean makes(Call call, Value found) {
        boolean listed = found instanceof Value.Items(var items) && (call.meaning() == Meaning.WRITE
                || call.meaning() == Meaning.APPEND) && items.stream().anyMatch(call.written()::equals);
        return switch (call.meaning()) {
            case WRITE -> listed || call.written().equals(found);
            case APPEND -> listed;
            case DELETE -> found.equals(Call.NOTHING);
            case READ, NONE -> false;
        };
    }

    private static String names(List<Call> calls) {
        return calls.stream().map(call -> call.id().name()).collect(Collectors.joining(", "));
    }
}
