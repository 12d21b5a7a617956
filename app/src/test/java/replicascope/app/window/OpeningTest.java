package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window shows for what it is asked for; whatever that is, it shows something and says what was wrong.
class OpeningTest {
    private static final String RUN = """
            replicascope 1
            protocol raft
            nodes S1 S2 S3 : server
            ---
            timeout S1 election
            note "S1 stands"
            deliver S1>S2
            """;

    @TempDir
    private Path folder;

    private static Session open(String wanted) {
        return Opening.open(Optional.ofNullable(wanted), Worker.HERE, new Words()).session();
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void withoutAWordTheFirstLessonIsShown() {
        Session session = open(null);
        assertThat(session.lecture()).isPresent();
        assertThat(session.error()).isEmpty();
        assertThat(session.step()).isZero();
    }

    @Test
    void aRunFileIsPlayedAndShownFromItsStart() throws IOException {
        Session session = open(file("a.run", RUN));
        assertThat(session.lecture()).isEmpty();
        assertThat(session.error()).isEmpty();
        assertThat(session.end()).isEqualTo(2);
        assertThat(session.step()).isZero();
    }

    @Test
    void aRunFileStopsAtACommandThatDoesNotApply() throws IOException {
        Session session = open(file("a.run", RUN + "deliver S1>S2\n"));
        assertThat(session.end()).isEqualTo(2);
        assertThat(session.error()).startsWith("The file was played up to a command that does not apply: Line 8: ");
    }

    @Test
    void aClaimThatDoesNotHoldIsTold() throws IOException {
        Session session = open(file("a.run", RUN + "expect S1.state == LEADER\n"));
        assertThat(session.error()).startsWith("The file was played, but not all is as it says: Line 8: ");
    }

    @Test
    void mistakesShowTheFirstLessonAndOneSentence() throws IOException {
        for (String wanted : new String[] {"no-such-lesson", file("bad.run", "hello"), file("bad.json", "{"),
            file("noise.run", "replicascope 1\nprotocol nothing\n---\n"), folder.toString(),
            folder.resolve("missing.run").toString(), "", "a\0b"}) {
            Session session = open(wanted);
            assertThat(session.lecture()).as(wanted).isPresent();
            assertThat(session.error()).as(wanted).endsWith(" The first lesson is shown instead.")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void bytesThatAreNoTextAreTold() throws IOException {
        Path file = folder.resolve("noise.run");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xc3});
        assertThat(open(file.toString()).error()).contains("is not a text file");
    }

    @Test
    void theLessonGoesOnToItsEndAndBack() {
        Session session = open(null);
        Lecture lecture = session.lecture().orElseThrow();
        for (int i = 1; i < lecture.count(); i++) {
            if (!lecture.ready())
                session.goOn();
            session.goOn();
            assertThat(session.error()).isEmpty();
            assertThat(lecture.at()).isEqualTo(i);
            Sessions.pass(session, 20);
            assertThat(session.moves()).isFalse();
            assertThat(session.step()).isEqualTo(session.end());
        }
        for (int i = lecture.count() - 2; i >= 0; i--) {
            session.goBack();
            assertThat(lecture.at()).isEqualTo(i);
        }
        assertThat(session.step()).isZero();
        assertThat(session.branches()).hasSize(1);
    }

    @Test
    void theLessonGoesOnFromItsOwnPlaceWhateverTheLearnerDid() {
        Session session = open(null);
        session.goOn();
        Sessions.pass(session, 5);
        long step = session.step();
        session.home();
        session.act(new replicascope.simulation.Choice.Crash(Sessions.node(session, "S1")));
        Sessions.pass(session, 3);
        session.goOn();
        assertThat(session.error()).isEmpty();
        assertThat(session.branch()).isSameAs(session.branches().getFirst());
        assertThat(session.step()).isEqualTo(step);
        assertThat(session.lecturing()).isTrue();
        session.goOn();
        assertThat(session.moves()).as("asked again it arrives").isFalse();
        assertThat(session.lecture().orElseThrow().at()).isEqualTo(2);
    }

    @Test
    void aSceneIsShownFromItsStartAndHasNoFileToBeSavedTo() throws Exception {
        Opening.Found found = Opening.find("raft/election", Worker.HERE, new Words());
        assertThat(found.session().step()).isZero();
        assertThat(found.session().end()).isGreaterThan(5);
        assertThat(found.session().error()).isEmpty();
        assertThat(found.file()).isNull();
        assertThat(found.title()).startsWith("Raft · A candidate is elected");
    }

    @Test
    void aSceneThatIsNotThereIsTold() {
        assertThat(open("raft/no-such-scene").error()).contains("raft/no-such-scene");
    }
}
