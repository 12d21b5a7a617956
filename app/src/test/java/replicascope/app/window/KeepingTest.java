package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import replicascope.language.RunFiles;
import replicascope.run.Script;
import replicascope.simulation.Choice;

/// What is kept and saved while the window goes on: in order, whole, and nothing after it was to be forgotten.
class KeepingTest {
    private static final int KILLS = 3;

    @TempDir
    private Path folder;

    private final Later writer = new Later();
    private final Later worker = new Later();
    private Path picked;
    private Question asked;
    private boolean closed;

    private final Front front = new Front() {
        @Override
        public void show(Desk desk) {}

        @Override
        public void ask(Question question) {
            asked = question;
        }

        @Override
        public Optional<Path> pickToOpen() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> pickToSave(String suggestion) {
            return Optional.of(picked);
        }

        @Override
        public void close() {
            closed = true;
        }
    };

    private Desk started() {
        picked = folder.resolve("a.run");
        Desk desk = new Desk(front, worker, new Words(), new Autosave(folder.resolve("unsaved"), 1, writer),
                new Recent(folder.resolve("recent")));
        desk.start(Optional.of("raft"), process -> false);
        worker.doAll();
        return desk;
    }

    private static void crash(Desk desk, String node) {
        Session session = desk.document().session();
        session.act(new Choice.Crash(Sessions.node(session, node)));
        Sessions.pass(session, 2);
    }

    private Path unsaved() {
        return folder.resolve("unsaved/unsaved-1.run");
    }

    @Test
    void whatWasDoneMeanwhileIsKeptNext() throws IOException {
        Desk desk = started();
        crash(desk, "S1");
        desk.keep();
        crash(desk, "S2");
        writer.doAll();
        assertThat(Files.readString(unsaved())).contains("crash S1").doesNotContain("crash S2");
        desk.keep();
        writer.doAll();
        assertThat(Files.readString(unsaved())).contains("crash S1\ncrash S2\n");
    }

    @Test
    void whatIsToBeForgottenIsNotWrittenLater() {
        Desk desk = started();
        crash(desk, "S1");
        desk.keep();
        desk.save();
        worker.doAll();
        writer.doAll();
        assertThat(picked).exists();
        assertThat(unsaved()).doesNotExist();
        desk.keep();
        writer.doAll();
        assertThat(unsaved()).as("it is in a file").doesNotExist();
    }

    @Test
    void whatIsDoneWhileItIsSavedIsUnsaved() throws IOException {
        Desk desk = started();
        crash(desk, "S1");
        desk.save();
        crash(desk, "S2");
        worker.doAll();
        assertThat(Files.readString(picked)).contains("crash S1").doesNotContain("crash S2");
        assertThat(desk.document().changed()).isTrue();
        desk.keep();
        writer.doAll();
        assertThat(Files.readString(unsaved())).contains("crash S2");
    }

    @Test
    void theWindowClosesOnlyWhenAllIsSaved() {
        Desk desk = started();
        crash(desk, "S1");
        desk.leave();
        asked.answers().getFirst().then().run();
        assertThat(closed).isFalse();
        crash(desk, "S2");
        asked = null;
        worker.doAll();
        assertThat(closed).isFalse();
        assertThat(asked).as("the second crash is in no file").isNotNull();
        asked.answers().getFirst().then().run();
        worker.doAll();
        assertThat(closed).isTrue();
    }

    /// While it runs, the run belongs to another thread.
    @Test
    void beforeALongCommandAllIsKept() throws IOException {
        Desk desk = started();
        crash(desk, "S1");
        desk.document().session().work(() -> 1, one -> {});
        assertThat(desk.document().session().busy()).isTrue();
        desk.keep();
        writer.doAll();
        assertThat(Files.readString(unsaved())).contains("crash S1");
    }

    @Test
    void whateverMomentItIsKilledInAllThatWasKeptIsThere() throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            Path place = folder.resolve("killed-" + kill);
            long kept = killed(place, 10 + new Random(kill).nextInt(60));
            Optional<Path> left = new Autosave(place, 1, Worker.HERE).adopt(process -> false);
            Script script = Script.play(RunFiles.parse(Files.readString(left.orElseThrow())));
            assertThat(script.troubles()).isEmpty();
            assertThat(script.run().branches().stream().mapToLong(branch -> branch.end() - branch.fork()).sum())
                    .isGreaterThanOrEqualTo(kept);
            assertThat(script.run().branches()).hasSizeGreaterThan(1);
            try (Stream<Path> files = Files.list(place)) {
                assertThat(files).as("nothing half-written is left").containsExactly(place.resolve("unsaved-1.run"));
            }
        }
    }

    /// Kills a program that works and keeps, some time after it said so for this many times.
    ///
    /// @return how much it said last that it had kept
    private static long killed(Path place, int times) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Toiler.class.getName(), place.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long kept = 0;
        try (BufferedReader said = process.inputReader()) {
            for (int i = 0; i <= times; i++)
                kept = number(said.readLine());
            process.toHandle().destroyForcibly();
            for (String line = said.readLine(); line != null && line.endsWith("."); line = said.readLine())
                kept = number(line);
        }
        process.waitFor();
        return kept;
    }

    private static long number(String line) {
        return Long.parseLong(line.replace(".", ""));
    }
}
