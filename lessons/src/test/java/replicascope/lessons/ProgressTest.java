package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Progress is kept in a file, and no state of that file is an accident.
class ProgressTest {
    @TempDir
    private Path home;

    private Path folder;
    private ProgressStore store;

    @BeforeEach
    void aStore() {
        folder = home.resolve("replicascope/progress");
        store = new ProgressStore(folder);
    }

    private static LessonPlayer played() {
        LessonPlayer player = new LessonPlayer(Full.good());
        player.answer(Answer.of("two").sure(70));
        player.answer(Answer.of("one"));
        player.next();
        return player;
    }

    @Test
    void whatIsSavedIsLoaded() {
        Progress progress = played().progress();
        assertThat(progress.step()).isEqualTo("build");
        assertThat(progress.revision()).isEqualTo(3);
        assertThat(progress.attempts()).isEqualTo(Map.of("ask", 2));
        assertThat(store.save(progress)).isEmpty();
        assertThat(store.load("full")).isEqualTo(new ProgressStore.Loaded(Optional.of(progress),
                Optional.empty()));
    }

    @Test
    void nothingButTheFileIsLeftBehind() throws IOException {
        store.save(played().progress());
        store.save(new LessonPlayer(Full.good()).progress());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("full.json");
        }
        assertThat(store.load("full").progress().orElseThrow().step()).isEqualTo("ask");
    }

    @Test
    void withoutAFileThereIsNothing() {
        assertThat(store.load("full").progress()).isEmpty();
        assertThat(store.load("full").trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\0\0\0\0", "{\"format\": 1}", "{\"format\": 9}",
        "{\"format\": 1, \"lesson\": \"full\", \"revision\": 0, \"step\": \"ask\", \"answers\": {}, \"attempts\": {}}",
        "{\"format\": 1, \"lesson\": \"full\", \"revision\": 1, \"step\": \"ask\", \"answers\": {\"ask\": [3]}, "
                + "\"attempts\": {}}"})
    void aDamagedFileIsSetAside(String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("full.json"), text);
        ProgressStore.Loaded loaded = store.load("full");
        assertThat(loaded.progress()).isEmpty();
        assertThat(loaded.trouble().orElseThrow()).startsWith("The saved progress cannot be read (full.json")
                .endsWith("it was set aside as full.json.damaged, and the lesson begins anew.");
        assertThat(Files.readString(folder.resolve("full.json.damaged"))).isEqualTo(text);
        assertThat(folder.resolve("full.json")).doesNotExist();
        Files.writeString(folder.resolve("full.json"), "again");
        assertThat(store.load("full").trouble().orElseThrow()).contains("set aside as full.json.damaged-2,");
    }

    @Test
    void bytesThatAreNoTextAreSetAsideToo() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("full.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0x31});
        assertThat(store.load("full").trouble().orElseThrow()).contains("cannot be read; it was set aside");
    }

    @Test
    void whereNothingCanBeSavedASentenceSaysSo() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file is in the way");
        assertThat(store.save(played().progress()).orElseThrow()).startsWith("Progress could not be saved in ")
                .endsWith("; the lesson goes on without.");
        assertThat(store.load("full").progress()).isEmpty();
    }

    @Test
    void aLessonsIdIsNoPath() {
        assertThatThrownBy(() -> store.load("../full")).isInstanceOf(LessonException.class);
    }

    @Test
    void thePlatformSaysWhere() {
        Path me = home.toAbsolutePath();
        assertThat(ProgressStore.folder(Map.of(), "Linux", me)).isEqualTo(me.resolve(
                ".local/share/replicascope/progress"));
        assertThat(ProgressStore.folder(Map.of("XDG_DATA_HOME", me.resolve("data").toString()), "Linux", me))
                .isEqualTo(me.resolve("data/replicascope/progress"));
        assertThat(ProgressStore.folder(Map.of("XDG_DATA_HOME", "relative"), "FreeBSD", me)).isEqualTo(me.resolve(
                ".local/share/replicascope/progress"));
        assertThat(ProgressStore.folder(Map.of(), "Mac OS X", me)).isEqualTo(me.resolve(
                "Library/Application Support/replicascope/progress"));
        assertThat(ProgressStore.folder(Map.of("APPDATA", me.resolve("roaming").toString()), "Windows 11", me))
                .isEqualTo(me.resolve("roaming/replicascope/progress"));
    }

    @Test
    void oneGoesOnWhereOneLeftOff() {
        Progress progress = played().progress();
        Resumed resumed = LessonPlayer.resume(Full.good(), progress, () -> false);
        assertThat(resumed.exact()).isTrue();
        assertThat(resumed.player().current().id()).isEqualTo("build");
        assertThat(resumed.sentence()).isEqualTo("The lesson was played again up to \"A task\".");
        assertThat(resumed.player().progress()).isEqualTo(progress);
    }

    @Test
    void aStepThatIsGoneIsReplacedByTheNearestBefore() {
        Progress progress = new Progress("full", 1, "gone", Map.of(), Map.of());
        Resumed resumed = LessonPlayer.resume(Full.good(), progress, () -> false);
        assertThat(resumed.exact()).isFalse();
        assertThat(resumed.step()).isEqualTo("ask");
        assertThat(resumed.sentence()).isEqualTo(
                "The lesson was played again up to \"A question\"; the step \"gone\" is "
                        + "no longer there.");
    }

    @Test
    void aChangedTextIsReadAtTheSameStep() {
        LessonPlayer player = played();
        Resumed resumed = player.reload(Full.read("Elect somebody.", "Elect anybody."));
        assertThat(resumed.exact()).isTrue();
        assertThat(resumed.player().current().say()).isEqualTo("Elect anybody.");
        assertThat(resumed.player().progress()).isEqualTo(player.progress());
        assertThat(resumed.player().run().world().digest()).isEqualTo(player.run().world().digest());
    }

    @Test
    void theAnswerToTheCurrentQuestionIsGivenAgain() {
        LessonPlayer player = new LessonPlayer(Full.good());
        player.answer(Answer.of("three"));
        LessonPlayer again = player.reload(Full.read("Not yet.", "Not before it is asked.")).player();
        assertThat(again.graded().orElseThrow().feedback()).containsExactly(new Graded.Feedback("three", false,
                "Not before it is asked."));
        assertThat(again.run().step()).isEqualTo(1);
    }

    @Test
    void aStepThatVanishedOrBrokeIsSaid() {
        LessonPlayer player = played();
        Resumed gone = player.reload(LessonReader.read(Full.GOOD.replace("\"build\"", "\"make\""), "a.json"));
        assertThat(gone.step()).isEqualTo("ask");
        assertThat(gone.sentence()).contains("the step \"build\" is no longer there");
        Resumed broken = player.reload(Full.read("[\"expect unled\"]", "[\"expect led\"]"));
        assertThat(broken.step()).isEqualTo("ask");
        assertThat(broken.sentence()).contains("it cannot be played further: a.json, line ")
                .contains("expected some(server, .state == LEADER), but it is not so");
        assertThat(List.of(broken.exact(), gone.exact())).containsOnly(false);
    }
}
