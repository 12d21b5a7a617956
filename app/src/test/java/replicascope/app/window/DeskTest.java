package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replicascope.language.RunFiles;
import replicascope.run.Script;
import replicascope.simulation.Choice;

/// Opening, saving, leaving: nothing is lost without a question, and nothing half-written is left.
class DeskTest {
    @TempDir
    private Path folder;

    private final Words words = new Words();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private Path picked;
    private boolean closed;

    private final Front front = new Front() {
        @Override
        public void show(Desk desk) {
            titles.add(desk.title());
        }

        @Override
        public void ask(Question question) {
            questions.add(question);
        }

        @Override
        public Optional<Path> pickToOpen() {
            return Optional.ofNullable(picked);
        }

        @Override
        public Optional<Path> pickToSave(String suggestion) {
            return Optional.ofNullable(picked);
        }

        @Override
        public void close() {
            closed = true;
        }
    };

    private Desk desk(long process) {
        return new Desk(front, Worker.HERE, words, new Autosave(folder.resolve("unsaved"), process, Worker.HERE),
                new Recent(folder.resolve("recent")));
    }

    private Desk started() {
        Desk desk = desk(1);
        desk.start(Optional.of("raft"), process -> false);
        return desk;
    }

    private static void crash(Desk desk, String node) {
        Session session = desk.document().session();
        session.act(new Choice.Crash(Sessions.node(session, node)));
        Sessions.pass(session, 2);
    }

    private void answer(String words) {
        Question question = questions.removeLast();
        question.answers().stream().filter(answer -> answer.words().equals(words)).findFirst().orElseThrow().then()
                .run();
    }

    private List<Path> unsaved() throws IOException {
        if (Files.notExists(folder.resolve("unsaved")))
            return List.of();
        try (Stream<Path> files = Files.list(folder.resolve("unsaved"))) {
            return files.toList();
        }
    }

    @Test
    void aRunIsSavedAndOpenedAgain() throws IOException {
        Desk desk = started();
        crash(desk, "S1");
        assertThat(desk.document().changed()).isTrue();
        picked = folder.resolve("mine");
        desk.save();
        Path saved = folder.resolve("mine.run");
        assertThat(saved).exists();
        assertThat(desk.document().changed()).isFalse();
        assertThat(desk.title()).isEqualTo("Raft · mine.run");
        assertThat(desk.recent()).containsExactly(saved.toAbsolutePath());
        crash(desk, "S2");
        desk.save();
        assertThat(Files.readString(saved)).contains("crash S1\ncrash S2\n");
        String digest = desk.document().session().run().digest();
        picked = saved;
        desk.open();
        Session again = desk.document().session();
        assertThat(again.run().digest()).isEqualTo(digest);
        assertThat(again.mayUndo()).as("the file's own commands are not undone").isFalse();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("mine.run", "recent");
        }
        assertThat(questions).isEmpty();
    }

    @Test
    void whatIsUnsavedIsNotLostWithoutAQuestion() {
        Desk desk = started();
        desk.leave();
        assertThat(closed).as("nothing was done").isTrue();
        closed = false;
        crash(desk, "S1");
        desk.leave();
        assertThat(closed).isFalse();
        answer("Cancel");
        assertThat(closed).isFalse();
        desk.open("twophase");
        answer("Cancel");
        assertThat(titles).containsExactly("Raft");
        picked = null;
        desk.leave();
        answer("Save");
        assertThat(closed).as("no file was picked").isFalse();
        picked = folder.resolve("a.run");
        desk.leave();
        answer("Save");
        assertThat(closed).isTrue();
        assertThat(picked).exists();
    }

    @Test
    void notSavingIsAnAnswerToo() throws IOException {
        Desk desk = started();
        crash(desk, "S1");
        desk.keep();
        assertThat(unsaved()).hasSize(1);
        desk.leave();
        answer("Don't save");
        assertThat(closed).isTrue();
        assertThat(unsaved()).isEmpty();
    }

    @Test
    void afterAKillTheRunIsThereAgain() throws IOException {
        Desk killed = started();
        crash(killed, "S1");
        killed.keep();
        crash(killed, "S2");
        killed.keep();
        killed.document().session().home();
        crash(killed, "S3");
        killed.keep();
        Desk next = desk(2);
        next.start(Optional.empty(), process -> false);
        Session session = next.document().session();
        assertThat(session.error()).isEqualTo("The window was closed without asking. This is the run as it was up to "
                + "a second before; it is in no file yet.");
        assertThat(shape(next)).isEqualTo(shape(killed));
        assertThat(shape(next)).hasSize(2);
        assertThat(next.document().changed()).isTrue();
        assertThat(unsaved()).extracting(file -> file.getFileName().toString()).containsExactly("unsaved-2.run");
        desk(3).start(Optional.empty(), process -> process == 2);
        assertThat(unsaved()).as("that of a process that lives is left to it").hasSize(1);
        picked = folder.resolve("a.run");
        next.save();
        assertThat(unsaved()).isEmpty();
        assertThat(Script.play(RunFiles.parse(Files.readString(picked))).troubles()).isEmpty();
    }

    @Test
    void nothingIsKeptWhenNothingWasDone() throws IOException {
        Desk desk = started();
        desk.document().session().forwardTen();
        desk.keep();
        assertThat(unsaved()).isEmpty();
        assertThat(desk.document().changed()).as("the clock brings it again").isFalse();
    }

    @Test
    void commentsAreNotTakenAwaySilently() throws IOException {
        Path file = Files.writeString(folder.resolve("a.run"),
                "replicascope 1\nprotocol raft\n---\ncrash S1 // for the third time\n");
        Desk desk = desk(1);
        desk.start(Optional.of(file.toString()), process -> false);
        desk.document().session().toEnd();
        crash(desk, "S2");
        desk.save();
        answer("Cancel");
        assertThat(Files.readString(file)).contains("for the third time");
        desk.save();
        answer("Write anew");
        assertThat(Files.readString(file)).contains("crash S1\ncrash S2").doesNotContain("third");
        crash(desk, "S3");
        desk.save();
        assertThat(questions).isEmpty();
    }

    @Test
    void everyBranchIsSavedAndThePlaceLookedAt() {
        Desk desk = started();
        Session session = desk.document().session();
        crash(desk, "S1");
        crash(desk, "S2");
        session.back();
        crash(desk, "S3");
        session.home();
        crash(desk, "C1");
        session.rename(session.branch(), "no client");
        session.switchTo(session.branches().get(1));
        session.seek(1);
        picked = folder.resolve("a.run");
        desk.save();
        assertThat(session.error()).isEmpty();
        assertThat(desk.document().changed()).isFalse();
        assertThat(shape(desk)).hasSize(3);
        List<String> before = shape(desk);
        desk.open();
        assertThat(desk.document().session()).isNotSameAs(session);
        assertThat(shape(desk)).isEqualTo(before);
        assertThat(desk.document().session().branch().name()).isEqualTo("branch 1");
        assertThat(desk.document().session().step()).isEqualTo(1);
        crash(desk, "S2");
        desk.save();
        assertThat(questions).as("the file holds nothing that saving takes away").isEmpty();
    }

    private static List<String> shape(Desk desk) {
        return desk.document().session().branches().stream().map(branch -> branch.name() + " from " + branch.fork()
                + " to " + branch.end() + " ends " + branch.digest()).toList();
    }

    @Test
    void aLessonsRunIsSavedWithItsBranchesToo() {
        Desk desk = desk(1);
        desk.start(Optional.empty(), process -> false);
        desk.document().session().goOn();
        Sessions.pass(desk.document().session(), 5);
        desk.document().session().home();
        crash(desk, "S2");
        List<String> before = shape(desk);
        assertThat(before).hasSize(2);
        picked = folder.resolve("lesson.run");
        desk.save();
        desk.open(picked.toString());
        assertThat(desk.document().session().lecture()).isEmpty();
        assertThat(desk.document().session().error()).isEmpty();
        assertThat(shape(desk)).isEqualTo(before);
    }

    @Test
    void aBranchThatNoLongerAppliesIsSaidAndTheOthersAreShown() throws IOException {
        Path file = Files.writeString(folder.resolve("a.run"), """
                replicascope 1
                protocol raft
                looks b at 1
                ---
                crash S1
                --- a from main at 1
                crash S2
                crash S1
                --- b from main at 0
                crash S3
                --- c from main at 9
                """);
        Desk desk = desk(1);
        desk.start(Optional.of(file.toString()), process -> false);
        Session session = desk.document().session();
        assertThat(session.error()).isEqualTo("The file was played up to a command that does not apply: Line 8: S1 is "
                + "down: restart it first. One more thing is not as written.");
        assertThat(session.branches()).extracting(branch -> branch.name() + " " + branch.end())
                .containsExactly("main 1", "a 2", "b 1");
        assertThat(session.branch().name()).isEqualTo("b");
        assertThat(session.step()).isEqualTo(1);
        assertThat(desk.document().losesWhenSaved()).isTrue();
    }

    @Test
    void whatCannotBeOpenedOrWrittenIsSaidAndChangesNothing() throws IOException {
        Desk desk = started();
        Session session = desk.document().session();
        desk.open(folder.resolve("missing.run").toString());
        assertThat(session.error()).startsWith("There is no file ");
        desk.open(Files.writeString(folder.resolve("noise.run"), "hello").toString());
        assertThat(session.error()).contains("noise.run");
        assertThat(desk.document().session()).isSameAs(session);
        crash(desk, "S1");
        picked = folder.resolve("missing/a.run");
        desk.save();
        assertThat(session.error()).contains("could not be written");
        assertThat(desk.document().changed()).isTrue();
    }

    @Test
    void aPresetPlaysTheSameAgain() {
        Desk desk = started();
        crash(desk, "S1");
        Session before = desk.document().session();
        desk.preset("printed");
        Session after = desk.document().session();
        assertThat(after).isNotSameAs(before);
        assertThat(Switches.preset(after.run().setup().settings())).isEqualTo("printed");
        assertThat(after.step()).isEqualTo(1);
        assertThat(after.mayUndo()).isFalse();
        assertThat(desk.document().changed()).as("the crash is in no file").isTrue();
        desk.preset("printed");
        assertThat(desk.document().session()).isSameAs(after);
    }

    @Test
    void otherBranchesAreNotLeftBehindSilently() {
        Desk desk = started();
        crash(desk, "S1");
        desk.document().session().home();
        crash(desk, "S2");
        Session before = desk.document().session();
        desk.preset("literal");
        answer("Cancel");
        assertThat(desk.document().session()).isSameAs(before);
        desk.preset("literal");
        assertThat(questions.getLast().text()).startsWith("Only branch 1, the branch looked at, is played again.");
        answer("Play again");
        assertThat(desk.document().session().branches()).hasSize(1);
    }

    @Test
    void aDeployedRunIsComparedWithThePrintedOne() {
        Desk desk = started();
        crash(desk, "S1");
        desk.compare(true);
        assertThat(desk.comparing()).isTrue();
        Session printed = desk.document().session();
        assertThat(Switches.preset(printed.run().setup().settings())).isEqualTo("printed");
        desk.compare(false);
        assertThat(desk.document().session()).isSameAs(printed);
        desk.open("twophase");
        answer("Don't save");
        assertThat(desk.comparing()).isFalse();
    }

    @Test
    void aLessonPlayedWithOtherSwitchesIsLeft() {
        Desk desk = desk(1);
        desk.start(Optional.empty(), process -> false);
        desk.document().session().goOn();
        desk.preset("printed");
        assertThat(desk.document().session().lecture()).isEmpty();
        assertThat(desk.document().session().error()).endsWith("open it again from the menu.");
        assertThat(desk.document().changed()).isFalse();
    }

    @Test
    void aLiveParameterChangesTheRunUnderWay() {
        Desk desk = started();
        Session session = desk.document().session();
        Switches draft = new Switches(session.run().setup(), session.run().setup());
        draft.set(draft.parameters().stream().filter(parameter -> parameter.name().equals("latency")).findFirst()
                .orElseThrow(), "50ms..60ms");
        desk.apply(draft);
        Sessions.pass(session, 2);
        assertThat(desk.document().session()).isSameAs(session);
        assertThat(session.run().setup().network().get("latency")).hasToString("50ms..60ms");
    }

    @Test
    void oneOfTheFilesDroppedIsOpened() throws IOException {
        Desk desk = started();
        Path run = Files.writeString(folder.resolve("a.run"),
                "replicascope 1\nprotocol raft\n---\ncrash S1\n");
        Path picture = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
        Drop drop = new Drop(desk);
        assertThat(Drop.takes(List.of())).isFalse();
        assertThat(Drop.takes(null)).isFalse();
        assertThat(drop.open(List.of())).isFalse();
        assertThat(drop.open(List.of(picture.toFile(), run.toFile()))).isTrue();
        assertThat(desk.title()).isEqualTo("Raft · a.run");
        assertThat(desk.document().session().error()).isEmpty();
    }

    @Test
    void whatIsNoRunAndNoLessonSaysWhyInTheErrorStrip() throws IOException {
        Desk desk = started();
        Session before = desk.document().session();
        Path picture = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff});
        Path notes = Files.writeString(folder.resolve("notes.txt"), "to do\n");
        for (Path file : List.of(picture, notes, folder, folder.resolve("gone.run"))) {
            new Drop(desk).open(List.of(file.toFile()));
            assertThat(desk.document().session()).as(file.toString()).isSameAs(before);
            assertThat(before.error()).as(file.toString()).contains(file.getFileName().toString()).endsWith(".")
                    .doesNotContain("Exception");
            before.dismiss();
        }
    }

    /// R = W = 1 of 3 is there to be tried with switch A2.7 alone.
    @Test
    void whatARepairedSwitchRefusesIsToldAndNothingChanges() throws IOException {
        Path file = folder.resolve("partial.run");
        Files.writeString(file, "replicascope 1\nprotocol quorum 1\nbreak A2.7\nset R=1, W=1\n---\n");
        Desk desk = desk(1);
        desk.start(Optional.of(file.toString()), process -> false);
        Session session = desk.document().session();
        desk.preset("deployed");
        assertThat(session.error()).contains("R=1 and W=1 of N=3 need not meet");
        desk.compare(true);
        assertThat(desk.comparing()).isFalse();
        Switches draft = new Switches(session.run().setup(), session.run().setup());
        draft.set("A2.7", false);
        desk.apply(draft);
        assertThat(desk.document().session()).isSameAs(session);
        set(draft, "R", "3");
        set(draft, "W", "2");
        desk.apply(draft);
        assertThat(desk.document().session().run().setup().settings().whole("R")).isEqualTo(3);
        assertThat(desk.document().session().run().setup().settings().broken()).isEmpty();
    }

    private static void set(Switches draft, String name, String value) {
        assertThat(draft.set(draft.parameters().stream().filter(parameter -> parameter.name().equals(name)).findFirst()
                .orElseThrow(), value)).isEmpty();
    }
}
