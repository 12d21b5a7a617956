package replicascope.protocol.raft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import replicascope.checking.Chaos;
import replicascope.history.Call;
import replicascope.history.Calls;
import replicascope.history.Judgement;
import replicascope.history.Judgements;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Value;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.run.Script;
import replicascope.simulation.Texts;
import replicascope.simulation.World;

/// What clients of Raft see is linearizable, unless a switch takes that away.
class RaftHistoriesTest {
    private static Judgements judge(World world) {
        return Judgements.of(RaftBlueprint.BLUEPRINT, world.history());
    }

    /// A history counts as telling when something was read that somebody had written.
    @Test
    void deployedHistoriesAreLinearizable() {
        Map<String, Integer> words = new TreeMap<>();
        int telling = 0;
        for (int seed = 1; seed <= 500; seed++) {
            World end = Chaos.run(RaftChaosTest.start("deployed", 1 + seed % 5, 1 + seed % 3, seed), seed, 900,
                    Chaos.USUAL).end();
            int run = seed;
            judge(end).byKey().forEach((key, judgement) -> {
                assertThat(judgement).as("seed %d, key %s", run, key).isNotInstanceOf(Judgement.Broken.class);
                words.merge(judgement.word(), 1, Integer::sum);
            });
            telling += Calls.byKey(RaftBlueprint.BLUEPRINT, end.history()).values().stream()
                    .anyMatch(RaftHistoriesTest::telling) ? 1 : 0;
        }
        assertThat(words.get("ok")).as("%s", words).isGreaterThan(300);
        assertThat(telling).isGreaterThan(60);
    }

    private static boolean telling(List<Call> calls) {
        return calls.size() <= 12 && calls.stream().anyMatch(call -> call.meaning() == Meaning.READ && call.certain()
                && !call.result().equals(Value.NULL));
    }

    private static RunFile scenario() throws IOException {
        try (InputStream in = RaftProvider.class.getResourceAsStream("scenarios/stale-read.run")) {
            return RunFiles.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aForgottenVoteEndsInAStaleReadThatIsExplained() throws IOException {
        Script script = Script.play(scenario());
        assertThat(script.troubles()).isEmpty();
        assertThat(judge(script.run().world()).of(Value.of("x"))).isInstanceOfSatisfying(Judgement.Broken.class,
                broken -> {
                    assertThat(broken.guilty()).extracting(Object::toString).containsExactly("w1", "r1");
                    assertThat(Texts.of(new RaftProvider()).say(broken.why())).isEqualTo(
                            "r1 returned null although w1, which had ended before r1 began, wrote 1.");
                });
    }

    @Test
    void theDeployedEngineKeepsTheSameClientsHappy() throws IOException {
        World end = Script.playDeployed(scenario()).run().world();
        assertThat(Calls.of(RaftBlueprint.BLUEPRINT, end.history())).hasSize(2);
        assertThat(judge(end).worst()).isEqualTo(new Judgement.Holds());
    }
}
