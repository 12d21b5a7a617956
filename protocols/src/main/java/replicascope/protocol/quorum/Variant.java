package replicascope.protocol.quorum;

import java.time.Duration;
import java.util.Locale;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Settings;

/// Which readings and defects an engine has.
///
/// @param N                  how many replicas have a key
/// @param R                  how many of them a read asks, unless it says otherwise
/// @param W                  how many of them have to have a write
/// @param contact            how a read contacts them
/// @param repair             what a read does with what it found
/// @param timestamps         where a write's timestamp comes from
/// @param moving             a ring change is under way: the first N replicas give the key to the last N
/// @param literal            the book's lines and no others
/// @param neverWaits         A2.1: line 9 looks at a response that cannot be there yet
/// @param withoutTimeout     A2.2: a replica that does not answer is waited for
/// @param mergesEqual        A2.3: `responses` does not know who sent what
/// @param undecided          A2.6: nothing decides between equal timestamps
/// @param unchecked          A2.7: nobody asks whether R + W > N and 2W > N
/// @param certain            A2.8: a write that did not get its W answers is reported as failed
/// @param leavesNoTombstones A2.9
/// @param divided            A2.10: while the ring changes, each coordinator goes by what it believes alone
/// @param timeout            how long answers are waited for
/// @param rounds             how often they are asked for again
record Variant(int N, int R, int W, Contact contact, Repair repair, Timestamps timestamps, boolean moving,
        boolean literal, boolean neverWaits, boolean withoutTimeout, boolean mergesEqual, boolean undecided,
        boolean unchecked, boolean certain, boolean leavesNoTombstones, boolean divided, Duration timeout, int rounds) {

    /// How a read contacts replicas.
    enum Contact {
        /// All at once; the first R answers count.
        PARALLEL,
        /// R of them drawn at random, and no others.
        EXACTLY,
        /// One after the other.
        ONE_BY_ONE
    }

    /// What becomes of replicas that turn out to be behind.
    enum Repair {
        /// The value is at W replicas before the read returns (ABD).
        BLOCKING,
        /// They are told, and nobody waits.
        ASYNC,
        /// Nothing.
        NONE
    }

    /// Where a write's timestamp comes from.
    enum Timestamps {
        /// One more than the largest that R replicas have.
        QUORUM, COORDINATOR, CLIENT
    }

    /// @throws BadSetting for quorums that are larger than N, or that miss each other while A2.7 is repaired
    static Variant of(Settings settings) {
        int n = (int) settings.whole("N");
        int r = (int) settings.whole("R");
        int w = (int) settings.whole("W");
        check(n, r, w, settings.broken("A2.7"));
        boolean untimed = settings.broken("A2.2") && !settings.literal();
        return new Variant(n, r, w,
                untimed || settings.literal() ? Contact.ONE_BY_ONE : read(Contact.class, settings, "contact"),
                settings.broken("A2.4") && settings.word("repair").equals("blocking") ? Repair.ASYNC
                        : read(Repair.class, settings, "repair"),
                settings.broken("A2.5") && settings.word("timestamps").equals("quorum") ? Timestamps.COORDINATOR
                        : read(Timestamps.class, settings, "timestamps"),
                settings.word("ring").equals("moving"), settings.literal(),
                settings.broken("A2.1") || settings.literal(), untimed, settings.broken("A2.3"),
                settings.broken("A2.6"), settings.broken("A2.7"), settings.broken("A2.8"), settings.broken("A2.9"),
                settings.broken("A2.10"), settings.span("timeout"), (int) settings.whole("rounds"));
    }

    private static <E extends Enum<E>> E read(Class<E> type, Settings settings, String name) {
        return Enum.valueOf(type, settings.word(name).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static void check(int n, int r, int w, boolean unchecked) {
        if (r > n || w > n)
            throw new BadSetting((r > n ? "R=" + r : "W=" + w) + " is more than N=" + n
                    + ": that many replicas never answer; lower it, or raise N");
        if (!unchecked && r + w <= n)
            throw new BadSetting("R=" + r + " and W=" + w + " of N=" + n + " need not meet, because R + W is not more"
                    + " than N: a read may miss every replica of the last write; raise one of them, or break A2.7");
        if (!unchecked && 2 * w <= n)
            throw new BadSetting("two quorums of W=" + w + " of N=" + n + " need not meet, because 2W is not more than"
                    + " N: two writes may miss each other; raise W, or break A2.7");
    }

    /// True when a replica that has `old` takes `version` in its place. The order of versions, or under A2.6 their
    /// timestamps alone: of equal ones, whatever arrives last stays.
    boolean replaces(Version version, Version old) {
        if (old == null)
            return true;
        return undecided ? version.timestamp() >= old.timestamp() : version.compareTo(old) > 0;
    }

    /// True when one version is older than another by what this engine compares; nothing is older than everything.
    boolean older(Version one, Version other) {
        if (one == null || other == null)
            return one == null && other != null;
        return undecided ? one.timestamp() < other.timestamp() : one.compareTo(other) < 0;
    }
}
