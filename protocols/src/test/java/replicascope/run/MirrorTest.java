package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Settings;
import replicascope.language.Action;
import replicascope.language.Header;
import replicascope.simulation.Setup;

/// The same hands and the same clock on another engine.
class MirrorTest {
    private final Setup broken = Headers.of(List.of(new Header.Protocol("raft", OptionalInt.empty()),
            new Header.Break(List.of("A4.2")), new Header.Nodes(List.of("S1", "S2", "S3"), Optional.of("server"))))
            .setup();
    private final Setup repaired = broken.with(Settings.deployed(broken.blueprint()));
    private final Run run = new Run(broken);

    @Test
    void onTheSameEngineEverythingIsTheSame() {
        Mirror mirror = new Mirror(run, broken);
        Toys.play(run, "advance 1s", "crash S1", "note \"gone\"", "advance 300ms", "restart S1", "cut S1 | S2",
                "settle",
                "advance 2s");
        mirror.follow();
        assertThat(mirror.run().end()).isEqualTo(run.end());
        assertThat(mirror.run().digest()).isEqualTo(run.digest());
        assertThat(mirror.skipped()).isEmpty();
        for (double tau = 0; tau < run.end(); tau += 0.25)
            assertThat(mirror.tau(tau)).isEqualTo(tau);
        assertThat(mirror.run().remarks(run.previousRemark(run.end())))
                .containsExactly(new Action.Note("gone"));
    }

    @Test
    void whereTheEnginesPartTheClockIsStillOne() {
        Toys.play(run, "timeout S1 election", "deliver S1>S3 RequestVote", "deliver S3>S1 Vote", "crash S3",
                "restart S3", "timeout S2 election", "deliver S2>S3 RequestVote", "deliver S3>S2 Vote", "advance 1s");
        Mirror mirror = new Mirror(run, repaired);
        mirror.follow();
        assertThat(broken(run)).containsExactly("election-safety");
        assertThat(broken(mirror.run())).isEmpty();
        assertThat(mirror.run().world().now()).isEqualTo(run.world().now());
        for (long step = 0; step <= run.end(); step++)
            assertThat(mirror.run().world((long) mirror.tau(step)).now()).isEqualTo(run.world(step).now());
    }

    private static List<String> broken(Run run) {
        return run.world(run.end()).verdicts().stream().filter(verdict -> !verdict.holds())
                .map(verdict -> verdict.invariant()).toList();
    }

    @Test
    void whatDoesNotApplyIsPassedOverAndSaid() {
        Mirror mirror = new Mirror(run, repaired);
        Toys.play(mirror.run(), "crash S2");
        Toys.play(run, "crash S2", "restart S2");
        mirror.follow();
        assertThat(mirror.skipped()).extracting(Mirror.Skipped::what).containsExactly("crash S2");
        assertThat(mirror.skipped().getFirst().step()).isEqualTo(1);
        assertThat(mirror.skipped().getFirst().why()).isNotEmpty();
        assertThat(mirror.run().end()).isEqualTo(2);
    }

    @Test
    void itFollowsOneBranchOnly() {
        Toys.play(run, "crash S2", "crash S3");
        Mirror mirror = new Mirror(run, repaired);
        mirror.follow();
        run.seek(1);
        Toys.play(run, "restart S2");
        assertThatThrownBy(mirror::follow).hasMessage("the leader looks at branch 1, not at main");
        run.switchTo(mirror.branch());
        run.seek(run.end());
        Toys.play(run, "restart S3");
        mirror.follow();
        assertThat(mirror.run().end()).isEqualTo(3);
        assertThat(mirror.skipped()).isEmpty();
    }
}
