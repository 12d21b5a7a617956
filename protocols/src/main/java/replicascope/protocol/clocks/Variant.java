package replicascope.protocol.clocks;

import java.time.Duration;
import java.util.Locale;
import replicascope.blocks.versions.Compared;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Settings;

/// Which readings and defects an engine has.
///
/// @param metadata   what operations carry and are compared by
/// @param conflicts  what becomes of concurrent versions
/// @param literal    the book's lines and no others
/// @param forgets    A1.1: a delivery is recorded nowhere
/// @param ownOnly    A1.2: a timestamp has the source's own count and no dependencies
/// @param lax        A1.3: line 12 lets through what has been delivered
/// @param countsAll  A1.4: a read counts, too
/// @param impatient  A1.5: what cannot be delivered is dropped
/// @param trusting   A1.6: nothing is ever sent again
/// @param asksItself A1.7: a replica's own operation has to pass CanDeliver
/// @param amnesia    A1.8: the clocks are in memory
/// @param atLeast    time between two exchanges, at least
/// @param atMost     and at most
record Variant(Metadata metadata, Conflicts conflicts, boolean literal, boolean forgets, boolean ownOnly, boolean lax,
        boolean countsAll, boolean impatient, boolean trusting, boolean asksItself, boolean amnesia, Duration atLeast,
        Duration atMost) {

    /// What operations carry.
    enum Metadata {
        /// Vector clocks for delivery; a version has its dot and what its writer had seen.
        DOTTED,
        /// Vector clocks for delivery and for versions.
        VECTOR,
        /// Lamport's clock only: nobody can tell that something is missing.
        LAMPORT,
        /// Nothing.
        NONE;

        /// True when CanDeliver has something to compare.
        boolean ordersDelivery() {
            return this == DOTTED || this == VECTOR;
        }
    }

    /// What becomes of concurrent versions.
    enum Conflicts {
        /// All are kept.
        SIBLINGS,
        /// Lamport's clock decides, then the replica's place.
        STAMP,
        /// Whatever is delivered last stays.
        ARRIVAL
    }

    /// @throws BadSetting when conflicts are to be decided by what operations do not carry
    static Variant of(Settings settings) {
        Metadata metadata = settings.broken("A1.11") ? Metadata.VECTOR
                : Metadata.valueOf(settings.word("metadata").toUpperCase(Locale.ROOT));
        Conflicts conflicts = settings.broken("A1.10") ? Conflicts.ARRIVAL
                : Conflicts.valueOf(settings.word("conflicts").toUpperCase(Locale.ROOT));
        check(metadata, conflicts);
        return new Variant(metadata, conflicts, settings.literal(), settings.broken("A1.1"),
                settings.broken("A1.2") || settings.word("carries").equals("own"), settings.broken("A1.3"),
                settings.broken("A1.4"), settings.broken("A1.5"),
                settings.broken("A1.6") || !metadata.ordersDelivery(), settings.broken("A1.7"),
                settings.broken("A1.8"), settings.least("exchange"), settings.most("exchange"));
    }

    private static void check(Metadata metadata, Conflicts conflicts) {
        if (conflicts == Conflicts.SIBLINGS && !metadata.ordersDelivery())
            throw new BadSetting("conflicts=siblings needs metadata=dotted or vector: without a vector nobody can"
                    + " tell concurrent versions from successive ones; set conflicts=stamp or conflicts=arrival");
        if (conflicts == Conflicts.STAMP && metadata == Metadata.NONE)
            throw new BadSetting("conflicts=stamp needs Lamport's clock, and metadata=none carries nothing: set"
                    + " conflicts=arrival");
    }

    /// True when the newer one makes the older one superfluous.
    boolean supersedes(Message.Update newer, Message.Update older) {
        return switch (conflicts) {
            case STAMP -> newer.compareTo(older) > 0;
            case ARRIVAL -> true;
            case SIBLINGS -> metadata == Metadata.VECTOR
                    ? Compared.of(newer.timestamp(), older.timestamp()) == Compared.AFTER
                    : older.isIn(newer.context());
        };
    }
}
