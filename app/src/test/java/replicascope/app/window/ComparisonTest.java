package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import replicascope.kernel.NodeId;
import replicascope.language.Commands;
import replicascope.language.Header;
import replicascope.run.Headers;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;

/// Two engines under the same hands.
class ComparisonTest {
    private final Run run = new Run(Headers.of(List.of(new Header.Protocol("raft", OptionalInt.empty()),
            new Header.Break(List.of("A4.2")), new Header.Nodes(List.of("S1", "S2", "S3"),
                    java.util.Optional.of("server")))).setup());
    private final Session session = new Session(run, Worker.HERE);
    private final Comparison comparison = new Comparison(session, new Words());

    @BeforeEach
    void theVoteIsForgotten() {
        Player player = new Player(run);
        for (String command : List.of("timeout S1 election", "deliver S1>S3 RequestVote", "deliver S3>S1 Vote",
                "crash S3", "restart S3"))
            player.play(Commands.parse(command));
        session.toEnd();
    }

    @Test
    void theyDifferFromTheStepThatPartsThem() {
        assertThat(comparison.since()).hasValue(5);
        assertThat(comparison.differing().keySet()).extracting(NodeId::name).containsExactly("S3");
        assertThat(comparison.differing().values()).allSatisfy(one -> assertThat(one.fields())
                .containsExactlyInAnyOrder("currentTerm", "votedFor"));
        session.back();
        assertThat(comparison.differing()).isEmpty();
        assertThat(comparison.moment().before()).isEqualTo(session.moment().before());
    }

    @Test
    void aHandOnEitherSideActsOnBoth() {
        NodeId node = Sessions.node(session, "S2");
        session.act(session.timers(node).getFirst().choice());
        Sessions.pass(session, 2);
        assertThat(comparison.moment().before().node(node).orElseThrow().badge().word()).isEqualTo("CANDIDATE");
        Letter letter = run.world().flight().stream().filter(one -> one.from().equals(node)
                && one.to().name().equals("S3")).findFirst().orElseThrow();
        comparison.hands().act(new Choice.Deliver(letter.to(), letter.serial()));
        Sessions.pass(session, 2);
        assertThat(session.step()).isEqualTo(7);
        assertThat(session.sentence()).contains("S3");
        assertThat(comparison.skipped()).isEmpty();
        session.back();
        session.forward();
        Sessions.pass(session, 0.5);
        assertThat(comparison.moment().phase()).isCloseTo(session.moment().phase(), within(1e-9));
    }

    @Test
    void whatOneSideCannotDoIsSaid() {
        for (String command : List.of("timeout S2 election", "deliver S2>S3 RequestVote", "deliver S3>S2 Vote"))
            session.play(Commands.parse(command));
        Sessions.pass(session, 2);
        Letter heartbeat = run.world().flight().stream().filter(one -> one.from().name().equals("S2")
                && one.message().getClass().getSimpleName().startsWith("Append")).findFirst().orElseThrow();
        session.act(new Choice.Drop(heartbeat.to(), heartbeat.serial()));
        Sessions.pass(session, 2);
        assertThat(comparison.skipped()).hasValueSatisfying(skipped -> assertThat(skipped.what()).startsWith("drop"));
        assertThat(comparison.verdicts()).allMatch(verdict -> verdict.holds());
        assertThat(session.frame().verdicts()).anyMatch(verdict -> !verdict.holds());
    }

    @Test
    void theClockIsOne() {
        session.speed(8);
        session.playOrPause();
        for (int i = 0; i < 100; i++) {
            Sessions.pass(session, 0.05);
            assertThat(comparison.moment().before().now()).isEqualTo(session.frame().now());
        }
        session.pause();
        assertThat(session.end()).isGreaterThan(10);
        for (double tau = 0; tau < session.end(); tau += 0.7) {
            session.seek(tau);
            assertThat(comparison.moment().before().now()).isLessThanOrEqualTo(run.world().now() + 1_000_000);
        }
    }

    @Test
    void eachBranchHasItsOwnOtherSide() {
        session.seek(4);
        session.act(new Choice.Crash(Sessions.node(session, "S1")));
        Sessions.pass(session, 2);
        assertThat(comparison.since()).isEmpty();
        session.switchBy(-1);
        assertThat(comparison.since()).hasValue(5);
    }
}
