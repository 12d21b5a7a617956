package replicascope.app.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Does the work when the test says so.
final class Later implements Worker {
    private final Deque<Runnable> work = new ArrayDeque<>();

    @Override
    public <T> void run(Supplier<T> some, Consumer<T> then) {
        work.add(() -> then.accept(some.get()));
    }

    /// All that was asked for, in order.
    void doAll() {
        while (!work.isEmpty())
            work.removeFirst().run();
    }
}
