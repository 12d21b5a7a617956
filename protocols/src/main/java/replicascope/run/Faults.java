package replicascope.run;

import java.util.Arrays;
import replicascope.simulation.Choice;

/// Where the faults of one branch lie: for each kind the places in growing order, four bytes each.
final class Faults {
    private final int[][] places = new int[Fault.values().length][0];
    private final int[] sizes = new int[places.length];

    Faults copy() {
        Faults copy = new Faults();
        for (int kind = 0; kind < places.length; kind++) {
            copy.places[kind] = places[kind].clone();
            copy.sizes[kind] = sizes[kind];
        }
        return copy;
    }

    void add(int place, Choice choice) {
        Fault fault = Fault.of(choice);
        if (fault == null)
            return;
        int kind = fault.ordinal();
        if (sizes[kind] == places[kind].length)
            places[kind] = Arrays.copyOf(places[kind], Math.max(8, sizes[kind] * 2));
        places[kind][sizes[kind]++] = place;
    }

    /// The first place above `place`, or -1.
    int after(Fault fault, long place) {
        int at = rank(fault, place + 1);
        return at < sizes[fault.ordinal()] ? places[fault.ordinal()][at] : -1;
    }

    /// The last place below `place`, or -1.
    int before(Fault fault, long place) {
        int at = rank(fault, place);
        return at > 0 ? places[fault.ordinal()][at - 1] : -1;
    }

    /// How many lie below `place`.
    private int rank(Fault fault, long place) {
        int[] own = places[fault.ordinal()];
        if (place > Integer.MAX_VALUE)
            return sizes[fault.ordinal()];
        int at = Arrays.binarySearch(own, 0, sizes[fault.ordinal()], (int) Math.max(-1, place));
        return at >= 0 ? at : -at - 1;
    }
}
