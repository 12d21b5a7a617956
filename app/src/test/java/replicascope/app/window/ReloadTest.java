package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replicascope.app.cli.LessonFile;
import replicascope.lessons.Lessons;

/// A lesson's file is edited while the lesson is on the desk.
class ReloadTest {
    @TempDir
    private Path folder;

    private final Front front = new Front() {
        @Override
        public void show(Desk desk) {}

        @Override
        public void ask(Question question) {}

        @Override
        public Optional<Path> pickToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> pickToSave(String suggestion) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    };

    private Path lesson() throws IOException {
        try (InputStream in = Lessons.class.getResourceAsStream("raft-one-vote.json")) {
            Path file = folder.resolve("mine.json");
            Files.write(file, in.readAllBytes());
            return file;
        }
    }

    private static void edit(Path file, String part, String other) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).contains(part);
        Files.writeString(file, text.replace(part, other));
    }

    @Test
    void anEditedLessonGoesOnAtTheSameStepAndAMistakeLeavesTheOldOne() throws IOException {
        Path file = lesson();
        Words words = new Words();
        Desk desk = new Desk(front, Worker.HERE, words, new Autosave(folder.resolve("unsaved"), 1, Worker.HERE),
                new Recent(folder.resolve("recent")));
        desk.start(Optional.of(file.toString()), process -> false);
        Session first = desk.document().session();
        first.goOn();
        first.goOn();
        edit(file, "A crash after the vote", "A crash right after");
        desk.reload();
        Session second = desk.document().session();
        assertThat(second).isNotSameAs(first);
        assertThat(second.lecture().orElseThrow().at()).isEqualTo(1);
        assertThat(second.lecture().orElseThrow().heading()).isEqualTo("A crash right after");
        assertThat(second.guide().orElseThrow().news()).contains("A crash right after");
        edit(file, "\"title\": \"A crash right after\"", "\"titel\": \"A crash\"");
        desk.reload();
        assertThat(desk.document().session()).isSameAs(second);
        assertThat(second.busy()).isFalse();
        assertThat(second.error()).startsWith("The lesson was not read again").contains("\"title\" is missing");
    }

    @Test
    void aFileThatIsWrittenIsNoticed() throws Exception {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "1");
        CountDownLatch noticed = new CountDownLatch(1);
        try (LessonWatch watch = new LessonWatch(file, noticed::countDown)) {
            assertThat(watch.file()).isAbsolute();
            Files.writeString(file, "2");
            assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aTranslationThatIsWrittenIsNoticed() throws Exception {
        Path file = folder.resolve("a.json");
        Files.writeString(file, "1");
        CountDownLatch noticed = new CountDownLatch(1);
        try (LessonWatch watch = new LessonWatch(file, noticed::countDown)) {
            assertThat(watch.file()).hasFileName("a.json");
            Files.writeString(folder.resolve("a_de.properties"), "2");
            assertThat(noticed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void otherFilesMakeNoLesson() {
        assertThat(LessonFile.makes("a.json", "a.json")).isTrue();
        assertThat(LessonFile.makes("a_pt_BR.properties", "a.json")).isTrue();
        assertThat(LessonFile.makes("ab.properties", "a.json")).isFalse();
        assertThat(LessonFile.makes("b_de.properties", "a.json")).isFalse();
        assertThat(LessonFile.makes("a.json~", "a.json")).isFalse();
    }
}
