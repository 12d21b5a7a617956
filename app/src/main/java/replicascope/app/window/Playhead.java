package replicascope.app.window;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import replicascope.app.stage.Moment;
import replicascope.kernel.Times;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// The place τ = step + phase that is looked at in a run, and how it moves. Time comes in as nanoseconds and nothing
/// is read from the machine. Behind the last step of a branch lies the step the clock would bring next; it joins the
/// run when the playhead has passed over it, so that a letter can still be stopped on its way.
final class Playhead {
    /// Seconds between two steps of a run that plays, at speed 1.
    static final double DWELL = 0.35;
    /// Seconds that a movement over many steps takes at most, at speed 1.
    static final double PATIENCE = 8;
    static final double SLOWEST = 0.25;
    static final double FASTEST = 8;
    private static final double LONGEST_PULSE = 0.1;
    private static final long NOWHERE = -1;
    private static final int REMEMBERED = 32;

    private final Run run;
    private final Map<Run.Position, Scene> scenes = new LinkedHashMap<>();
    private double phase;
    private long target = NOWHERE;
    private double pace = 1;
    private boolean own;
    private boolean playing;
    private double speed = 1;
    private double dwell;
    private long last;
    private boolean ticking;
    private BooleanSupplier clockMayRun = () -> true;

    /// A step and what led to it; null at the start of a run.
    record Scene(Frame frame, Explanation led) {}

    Playhead(Run run) {
        this.run = run;
    }

    /// @param may whether the clock may bring steps that are not made yet
    void clockMayRun(BooleanSupplier may) {
        clockMayRun = may;
    }

    Run run() {
        return run;
    }

    double phase() {
        return phase;
    }

    double tau() {
        return run.step() + phase;
    }

    boolean playing() {
        return playing;
    }

    double speed() {
        return speed;
    }

    void speed(double times) {
        speed = Math.clamp(times, SLOWEST, FASTEST);
    }

    /// True while pulses change something.
    boolean moves() {
        return playing || target != NOWHERE;
    }

    /// True while something travels, that is, while nobody should have to read.
    boolean travels() {
        return moves() && phase > 0;
    }

    /// True when there is a step ahead: one made already, or one that the clock can bring.
    boolean mayGo() {
        return !run.atEnd() || Simulator.nextDue(run.world()) != Times.NEVER && clockMayRun.getAsBoolean();
    }

    void play() {
        playing = true;
        dwell = 0;
    }

    void pause() {
        playing = false;
        target = NOWHERE;
        dwell = 0;
        own = false;
    }

    /// The world that a choice made now comes after.
    World actsAfter() {
        return own && target != NOWHERE ? run.world(target) : run.world();
    }

    /// Stands still at a step, in front of whatever was moving.
    void stand() {
        pause();
        phase = 0;
    }

    /// Ends the movement of a choice just made by hand, so that the next one is made after it. The moving clock or a
    /// replay stay where they are: there a choice is made where one looks.
    void settle() {
        if (own && target != NOWHERE)
            run.seek(target);
        own = false;
        target = NOWHERE;
        phase = 0;
    }

    /// Moves over the step ahead.
    void go() {
        moveTo(run.step() + 1, false);
    }

    /// Moves over steps that are made already, or over the one that the clock brings.
    ///
    /// @param hand true when the step ahead is a choice just made by hand
    void moveTo(long step, boolean hand) {
        target = step;
        own = hand;
        dwell = 0;
        pace = Math.max(1, (step - run.step()) * (1 + DWELL) / PATIENCE);
    }

    /// Ends a movement at its target at once.
    void arrive() {
        while (target != NOWHERE && run.step() < target)
            cross();
        target = NOWHERE;
        phase = 0;
        own = false;
    }

    /// Ends the step under way at once.
    void finishStep() {
        if (phase > 0)
            cross();
    }

    /// Moves over the next step, or arrives when it is on the way.
    ///
    /// @return false when there is nothing ahead
    boolean forward() {
        boolean moving = travels();
        pause();
        if (moving)
            finishStep();
        if (phase > 0 || mayGo())
            go();
        else
            return moving;
        return true;
    }

    /// Stands at the beginning of the step under way, or at the step before.
    void back() {
        boolean within = phase > 0;
        stand();
        if (!within)
            run.back();
    }

    /// Stands some steps further, as far as there are any.
    void leap(int steps) {
        stand();
        for (int i = 0; i < steps && mayGo(); i++)
            if (!run.forward())
                run.act(new Choice.Tick());
    }

    /// Looks at any place of the branch.
    void seek(double tau) {
        pause();
        double within = Math.clamp(tau, 0, run.end());
        run.seek((long) within);
        phase = run.atEnd() ? 0 : within - run.step();
    }

    /// Looks into the step that the clock would bring behind the last one.
    void hover(double within) {
        phase = run.atEnd() && mayGo() ? Math.clamp(within, 0, Math.nextDown(1.0)) : phase;
    }

    /// Lets time pass.
    ///
    /// @param nanos of a clock that only ever grows
    void pulse(long nanos) {
        double seconds = ticking ? Math.clamp((nanos - last) / 1e9, 0, LONGEST_PULSE) : 0;
        last = nanos;
        ticking = true;
        double left = seconds * speed;
        while (left > 0 && moves())
            left = pass(left);
        ticking = moves();
    }

    /// Spends some of the time and returns what is left of it.
    private double pass(double left) {
        if (dwell > 0) {
            double used = Math.min(left, dwell);
            dwell -= used;
            return left - used;
        }
        if (target == NOWHERE && phase == 0 && !mayGo()) {
            playing = false;
            return 0;
        }
        if (target == NOWHERE)
            moveTo(run.step() + 1, false);
        double needed = (1 - phase) / pace;
        if (left < needed) {
            phase = Math.min(phase + left * pace, Math.nextDown(1.0));
            return 0;
        }
        cross();
        dwell = moves() ? DWELL / pace : 0;
        return left - needed;
    }

    /// From one step to the next.
    private void cross() {
        phase = 0;
        if (!run.forward())
            run.act(new Choice.Tick());
        if (run.step() >= target) {
            target = NOWHERE;
            own = false;
        }
    }

    /// Something else now follows the place looked at.
    void forgetWhatFollows() {
        scenes.remove(new Run.Position(run.branch(), run.step() + 1));
    }

    /// The step looked at, and what led to it.
    Scene scene() {
        return scene(run.step());
    }

    private Scene scene(long step) {
        Run.Position place = new Run.Position(run.branch(), step);
        Scene known = scenes.get(place);
        if (known != null)
            return known;
        Explanation led;
        World world;
        if (step <= run.end()) {
            led = run.explanation(step);
            world = run.world(step);
        } else {
            led = Simulator.explain(run.world(), new Choice.Tick());
            world = Simulator.step(run.world(), new Choice.Tick());
        }
        Scene scene = new Scene(Frame.of(world, led), led);
        if (scenes.size() >= REMEMBERED)
            scenes.remove(scenes.keySet().iterator().next());
        scenes.put(place, scene);
        return scene;
    }

    /// What the stage shows at the place looked at.
    Moment moment() {
        Frame here = scene().frame();
        if (run.atEnd() && phase == 0)
            return new Moment(here, null, null, 0);
        Scene next = scene(run.step() + 1);
        return new Moment(here, next.led(), next.frame(), phase);
    }
}
