package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import replicascope.kernel.Field;

/// Chooses the fields that a card has room for. They are handed over in reading order, the most telling first; a
/// tally that is being counted and a row of cells come before plain values further down.
final class Telling {
    /// A tally or a row of cells below this place is no longer news.
    private static final int NEAR = 5;

    private Telling() {}

    /// At most `room` of the fields, in their own order.
    static List<Field> of(List<Field> fields, int room) {
        Set<Integer> chosen = new TreeSet<>();
        if (room > 0 && !fields.isEmpty())
            chosen.add(0);
        choose(fields, room, chosen, true);
        choose(fields, room, chosen, false);
        List<Field> result = new ArrayList<>();
        chosen.forEach(place -> result.add(fields.get(place)));
        return result;
    }

    private static void choose(List<Field> fields, int room, Set<Integer> chosen, boolean telling) {
        for (int i = 0; i < fields.size() && chosen.size() < room; i++)
            if (!telling || i < NEAR && (fields.get(i) instanceof Field.Tally || fields.get(i) instanceof Field.Cells))
                chosen.add(i);
    }
}
