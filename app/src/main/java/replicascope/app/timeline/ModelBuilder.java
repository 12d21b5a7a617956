package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import replicascope.app.timeline.TimelineModel.Arrow;
import replicascope.app.timeline.TimelineModel.Bar;
import replicascope.app.timeline.TimelineModel.CutSpan;
import replicascope.app.timeline.TimelineModel.Diamond;
import replicascope.app.timeline.TimelineModel.Dot;
import replicascope.app.timeline.TimelineModel.Fate;
import replicascope.app.timeline.TimelineModel.Shape;
import replicascope.app.timeline.TimelineModel.State;
import replicascope.kernel.Blueprint;
import replicascope.kernel.NodeId;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;

/// Gathers what the lanes show from the happenings in and around the visible steps.
final class ModelBuilder {
    private final Run run;
    private final Track track;
    private final Blueprint blueprint;
    private final Happening[] near;
    private final Map<Long, Open> open = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();

    /// A letter whose end has not been met yet.
    private record Open(Letter letter, long sentAt, boolean exact) {}

    /// What was done to a letter under way: its height is known when its arrow is.
    private record Pending(long step, Shape shape, long serial) {}

    ModelBuilder(Run run, Happenings happenings, Track track) {
        this.run = run;
        this.track = track;
        blueprint = run.setup().blueprint();
        near = new Happening[(int) (track.to() - track.from() + 1)];
        for (int i = 0; i < near.length; i++)
            near[i] = happenings.at(run, track.from() + i);
    }

    TimelineModel build() {
        for (long step = track.from(); step <= track.to(); step++) {
            Happening happening = at(step);
            follow(happening);
            if (step >= track.first() && step <= track.last() && happening.choice() != null)
                dot(happening);
        }
        stillFlying();
        dotsOnArrows();
        arrows.removeIf(arrow -> arrow.x2() < 0 || arrow.x1() > track.width());
        Map<Long, String> broken = Landmarks.broken(run);
        return new TimelineModel(track, run.setup().nodes().toList(), List.copyOf(arrows), List.copyOf(dots),
                bars(broken), cuts(), diamonds(broken));
    }

    private Happening at(long step) {
        return near[(int) (step - track.from())];
    }

    private void follow(Happening happening) {
        long step = happening.step();
        for (Letter letter : happening.sent())
            open.put(letter.serial(), new Open(letter, step, step > 0));
        for (Letter letter : happening.vanished())
            close(letter, step, Fate.DROPPED);
        if (happening.choice() instanceof Choice.Deliver)
            close(happening.letter(), step, happening.lost() ? Fate.LOST : Fate.ARRIVED);
        else if (happening.choice() instanceof Choice.Drop)
            close(happening.letter(), step, Fate.DROPPED);
        else if (happening.copy() >= 0) {
            Open original = open.getOrDefault(happening.letter().serial(), earlier(happening.letter(), step));
            open.put(happening.copy(), original);
        }
    }

    private Open earlier(Letter letter, long step) {
        return new Open(letter, Math.max(track.from(), step - Track.LOOK), false);
    }

    /// A letter that took more steps than are looked at enters from the earliest of them, whatever else is known.
    private void close(Letter letter, long step, Fate fate) {
        Open known = open.remove(letter.serial());
        if (known == null || step - known.sentAt() > Track.LOOK)
            known = earlier(letter, step);
        arrow(letter, known, step, fate);
    }

    private void arrow(Letter letter, Open known, long step, Fate fate) {
        Blueprint.MessageKind kind = blueprint.message(letter.message()).orElse(null);
        arrows.add(new Arrow(letter.serial(), kind == null ? Blueprint.Family.CLIENT : kind.family(),
                kind == null ? "" : kind.code(), fate, letter.from().index(), letter.to().index(), known.sentAt(),
                known.exact(), step, track.x(known.sentAt()), track.x(step)));
    }

    private void stillFlying() {
        long to = track.to();
        if (to == run.end())
            for (Letter letter : run.world(to).flight())
                open.putIfAbsent(letter.serial(), earlier(letter, to));
        open.forEach((serial, known) -> {
            Letter letter = known.letter();
            arrow(new Letter(letter.from(), letter.to(), letter.message(), serial, letter.sentAt(), letter.due(),
                    letter.held(), letter.fate()), known, to, Fate.FLYING);
        });
    }

    private void dot(Happening happening) {
        Shape shape = switch (happening.choice()) {
            case Choice.Deliver deliver -> happening.lost() ? null : Shape.DELIVERY;
            case Choice.Drop drop -> null;
            case Choice.Duplicate duplicate -> Shape.DUPLICATE;
            case Choice.Hold hold -> Shape.HOLD;
            case Choice.Release release -> Shape.RELEASE;
            case Choice.Delay delay -> Shape.DELAY;
            case Choice.Fire fire -> Shape.TIMER;
            case Choice.Invoke invoke -> Shape.OPERATION;
            case Choice.Start start -> Shape.START;
            case Choice.Crash crash -> Shape.CRASH;
            case Choice.Restart restart -> Shape.RESTART;
            case Choice.Wipe wipe -> Shape.WIPE;
            case Choice.Pause pause -> Shape.PAUSE;
            case Choice.Resume resume -> Shape.RESUME;
            case Choice.Skew skew -> Shape.SKEW;
            case Choice.Slow slow -> Shape.SLOW;
            case Choice.Cut cut -> null;
            case Choice.Heal heal -> null;
            case Choice.HealAll all -> null;
            case Choice.Partition partition -> null;
            case Choice.Change change -> null;
            case Choice.Tick tick -> null;
            case Choice.Wait wait -> null;
            case Choice.Choosing choosing -> null;
        };
        if (shape == null)
            return;
        if (shape.compareTo(Shape.DUPLICATE) >= 0)
            pending.add(new Pending(happening.step(), shape, happening.letter().serial()));
        else
            dots.add(new Dot(happening.step(), shape, happening.node().index(), -1, track.x(happening.step())));
    }

    private void dotsOnArrows() {
        Map<Long, Arrow> bySerial = new TreeMap<>();
        arrows.forEach(arrow -> bySerial.put(arrow.serial(), arrow));
        for (Pending one : pending) {
            Arrow arrow = bySerial.get(one.serial());
            double x = track.x(one.step());
            double part = arrow.x2() > arrow.x1() ? (x - arrow.x1()) / (arrow.x2() - arrow.x1()) : 1;
            dots.add(new Dot(one.step(), one.shape(), arrow.from() + part * (arrow.endLane() - arrow.from()),
                    one.serial(), x));
        }
    }

    private List<Bar> bars(Map<Long, String> broken) {
        List<Bar> bars = new ArrayList<>();
        for (NodeId node : run.setup().nodes()) {
            bars(bars, node.index(), State.LEADS, Condition::crowned, broken);
            bars(bars, node.index(), State.DOWN, Condition::down, broken);
            bars(bars, node.index(), State.PAUSED, Condition::paused, broken);
            bars(bars, node.index(), State.ABSENT, Condition::absent, broken);
        }
        return List.copyOf(bars);
    }

    private void bars(List<Bar> bars, int lane, State state, Function<Condition, BitSet> bits,
            Map<Long, String> broken) {
        long since = -1;
        for (long step = track.from(); step <= track.last(); step++) {
            boolean on = bits.apply(at(step).after()).get(lane);
            if (on && since < 0)
                since = step;
            if (since >= 0 && !on || since >= 0 && step == track.last()) {
                boolean wrong = state == State.LEADS && broken.containsKey(since);
                if (step > track.first() || on)
                    bars.add(new Bar(lane, wrong ? State.LEADS_WRONGLY : state, since, step,
                            since > track.from() || since == 0, !on, track.x(since), track.x(step)));
                since = -1;
            }
        }
    }

    private List<CutSpan> cuts() {
        List<CutSpan> cuts = new ArrayList<>();
        String groups = null;
        long since = -1;
        for (long step = track.from(); step <= track.last(); step++) {
            String now = at(step).after().cut();
            boolean changes = groups != null && !groups.equals(now);
            if (changes && step > track.first())
                cuts.add(new CutSpan(groups, since, step, track.x(since), track.x(step)));
            if (now != null && !now.equals(groups))
                since = step;
            groups = now;
            if (now != null && step == track.last())
                cuts.add(new CutSpan(now, since, step, track.x(since), track.x(step)));
        }
        return List.copyOf(cuts);
    }

    private List<Diamond> diamonds(Map<Long, String> broken) {
        TreeMap<Long, Diamond> diamonds = new TreeMap<>();
        for (long step = run.nextRemark(track.first() - 1); step >= 0 && step <= track.last(); step = run
                .nextRemark(step))
            diamonds.put(step, new Diamond(step, Landmarks.words(run, step), broken.getOrDefault(step, ""),
                    track.x(step)));
        broken.forEach((step, invariant) -> {
            if (step >= track.first() && step <= track.last())
                diamonds.putIfAbsent(step, new Diamond(step, List.of(), invariant, track.x(step)));
        });
        return List.copyOf(diamonds.values());
    }
}
