package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.language.Action;
import replicascope.simulation.Choice;
import replicascope.simulation.Refused;
import replicascope.simulation.Simulator;
import replicascope.simulation.Toy;
import replicascope.simulation.Walk;
import replicascope.simulation.World;

/// A run against the simplest thing that could be one: a list of lists of worlds.
class RunModelTest {
    /// Every branch as the whole list of its worlds from the start.
    private static final class Model {
        final List<List<World>> branches = new ArrayList<>(List.of(new ArrayList<>()));
        final Deque<int[]> done = new ArrayDeque<>();
        final Deque<int[]> undone = new ArrayDeque<>();
        int branch;
        int step;
        /// Where the last action, a tick, led; null when it was no tick or was undone.
        int[] stretch;

        World world() {
            return branches.get(branch).get(step);
        }

        int end() {
            return branches.get(branch).size() - 1;
        }

        void act(Choice choice) {
            World after = Simulator.step(world(), choice);
            int[] from = {branch, step};
            boolean forks = step < end();
            if (forks) {
                branches.add(new ArrayList<>(branches.get(branch).subList(0, step + 1)));
                branch = branches.size() - 1;
            }
            branches.get(branch).add(after);
            step++;
            boolean tick = choice instanceof Choice.Tick;
            if (!(tick && Arrays.equals(from, stretch)))
                done.push(from);
            undone.clear();
            stretch = tick ? new int[] {branch, step} : null;
        }

        boolean jump(Deque<int[]> to, Deque<int[]> from) {
            if (to.isEmpty())
                return false;
            from.push(new int[] {branch, step});
            int[] place = to.pop();
            branch = place[0];
            step = place[1];
            stretch = null;
            return true;
        }
    }

    @Test
    void aRunIsATreeOfWorlds() {
        for (long seed = 0; seed < 150; seed++) {
            Walk walk = new Walk(seed);
            Model model = new Model();
            Run run = new Run(Toy.setup(3, seed));
            model.branches.getFirst().add(Simulator.start(Toy.setup(3, seed)));
            for (int i = 0; i < 120; i++) {
                move(walk, model, run);
                agree(model, run, "seed " + seed + " move " + i);
            }
            for (int branch = 0; branch < model.branches.size(); branch++) {
                run.switchTo(run.branches().get(branch));
                model.branch = branch;
                for (int step = 0; step <= model.end(); step++)
                    assertThat(run.world(step).digest()).isEqualTo(model.branches.get(branch).get(step).digest());
            }
        }
    }

    private static void move(Walk walk, Model model, Run run) {
        switch (walk.random().nextInt(14)) {
            case 0 -> assertThat(run.back()).isEqualTo(model.step > 0 && model.step-- > 0);
            case 1 -> assertThat(run.forward()).isEqualTo(model.step < model.end() && model.step++ >= 0);
            case 2 -> {
                model.step = walk.random().nextInt(model.end() + 1);
                run.seek(model.step);
            }
            case 3 -> {
                model.branch = walk.random().nextInt(model.branches.size());
                model.step = Math.min(model.step, model.end());
                run.switchTo(run.branches().get(model.branch));
            }
            case 4 -> assertThat(run.undo()).isEqualTo(model.jump(model.done, model.undone));
            case 5 -> assertThat(run.redo()).isEqualTo(model.jump(model.undone, model.done));
            default -> {
                Choice choice = walk.next(run.world());
                run.act(choice);
                model.act(choice);
            }
        }
    }

    private static void agree(Model model, Run run, String where) {
        assertThat(run.step()).as(where).isEqualTo(model.step);
        assertThat(run.end()).as(where).isEqualTo(model.end());
        assertThat(run.branches()).as(where).hasSize(model.branches.size());
        assertThat(run.branches().indexOf(run.branch())).as(where).isEqualTo(model.branch);
        assertThat(run.world().digest()).as(where).isEqualTo(model.world().digest());
        assertThat(run.world().verdicts()).as(where).isEqualTo(model.world().verdicts());
        assertThat(run.atEnd()).isEqualTo(model.step == model.end());
        if (model.step > 0)
            assertThat(Simulator.step(run.world(model.step - 1), run.choice(model.step)).digest())
                    .as(where).isEqualTo(model.world().digest());
    }

    @Test
    void aRefusedActionLeavesTheRunUnchanged() {
        Run run = Toys.run();
        run.act(new Choice.Tick());
        run.act(new Choice.Crash(run.world().nodes().get(0)));
        run.back();
        assertThatThrownBy(() -> run.act(new Choice.Restart(run.world().nodes().get(0)))).isInstanceOf(Refused.class)
                .hasMessage("S1 is up: crash it first");
        assertThat(run.branches()).hasSize(1);
        assertThat(run.step()).isEqualTo(1);
        assertThat(run.end()).isEqualTo(2);
    }

    @Test
    void placesThatAreNotThereAreRefused() {
        Run run = Toys.run();
        assertThatThrownBy(() -> run.seek(1)).hasMessage("step 1 of a branch of 0");
        assertThatThrownBy(() -> run.world(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> run.choice(0)).hasMessage("no choice led to the start");
        assertThat(run.explanation(0)).isNull();
        assertThat(run.undo()).isFalse();
        assertThat(run.redo()).isFalse();
        assertThat(run.back()).isFalse();
        assertThat(run.forward()).isFalse();
        assertThatThrownBy(() -> run.switchTo(Toys.run().branch())).hasMessage("not a branch of this run: main");
    }

    @Test
    void aStretchOfTicksIsUndoneAsOne() {
        Run run = Toys.run();
        run.act(new Choice.Crash(run.world().nodes().get(0)));
        for (int i = 0; i < 5; i++)
            run.act(new Choice.Tick());
        run.undo();
        assertThat(run.step()).isEqualTo(1);
        run.redo();
        assertThat(run.step()).isEqualTo(6);
    }

    @Test
    void aTickAfterAnUndoneStretchIsUndoneByItself() {
        Run run = Toys.run();
        run.act(new Choice.Crash(run.world().nodes().get(0)));
        for (int i = 0; i < 5; i++)
            run.act(new Choice.Tick());
        run.undo();
        run.seek(6);
        run.act(new Choice.Tick());
        run.undo();
        assertThat(run.step()).isEqualTo(6);
    }

    @Test
    void aRemarkMadeBeforeTheForkIsKept() {
        Run run = Toys.run();
        for (int i = 0; i < 5; i++)
            run.act(new Choice.Tick());
        run.seek(3);
        run.act(new Choice.Crash(run.world().nodes().get(0)));
        run.seek(2);
        run.remark(new Action.Mark("early"));
        run.seek(3);
        run.remark(new Action.Mark("fork"));
        run.seek(4);
        run.remark(new Action.Mark("late"));
        assertThat(run.remarks(2)).containsExactly(new Action.Mark("early"));
        assertThat(run.remarks(3)).containsExactly(new Action.Mark("fork"));
        assertThat(run.remarks(4)).containsExactly(new Action.Mark("late"));
        run.switchTo(run.branches().getFirst());
        assertThat(run.remarks(2)).containsExactly(new Action.Mark("early"));
        assertThat(run.remarks(3)).containsExactly(new Action.Mark("fork"));
        assertThat(run.remarks(4)).isEmpty();
    }

    @Test
    void branchesMayGrowOutOfEachOtherToAnyDepth() {
        Run run = new Run(Simulator.startUnwatched(Toy.setup(1, 1)));
        run.act(new Choice.Tick());
        for (int i = 0; i < 20_000; i++) {
            run.act(new Choice.Tick());
            run.back();
            run.act(new Choice.Tick());
        }
        assertThat(run.choice(1)).isEqualTo(new Choice.Tick());
        assertThat(run.world(1).steps()).isEqualTo(1);
        assertThat(run.branches()).hasSize(20_001);
    }
}
