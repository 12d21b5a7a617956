package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import replicascope.language.RunFiles;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Choice;

/// Measures how long it takes from a jump in a long run to the frame that shows the place.
public final class SeekBench {
    private static final String BEGINNING = """
            replicascope 1
            protocol raft 1
            preset deployed
            nodes A B C D E : server
            seed 3
            ---
            """;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int WARM_UP = 300;
    /// The frame that shows the place, the one that shows the rest, the one after it that proves it, and one more.
    private static final int ROUND = 5;
    private static final int WHOLE = 3;

    private SeekBench() {}

    /// What was measured, in milliseconds from a jump to the beginning of the frame after the one that shows it.
    ///
    /// @param p50   until the stage and the playhead show the place
    /// @param p99   of the same
    /// @param whole until all of the window does, median
    public record Result(double p50, double p99, double whole) {
        /// In frames of a sixtieth of a second.
        public long frames() {
            return Math.round(p99 * 60 / 1000);
        }
    }

    /// Makes a run and jumps about in it. Not to be called on JavaFX's own thread.
    public static Result measure(long steps, int jumps) {
        Run run = Script.play(RunFiles.parse(BEGINNING)).run();
        for (long i = 0; i < steps; i++)
            run.act(new Choice.Tick());
        CompletableFuture<List<long[]>> measured = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                jump(run, jumps, measured);
            } catch (RuntimeException e) {
                measured.completeExceptionally(e);
            }
        });
        List<Long> place = measured.join().stream().map(took -> took[0]).sorted().toList();
        List<Long> whole = measured.join().stream().map(took -> took[1]).sorted().toList();
        return new Result(place.get(place.size() / 2) / 1e6, place.get(place.size() * 99 / 100) / 1e6, whole.get(whole
                .size() / 2) / 1e6);
    }

    private static void jump(Run run, int jumps, CompletableFuture<List<long[]>> measured) {
        Words words = new Words();
        Session session = new Session(run, Worker.HERE);
        Wiring wiring = new Wiring(Desk.still(new Opening.Found(session, "", null, true), words), words, WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(wiring.scene());
        stage.show();
        SplittableRandom chance = new SplittableRandom(1);
        List<long[]> took = new ArrayList<>();
        new AnimationTimer() {
            private int frame;
            private long begun;
            private long shown;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                switch (frame++ % ROUND) {
                    case 0 -> {
                        session.seek(chance.nextDouble() * session.end());
                        begun = time;
                    }
                    case 1 -> shown = time - begun;
                    case WHOLE -> {
                        if (frame > WARM_UP)
                            took.add(new long[] {shown, time - begun});
                    }
                    default -> {
                    }
                }
                if (took.size() < jumps)
                    return;
                stop();
                stage.hide();
                measured.complete(took);
            }
        }.start();
    }
}
