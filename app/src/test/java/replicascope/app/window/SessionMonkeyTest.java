package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.run.Branch;
import replicascope.simulation.Choice;
import replicascope.simulation.Simulator;

/// Whatever hands do in whatever order, the session stands: 10,000 deeds.
class SessionMonkeyTest {
    private static final int DEEDS = 2_500;
    private static final long MOST_STEPS = 600;

    private SplittableRandom chance;
    private Session session;
    private long now;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nothingThrows(long seed) {
        chance = new SplittableRandom(seed);
        session = Sessions.session();
        for (int i = 0; i < DEEDS; i++) {
            deed();
            check();
        }
        assertThat(session.branches()).hasSizeGreaterThan(10);
    }

    private void deed() {
        switch (chance.nextInt(16)) {
            case 0 -> session.playOrPause();
            case 1 -> session.forward();
            case 2 -> session.back();
            case 3 -> tenOrHome();
            case 4 -> session.backTen();
            case 5 -> session.seek(chance.nextDouble() * (session.end() + 2) - 1);
            case 6 -> session.undo();
            case 7 -> session.redo();
            case 8 -> session.switchTo(any(session.branches()));
            case 9 -> session.speed(chance.nextDouble() * 10);
            case 10, 11 -> session.act(choice());
            case 12 -> session.select(chance.nextBoolean() ? null : node());
            case 13 -> timeOrOperation();
            default -> pulses();
        }
    }

    private void tenOrHome() {
        if (session.end() < MOST_STEPS)
            session.forwardTen();
        else
            session.home();
    }

    private void pulses() {
        for (int i = chance.nextInt(40); i >= 0; i--) {
            now += 16_000_000;
            session.pulse(now);
        }
    }

    private void timeOrOperation() {
        var named = chance.nextBoolean() ? session.timers(node()) : session.operations(node());
        if (!named.isEmpty())
            session.act(any(named).choice());
    }

    private Choice choice() {
        List<Choice> enabled = Simulator.enabled(session.run().world());
        NodeId node = node();
        return switch (chance.nextInt(6)) {
            case 0 -> new Choice.Restart(node);
            case 1 -> new Choice.Cut(Seq.of(node), chance.nextBoolean(), Seq.of(node(), node()));
            case 2 -> new Choice.HealAll();
            case 3 -> new Choice.Skew(node, chance.nextInt(100_000));
            default -> any(enabled);
        };
    }

    private NodeId node() {
        return any(session.run().world().nodes());
    }

    private <T> T any(List<T> things) {
        return things.get(chance.nextInt(things.size()));
    }

    private void check() {
        Branch branch = session.branch();
        assertThat(session.tau()).isBetween(0.0, branch.end() + 1.0);
        assertThat(session.moment().before().step()).isEqualTo(session.step());
        assertThat(session.sentence()).isNotBlank();
        assertThat(session.step() + session.moment().phase()).isEqualTo(session.tau());
    }
}
