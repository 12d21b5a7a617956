package replicascope.app.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replicascope.app.stage.StageBench;
import replicascope.app.window.Camera;
import replicascope.app.window.FirstFrame;
import replicascope.app.window.SeekBench;

/// `bench`
@Command(name = "bench", description = {"Measure on this machine how fast the window is.",
    "No display is needed; everything is drawn by the processor."})
final class BenchVerb implements Callable<Integer> {
    private static final List<String> ALL = List.of("stage", "ring", "seek", "start");
    private static final int STARTS = 5;
    private static final int JUMPS = 300;

    private final Terminal terminal;

    @Parameters(paramLabel = "stage|ring|seek|start", arity = "0..*", description = {
        "What to measure; everything when nothing is said.",
        "stage: a frame of 50 replicas and 500 letters, all moving.",
        "ring: a frame of 1,000 nodes on a ring and 300 letters, all moving.", "seek: a jump in a long run.",
        "start: the first frame of the first lesson."})
    private List<String> what = List.of();

    @Option(names = "--frames", paramLabel = "N", defaultValue = "600",
            description = "How many frames of the stage and of the ring are measured; 600 if not given.")
    private int frames;

    @Option(names = "--steps", paramLabel = "N", defaultValue = "1000000",
            description = "How long the run is; 1000000 if not given.")
    private long steps;

    BenchVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Display.Machine.hasJavaFx())
            throw new BadInput("JavaFX is not among the modules of this Java; measure with the launcher "
                    + "app/target/replicascope");
        for (String one : what)
            if (!ALL.contains(one))
                throw new BadInput("\"" + one + "\" cannot be measured; " + String.join(", ", ALL) + " can");
        if (frames < 40 || frames > 100_000)
            throw new BadInput("--frames " + frames + " is out of range; from 40 to 100000 is possible");
        if (steps < 1 || steps > 10_000_000)
            throw new BadInput("--steps " + steps + " is out of range; from 1 to 10000000 is possible");
        List<String> wanted = what.isEmpty() ? ALL : what;
        if (wanted.contains("start"))
            start();
        Camera.setUp();
        if (wanted.contains("stage"))
            stage();
        if (wanted.contains("ring"))
            ring();
        if (wanted.contains("seek"))
            seek();
        return ExitCodes.FINE;
    }

    private void stage() {
        StageBench.Result result = StageBench.measure(frames);
        say("stage: processor time of a frame %.2f ms, of as many circles %.2f ms: %.2f times", result.stage(),
                result.circles(), result.ratio());
        say("stage: frame intervals p50 %.1f ms, p99 %.1f ms", result.p50(), result.p99());
    }

    private void ring() {
        StageBench.Measured result = StageBench.ring(frames);
        say("ring: 1,000 nodes, 300 letters: processor time of a frame %.2f ms; frame intervals p50 %.1f ms, p99 %.1f ms",
                result.cpu(), result.p50(), result.p99());
    }

    private void seek() {
        SeekBench.Result result = SeekBench.measure(steps, JUMPS);
        say("seek: in %,d steps, painted after p50 %.1f ms, p99 %.1f ms: %d frames; all of the window after p50 %.1f ms",
                steps, result.p50(), result.p99(), result.frames(), result.whole());
    }

    /// In turn, so that what else the machine does hits all alike.
    private void start() throws InterruptedException {
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<Double> empty = new ArrayList<>();
        List<Double> lesson = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            double[] took = {process(options), process(options, "lesson"), process(options, "whole")};
            if (i == 0)
                continue;
            empty.add(took[0]);
            lesson.add(took[1]);
            whole.add(took[2]);
        }
        say("start: first frame of the first lesson %.0f ms, of an empty window %.0f ms: %.2f times; all of our window "
                + "%.0f ms", median(lesson), median(empty), median(lesson) / median(empty), median(whole));
    }

    private static double process(List<String> options, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), FirstFrame.class.getName()));
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        try {
            int code = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
            if (code != 0)
                throw new BadInput("a window could not be measured: its process ended with " + code);
        } catch (IOException e) {
            throw new BadInput("a process for a window could not be started: " + InputFile.reason(e), e);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void say(String format, Object... figures) {
        terminal.line(String.format(Locale.ROOT, format, figures));
        terminal.out().flush();
    }
}
