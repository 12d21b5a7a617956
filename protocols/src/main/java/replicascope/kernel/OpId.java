package replicascope.kernel;

/// Names one client operation for the whole run: `w1`, `op3`. Retries keep it.
public record OpId(String name) implements Comparable<OpId> {
    @Override
    public int compareTo(OpId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
