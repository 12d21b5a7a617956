package replicascope.app.window;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import replicascope.kernel.NodeId;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Refused;

/// A program that changes a run, has it kept all the time and says how much of it was, until it is killed.
final class Toiler {
    private Toiler() {}

    /// @param arguments the folder to keep it in
    public static void main(String[] arguments) throws InterruptedException {
        LinkedBlockingQueue<Runnable> window = new LinkedBlockingQueue<>();
        Worker writer = writer(window);
        Document document = new Document(Sessions.session(), null, true);
        Autosave autosave = new Autosave(Path.of(arguments[0]), ProcessHandle.current().pid(), writer);
        Run run = document.session().run();
        Random random = new Random(ProcessHandle.current().pid());
        for (long steps = 1; true; steps++) {
            if (steps % 7 == 0)
                run.seek(random.nextLong(run.end()));
            toil(run, run.world().nodes().get(random.nextInt(3)));
            if (steps % 5 > 0)
                continue;
            long made = steps;
            autosave.keep(document.copy(), complaint -> System.out.println(complaint.isEmpty() ? made + "."
                    : complaint));
            window.take().run();
        }
    }

    private static void toil(Run run, NodeId node) {
        try {
            run.act(new Choice.Crash(node));
        } catch (Refused e) {
            run.act(new Choice.Restart(node));
        }
    }

    private static Worker writer(LinkedBlockingQueue<Runnable> window) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        return new Worker() {
            @Override
            public <T> void run(Supplier<T> work, Consumer<T> then) {
                thread.execute(() -> {
                    T result = work.get();
                    window.add(() -> then.accept(result));
                });
            }
        };
    }
}
