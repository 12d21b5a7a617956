package replicascope.blocks.lww;

import replicascope.kernel.OpId;
import replicascope.kernel.Value;

/// What a key holds in a last-writer-wins store: a value or a tombstone, with the time of its write.
///
/// @param value     what was written; the word `none` in a tombstone
/// @param timestamp in microseconds, by the writer's clock
/// @param tombstone true when the write was a deletion
/// @param by        the operation that wrote it; no decision is made by it
public record Cell(Value value, long timestamp, boolean tombstone, OpId by) {
    /// What a reader gets where there is nothing.
    public static final Value NONE = Value.of("none");

    /// The one that wins; either may be null, for nothing. Of equal times a tombstone wins, then the larger value:
    /// whoever compares comes to the same.
    public static Cell newer(Cell one, Cell other) {
        if (one == null || other == null)
            return one == null ? other : one;
        return one.beats(other) ? one : other;
    }

    /// True when this cell takes the other one's place.
    public boolean beats(Cell other) {
        if (other == null || timestamp != other.timestamp)
            return other == null || timestamp > other.timestamp;
        if (tombstone != other.tombstone)
            return tombstone;
        return value.toString().compareTo(other.value.toString()) > 0;
    }

    /// What a reader sees of it; `cell` may be null.
    public static Value shown(Cell cell) {
        return cell == null || cell.tombstone ? NONE : cell.value;
    }
}
