package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import replicascope.history.Judgement;
import replicascope.kernel.OpId;
import replicascope.kernel.Provider;
import replicascope.kernel.Value;
import replicascope.language.Commands;
import replicascope.language.RunFiles;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.run.Script;

/// Client histories in the window, without its controls: judged when they change, and their operations found.
class JudgedTest {
    private static final Value X = Value.of("x");

    /// A write that is answered at step 17 and a read that misses it at step 22.
    static String staleRead() throws IOException {
        try (InputStream in = Provider.class.getResourceAsStream(
                "/replicascope/protocol/raft/scenarios/stale-read.run")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Session played() throws IOException {
        return new Session(Script.play(RunFiles.parse(staleRead())).run(), Worker.HERE);
    }

    @Test
    void whatIsSaidBelongsToTheStepLookedAt() throws IOException {
        Session session = played();
        Judged judged = new Judged(session);
        assertThat(judged.now().of(X)).isInstanceOf(Judgement.Broken.class);
        assertThat(judged.broken().keySet()).containsExactly(X);
        session.seek(21);
        assertThat(judged.now().byKey().get(X)).isEqualTo(new Judgement.Holds());
        assertThat(judged.broken()).isEmpty();
        session.seek(10);
        assertThat(judged.now().byKey()).isEmpty();
    }

    @Test
    void aKeyIsJudgedOnlyWhenItsOperationsHaveChanged() throws IOException {
        Session session = played();
        Judged judged = new Judged(session);
        for (int step = 0; step <= 22; step++) {
            session.seek(step);
            judged.now();
            judged.now();
        }
        assertThat(judged.judgings()).as("two beginnings and two ends").isEqualTo(4);
        new Player(session.run()).play(Commands.parse("client C1 put y 1 via S1"));
        assertThat(judged.now().byKey()).hasSize(2);
        assertThat(judged.judgings()).as("x is as it was").isEqualTo(5);
    }

    @Test
    void moreThanTwelveOperationsOnAKeyAreNotJudged() {
        Run run = Sessions.raft();
        List<String> commands = new ArrayList<>(List.of("timeout S1 election", "settle"));
        IntStream.range(0, 13).forEach(i -> commands.addAll(List.of("client C1 put x " + i + " via S1", "settle")));
        commands.forEach(command -> new Player(run).play(Commands.parse(command)));
        Session session = new Session(run, Worker.HERE);
        assertThat(new Judged(session).now().of(X)).isInstanceOfSatisfying(Judgement.NotJudged.class,
                not -> assertThat(session.texts().say(not.why())).startsWith("13 operations"));
        assertThat(new Judged(session).broken()).isEmpty();
    }

    @Test
    void anOperationLeadsToItsEndOrElseToItsBeginning() throws IOException {
        Session session = played();
        Jumps jumps = new Jumps(session, new Words());
        assertThat(jumps.stepOf(new OpId("w1"))).hasValue(17);
        assertThat(jumps.stepOf(new OpId("r1"))).hasValue(22);
        assertThat(jumps.stepOf(new OpId("w9"))).isEmpty();
        jumps.toOperation(new OpId("w1"));
        assertThat(session.step()).isEqualTo(17);
        session.seek(20);
        assertThat(jumps.stepOf(new OpId("r1"))).as("it still runs").hasValue(18);
    }

    @Test
    void theAccountSaysWhyAndLeadsToEachGuiltyOperation() throws IOException {
        Session session = played();
        Words words = new Words();
        Account account = Account.of(X, new Judged(session).broken().get(X), session, new Jumps(session, words), words);
        assertThat(account.title()).isEqualTo("✗ History of x broken");
        assertThat(account.why()).isEqualTo("r1 returned null although w1, which had ended before r1 began, wrote 1.");
        assertThat(account.ways()).extracting(Account.Way::text).containsExactly("Go to w1", "Go to r1");
        account.ways().getFirst().go().run();
        assertThat(session.step()).isEqualTo(17);
    }
}
