package replicascope.app.timeline;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import replicascope.app.stage.Sheets;
import replicascope.kernel.NodeId;
import replicascope.run.Branch;
import replicascope.run.Run;
import replicascope.simulation.Choice;

/// Prints what seeking in a long run costs. Arguments: the number of steps.
final class Speed {
    private Speed() {}

    public static void main(String[] arguments) {
        int steps = Integer.parseInt(arguments[0]);
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                measure(steps);
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
        Platform.exit();
    }

    /// This thread's share of the processor, so that a busy machine does not spoil the figures.
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void measure(int steps) {
        Run run = Runs.longOne(0);
        NodeId first = run.setup().nodes().get(0);
        for (int i = 1; i <= steps; i++)
            run.act(i % 50 == 0 ? i % 100 == 0 ? new Choice.Resume(first) : new Choice.Pause(first)
                    : new Choice.Tick());
        TimelineView view = new TimelineView(new TimelineActions() {
            @Override
            public void seek(double tau) {}

            @Override
            public void switchTo(Branch branch) {}

            @Override
            public void rename(Branch branch, String name) {}

            @Override
            public void selectNode(NodeId node) {}
        });
        Scene scene = new Scene(new StackPane(view), 1280, 200);
        for (String sheet : new String[] {"light", "timeline"})
            scene.getStylesheets()
                    .add(Sheets.address(sheet));
        scene.snapshot(null);
        Random random = new Random(1);
        for (int round = 0; round < 5; round++) {
            long worst = 0;
            long total = 0;
            for (int i = 0; i < 40; i++) {
                long at = (long) (random.nextDouble() * run.end());
                long before = now();
                run.seek(at);
                view.show(run, at);
                long took = now() - before;
                worst = Math.max(worst, took);
                total += took;
            }
            System.out.printf("seek: %.1f ms on average, %.1f at worst%n", total / 40e6, worst / 1e6);
        }
        run.seek(run.end() - 100);
        view.show(run, run.end() - 100);
        for (double move : new double[] {0, 0.09}) {
            long before = now();
            double at = run.step();
            for (int i = 0; i < 1000; i++)
                view.show(run, at = Math.min(run.end(), at + move));
            System.out.printf("pulse with a move of %.2f: %.3f ms%n", move, (now() - before) / 1e9);
        }
    }
}
