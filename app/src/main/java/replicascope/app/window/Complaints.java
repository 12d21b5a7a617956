package replicascope.app.window;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/// Takes sentences about what went wrong, and keeps those that came before there was anybody to tell.
final class Complaints implements Consumer<String> {
    private final Queue<String> waiting = new ArrayDeque<>();
    private Consumer<String> listener;

    @Override
    public void accept(String sentence) {
        if (listener == null)
            waiting.add(sentence);
        else
            listener.accept(sentence);
    }

    void tell(Consumer<String> someone) {
        listener = someone;
        while (!waiting.isEmpty())
            someone.accept(waiting.remove());
    }
}
