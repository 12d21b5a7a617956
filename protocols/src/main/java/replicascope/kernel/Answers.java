package replicascope.kernel;

/// Where a turn's questions are answered: the simulator supplies it.
public interface Answers {
    /// A number in `[0, bound)`.
    int choose(String what, int bound);

    /// The node's own clock in microseconds.
    long clock();
}
