package replicascope.app.window;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where work is done that may take long, so that the window does not freeze.
public interface Worker {
    /// Does the work elsewhere and hands over the result in the thread that asked.
    <T> void run(Supplier<T> work, Consumer<T> then);

    /// Everything at once, in the thread that asks.
    Worker HERE = new Worker() {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> then) {
            then.accept(work.get());
        }
    };
}
