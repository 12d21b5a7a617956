package replicascope.protocol.cassandra;

import java.time.Duration;
import replicascope.kernel.Settings;

/// Which Cassandra this is: how the nodes are laid out, the timing, and each defect of the printed algorithm as one
/// flag. The handler that has the flag quotes the printed path.
///
/// @param literal      only the book's lines run: what SendAsyncWrite sends is stored by nobody
/// @param forgetsOwn   A7.1: lines 21 and 28, the coordinator's own copy is no response
/// @param writesAnyway A7.2: line 19, the coordinator writes locally, replica or not
/// @param waitsForEver A7.3: lines 26–29, nobody asks who is alive and nothing times out
/// @param countsCopies A7.4: lines 27 and 28, any response counts, a copy of one as well
/// @param hintsLate    A7.5: line 30, hints are made only after the loop, and by no other line
/// @param noTimestamp  A7.6: lines 16 and 22, a write has no time, and whatever comes last stays
/// @param repeatsHosts A7.7: lines 10–13, a host is taken again at its next position
/// @param goesRound    A7.8: lines 10–13, with fewer hosts than RF the walk begins again
/// @param blindToRacks A7.9: lines 10–13, racks and data centres are not looked at
/// @param fansOut      A7.10: lines 20–24, every replica elsewhere gets a copy over the wide area network
/// @param neverWraps   A7.11: line 7, beyond the last token there is no first node
/// @param simple       SimpleStrategy instead of NetworkTopologyStrategy
/// @param drawn        hosts draw their tokens
/// @param rf           replicas of a key, in each data centre with NetworkTopologyStrategy
/// @param blocking     a read repairs what it finds before it answers
/// @param handoff      hints are kept at all
record Variant(boolean literal, boolean forgetsOwn, boolean writesAnyway, boolean waitsForEver, boolean countsCopies,
        boolean hintsLate, boolean noTimestamp, boolean repeatsHosts, boolean goesRound, boolean blindToRacks,
        boolean fansOut, boolean neverWraps, boolean simple, boolean drawn, int rf, int vnodes, int dataCentres,
        int racks, int outside, Level level, boolean blocking, boolean handoff, Duration writeTimeout,
        Duration readTimeout, Duration hintWindow, Duration grace, Duration probe, Duration ringDelay,
        Duration repairTimeout, int depth) {

    static Variant of(Settings settings) {
        boolean blind = settings.broken("A7.9");
        return new Variant(settings.literal(), settings.broken("A7.1"), settings.broken("A7.2"),
                settings.broken("A7.3"), settings.broken("A7.4"), settings.broken("A7.5"), settings.broken("A7.6"),
                settings.broken("A7.7"), settings.broken("A7.8"), blind, settings.broken("A7.10"),
                settings.broken("A7.11"), blind || settings.word("strategy").equals("simple"),
                settings.word("tokens").equals("drawn"), whole(settings, "rf"), whole(settings, "vnodes"),
                whole(settings, "dcs"), whole(settings, "racks"), whole(settings, "outside"),
                Level.valueOf(settings.word("level")), settings.word("readRepair").equals("blocking"),
                settings.flag("handoff"), settings.span("writeTimeout"), settings.span("readTimeout"),
                settings.span("hintWindow"), settings.span("grace"), settings.span("probe"),
                settings.span("ringDelay"), settings.span("repairTimeout"), whole(settings, "depth"));
    }

    private static int whole(Settings settings, String name) {
        return (int) settings.whole(name);
    }

    /// True when lines 10–13 run as they stand.
    boolean walksAsPrinted() {
        return repeatsHosts && blindToRacks;
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
