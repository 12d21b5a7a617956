package replicascope.app.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import replicascope.kernel.Seq;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame.LetterView;

/// Writes pictures of the stage to look at: `Gallery FOLDER`.
final class Gallery {
    private final Path folder;

    private Gallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) {
        Shots.start();
        Gallery gallery = new Gallery(Path.of(args[0]));
        Sample raft = raft();
        gallery.shot("raft-660", raft.end(), 660, 532, 13);
        gallery.shot("raft-1100", raft.end(), 1100, 732, 13);
        gallery.shot("raft-200", raft.end(), 660, 532, 26);
        gallery.shot("raft-1100-200", raft.end(), 1100, 732, 26);
        Sample faults = faults();
        gallery.shot("faults-660", faults.end(), 660, 532, 13);
        Sample clock = new Sample("raft", Map.of()).ticks(4);
        for (double phase : new double[] {0, 0.4, 0.8})
            gallery.shot("clock-" + (int) (phase * 10), clock.at(2, phase), 660, 532, 13);
        System.exit(0);
    }

    /// An election under way, by hand.
    static Sample raft() {
        Sample run = new Sample("raft", Map.of("server", List.of("A", "B", "C", "D", "E"), "client", List.of()));
        run.fire("A", "election").deliver("A", "B").deliver("B", "A").deliver("A", "C").deliver("C", "A");
        run.until(frame -> frame.now() > 20_000);
        run.fire("B", "election").deliver("B", "C");
        return run;
    }

    static Sample faults() {
        Sample run = new Sample("raft", Map.of());
        run.until(frame -> frame.now() > 700_000);
        run.take(new Choice.Crash(run.node("S5")));
        run.take(new Choice.Pause(run.node("S4")));
        run.take(new Choice.Cut(Seq.of(run.node("S1")), true, Seq.of(run.node("S3"))));
        run.take(new Choice.Cut(Seq.of(run.node("S2")), false, Seq.of(run.node("S3"))));
        run.fire("S1", "election");
        LetterView one = run.letter("S1", "S2");
        run.take(new Choice.Duplicate(one.to(), one.serial()));
        LetterView two = run.letter("S1", "S4");
        run.take(new Choice.Hold(two.to(), two.serial()));
        LetterView three = run.letter("S1", "S5");
        run.take(new Choice.Delay(three.to(), three.serial(), 50_000));
        return run;
    }

    private void shot(String name, Moment moment, double width, double height, double text) {
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            view.show(moment);
            Shots.write(Shots.picture(Shots.scene(view, width, height, text)), folder.resolve(name + ".png"));
            return null;
        });
    }
}
