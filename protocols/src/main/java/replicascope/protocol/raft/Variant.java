package replicascope.protocol.raft;

import java.time.Duration;
import replicascope.kernel.Settings;

/// Which Raft this is: the timing, and each defect of the printed algorithm as one flag. The handler that has the
/// flag quotes the printed path.
///
/// @param literal         only the book's lines run: replies are sent, nobody counts them (A4.1)
/// @param forgetsVote     A4.2: lines 2 and 3 are not on stable storage
/// @param repliesNoTerm   A4.3: lines 25 and 28 return a verdict without a term
/// @param countsReplies   A4.4: line 9 makes `votes` a number, so that a duplicated reply counts twice
/// @param omitsLogEnd     A4.5: line 12 sends no lastLogIndex and lastLogTerm
/// @param nullsPass       how line 22 reads what A4.5 omits: true, anything passes; false, as an empty log
/// @param comparesLengths A4.6: line 22 compares lengths only
/// @param fixedTimeout    A4.7: line 10 has one timeout for everybody
/// @param commitsByCount  A4.9: an entry of any term is committed once a majority has it
/// @param noop            a new leader appends a no-op
record Variant(boolean literal, boolean forgetsVote, boolean repliesNoTerm, boolean countsReplies,
        boolean omitsLogEnd, boolean nullsPass, boolean comparesLengths, boolean fixedTimeout,
        boolean commitsByCount, boolean noop, Duration electionAtLeast, Duration electionAtMost,
        Duration heartbeat) {

    static Variant of(Settings settings) {
        return new Variant(settings.literal(), settings.broken("A4.2"), settings.broken("A4.3"),
                settings.broken("A4.4"), settings.broken("A4.5"), settings.word("nulls").equals("pass"),
                settings.broken("A4.6"), settings.broken("A4.7"), settings.broken("A4.9"), settings.flag("noop"),
                settings.least("election"), settings.most("election"), settings.span("heartbeat"));
    }
}
