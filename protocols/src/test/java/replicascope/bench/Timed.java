package replicascope.bench;

/// Something that a twin will do: a letter that arrives or a timer that fires. Ordered as the clock orders: due,
/// destination, source, send order.
class Timed {
    long due;
    int to;
    int from;
    long serial;

    final boolean before(Timed other) {
        if (due != other.due)
            return due < other.due;
        if (to != other.to)
            return to < other.to;
        if (from != other.from)
            return from < other.from;
        return serial < other.serial;
    }
}
