package replicascope.protocol.dynamo;

import java.time.Duration;
import replicascope.kernel.Settings;

/// The settings of a run, and every defect of the printed algorithm as one flag. The handler that has the flag quotes
/// the printed path.
///
/// @param literal         only the book's lines run: nobody answers what line 24 sends
/// @param modulo          A10.1: line 7, the position is the hash modulo the ring's size
/// @param neverEnds       A10.2: lines 11–16 go on until there are N, or for ever
/// @param primaryAnyway   A10.3: line 9, nobody asks whether the primary is healthy
/// @param healthInList    A10.4: line 13, the list depends on who seems healthy
/// @param withoutHint     A10.5: lines 13 and 14, a stand-in stores as if it were an owner
/// @param uncheckedNumber A10.6: lines 32–34, whatever came is the result
/// @param oneByOne        A10.7: lines 23–31, one node after the other
/// @param blind           A10.8: a put carries no context; the coordinator takes what it holds for it
/// @param positions       A10.9: lines 10–13, positions are compared, not hosts
/// @param repairOnly      A10.10: line 33 alone, at once, and no anti-entropy
/// @param truncates       A10.11: clocks are cut to `prune` pairs
/// @param drawn           nodes draw their tokens
/// @param sloppy          the first N healthy nodes of the list are asked, instead of the first N
/// @param dotted          versions are compared by dots and contexts, instead of plain vector clocks
record Variant(boolean literal, boolean modulo, boolean neverEnds, boolean primaryAnyway, boolean healthInList,
        boolean withoutHint, boolean uncheckedNumber, boolean oneByOne, boolean blind, boolean positions,
        boolean repairOnly, boolean truncates, int N, int R, int W, boolean sloppy, boolean drawn, int vnodes,
        int outside, boolean dotted, Merge merge, int prune, int depth, Duration timeout, Duration probe,
        Duration sync, Duration within) {

    static Variant of(Settings settings) {
        return new Variant(settings.literal(), settings.broken("A10.1"), settings.broken("A10.2"),
                settings.broken("A10.3"), settings.broken("A10.4"), settings.broken("A10.5"),
                settings.broken("A10.6"), settings.broken("A10.7"), settings.broken("A10.8"),
                settings.broken("A10.9"), settings.broken("A10.10"), settings.broken("A10.11"),
                whole(settings, "N"), whole(settings, "R"), whole(settings, "W"), settings.flag("sloppy"),
                settings.word("tokens").equals("drawn"), whole(settings, "vnodes"), whole(settings, "outside"),
                settings.word("versions").equals("dotted"), Merge.named(settings.word("merge")),
                whole(settings, "prune"), whole(settings, "depth"), settings.span("timeout"),
                settings.span("probe"), settings.span("sync"), settings.span("within"));
    }

    private static int whole(Settings settings, String name) {
        return (int) settings.whole(name);
    }

    /// True when lines 9–16 are walked as they stand, at least in part.
    boolean walksAsPrinted() {
        return neverEnds || healthInList || positions;
    }

    /// True when whoever is told to store does so for itself.
    boolean plain() {
        return withoutHint || healthInList;
    }

    boolean synchronises() {
        return !repairOnly && !literal;
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
