package replicascope.blocks.lww;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.OpId;
import replicascope.kernel.Value;

class CellTest {
    private static final OpId BY = new OpId("w1");

    private static Cell value(String value, long timestamp) {
        return new Cell(Value.of(value), timestamp, false, BY);
    }

    private static Cell tombstone(long timestamp) {
        return new Cell(Cell.NONE, timestamp, true, BY);
    }

    @Test
    void theLaterOneWinsThenTheTombstoneThenTheLargerValue() {
        assertThat(Cell.newer(value("a", 2), tombstone(1))).isEqualTo(value("a", 2));
        assertThat(Cell.newer(value("a", 1), tombstone(1))).isEqualTo(tombstone(1));
        assertThat(Cell.newer(value("a", 1), value("b", 1))).isEqualTo(value("b", 1));
        assertThat(Cell.newer(null, value("a", -5))).isEqualTo(value("a", -5));
        assertThat(Cell.newer(null, null)).isNull();
    }

    /// Whatever the order and grouping, all come to the same cell.
    @Test
    void newerIsAJoin() {
        List<Cell> cells = new ArrayList<>();
        cells.add(null);
        for (long time : new long[] {-1, 0, 3}) {
            cells.addAll(List.of(tombstone(time), value("a", time), value("b", time)));
        }
        for (Cell a : cells)
            for (Cell b : cells) {
                assertThat(Cell.newer(a, b)).isEqualTo(Cell.newer(b, a));
                assertThat(Cell.newer(a, a)).isEqualTo(a);
                for (Cell c : cells)
                    assertThat(Cell.newer(Cell.newer(a, b), c)).isEqualTo(Cell.newer(a, Cell.newer(b, c)));
            }
    }

    @Test
    void readersSeeNothingInATombstone() {
        assertThat(Cell.shown(tombstone(1))).isEqualTo(Cell.shown(null)).hasToString("none");
        assertThat(Cell.shown(value("a", 1))).hasToString("a");
    }
}
