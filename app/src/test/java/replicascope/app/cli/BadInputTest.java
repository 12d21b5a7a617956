package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import replicascope.lessons.Lessons;
import replicascope.run.Protocols;

/// Whatever is given, the answer is one exact sentence with the remedy, exit code 2 and no stack trace.
class BadInputTest {
    private static final String HEADER = "replicascope 1\nprotocol raft\nnodes S1 S2 S3 : server\n---\n";

    @TempDir
    private Path folder;
    private String file;

    @BeforeEach
    void name() {
        file = folder.resolve("a.run").toString();
    }

    private String written(String text) throws IOException {
        Files.writeString(Path.of(file), text);
        return file;
    }

    @Test
    void unknownLesson() {
        Called.with("play", "raft-frist-election", "--text")
                .refused("there is no lesson \"raft-frist-election\"; did you mean \"raft-first-election\"?");
        assertThat(Called.with("play", "zzz").err())
                .startsWith("replicascope: there is no lesson \"zzz\"; there are ").contains("raft-first-election");
    }

    @Test
    void malformedJson() throws IOException {
        String lesson = folder.resolve("a.json").toString();
        Files.writeString(Path.of(lesson), "{\n  \"format\": 1\n  \"id\": \"x\"\n}\n");
        String sentence = lesson + ", line 3, column 3 (/format): this is not JSON: found a double quote; expected "
                + "\",\" or \"}\"";
        Called.with("lessons", "--check", lesson).refused(sentence);
        Called.with("play", lesson, "--text").refused(sentence);
    }

    @Test
    void unknownField() throws IOException {
        String lesson = folder.resolve("a.json").toString();
        Files.writeString(Path.of(lesson), lesson().replace("\"minutes\"", "\"minuts\": 3,\n  \"minutes\""));
        Called.with("lessons", "--check", lesson).refused(lesson
                + ", line 9, column 3 (/minuts): the field \"minuts\" is "
                + "not known here; did you mean \"minutes\"?");
    }

    private static String lesson() throws IOException {
        try (var in = Lessons.class.getResourceAsStream("raft-first-election.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aCommandWithATypo() throws IOException {
        Called.with("run", written(HEADER + "timeout S1 election\ndelivr S1>S2 RequestVote\n")).refused(file
                + ", line 6, column 1: \"delivr\" is not a command; did you mean \"deliver\"?");
    }

    @Test
    void aCommandWithATypoInALesson() throws IOException {
        String lesson = folder.resolve("a.json").toString();
        Files.writeString(Path.of(lesson), lesson().replace("advance until S1.votedFor", "advance untill S1.votedFor"));
        assertThat(Called.with("lessons", "--check", lesson).ended(2).err()).startsWith("replicascope: " + lesson
                + ", line ").contains(
                        " (/steps/1/do/0): in \"advance untill S1.votedFor == S3 max 100ms\", column 9: ");
    }

    @Test
    void aNodeThatDoesNotExist() throws IOException {
        Called called = Called.with("run", written(HEADER + "crash S4\n"));
        assertThat(called.err()).isEqualTo("replicascope: " + file + ", line 5, column 1: \"crash S4\" is not possible "
                + "here: there is no node S4: the nodes are S1, S2, S3\n");
        called.ended(2);
    }

    @Test
    void aLetterThatIsNotInFlight() throws IOException {
        Called called = Called.with("run", written(HEADER + "timeout S1 election\ndeliver S1>S2 Vote\n"));
        assertThat(called.err()).isEqualTo("replicascope: " + file
                + ", line 6, column 1: \"deliver S1>S2 Vote\" is not "
                + "possible here: there is no letter S1>S2 Vote in flight: there are S1>S2 RequestVote, S1>S3 "
                + "RequestVote\n");
        assertThat(called.out()).as("what could be played is shown").contains("S1 has heard of no leader");
        called.ended(2);
    }

    @Test
    void aRunFileFromAnotherVersion() throws IOException {
        Called.with("run", written("replicascope 2\n---\n")).refused(file + ", line 1, column 14: this file is from a "
                + "newer version (2) of Replicascope; this one reads version 1: update the program");
    }

    @Test
    void aHeaderThatAsksForTheImpossible() throws IOException {
        Called.with("run", written("replicascope 1\nprotocol rafd\n---\n")).refused(file
                + ", line 2: there is no protocol \"rafd\": there are " + String.join(", ",
                        Protocols.all().stream().map(provider -> provider.blueprint().id()).toList()));
        Called.with("run", written("replicascope 1\n---\n")).refused(file
                + ": the header names no protocol: add a line such as \"protocol raft\"");
        Called.with("run", written(HEADER.replace("---", "break A9.9\n---"))).refused(file
                + ": the protocol raft has no "
                + "switch \"A9.9\": it has A4.2, A4.3, A4.4, A4.5, A4.6, A4.7, A4.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "play", "lessons --check"})
    void aFolder(String verb) {
        Called.with((verb + " " + folder + "/").split(" ")).refused("\"" + folder
                + "/\" is a folder; name a file in it");
    }

    @Test
    void aMissingFile() throws IOException {
        Called.with("run", file).refused("there is no file \"" + file + "\"; check its name and the folder " + folder);
        Files.writeString(folder.resolve("ab.run"), "x");
        Called.with("run", file).refused("there is no file \"" + file + "\"; did you mean \"ab.run\"?");
        Called.with("run", file + "/x/y").refused("there is no file \"" + file
                + "/x/y\"; the folder it should be in does "
                + "not exist either: check the path");
        Called.with("run", "").refused("the name of the file is empty; name a file");
        Called.with("play", "a\0b.run").refused("\"a\ufffdb.run\" cannot be the name of a file; name one that exists");
    }

    @Test
    void anUnreadableFile() throws IOException {
        written(HEADER);
        assertThatThrownBy(() -> InputFile.read(file, path -> {
            throw new AccessDeniedException(path.toString());
        })).isInstanceOf(BadInput.class).hasMessage("\"" + file + "\" may not be read; give yourself the right to read "
                + "it");
        assertThatThrownBy(() -> InputFile.read(file, path -> {
            throw new IOException("Input/output error");
        })).isInstanceOf(BadInput.class).hasMessage("\"" + file
                + "\" cannot be read: Input/output error; check the disk "
                + "it is on");
    }

    /// For the superuser nothing is unreadable.
    @Test
    void aFileWithoutTheRight() throws IOException {
        written(HEADER);
        Files.setPosixFilePermissions(Path.of(file), Set.of());
        if (!Files.isReadable(Path.of(file)))
            Called.with("run", file).refused("\"" + file + "\" may not be read; give yourself the right to read it");
    }

    @Test
    void aDevice() {
        if (Files.exists(Path.of("/dev/zero")))
            Called.with("run", "/dev/zero").refused(
                    "\"/dev/zero\" is a device or a pipe; save what it gives as a file and "
                            + "name that");
    }

    @Test
    void anEmptyFile() throws IOException {
        Called.with("run", written("")).refused("\"" + file + "\" is empty; name a file with a run or a lesson in it");
        Called.with("run", written("\n\n")).refused(file
                + ", line 1, column 1: this file is empty; its first line must be "
                + "\"replicascope 1\"");
    }

    /// All values a byte can have, in an order that looks random and is always the same.
    @Test
    void randomBytes() throws IOException {
        byte[] bytes = new byte[4_096];
        for (int i = 0; i < bytes.length; i++)
            bytes[i] = (byte) (i * 167 + (i >> 3) * 13 + 200);
        Files.write(Path.of(file), bytes);
        Called.with("run", file).refused(file
                + ", line 1, column 1: this is not a text file: here is the byte C8, which "
                + "is not UTF-8; name a run or a lesson, or save this one as UTF-8");
        Called.with("lessons", "--check", file).refused(file
                + ", line 1, column 1: this is not a text file: here is the "
                + "byte C8, which is not UTF-8; name a run or a lesson, or save this one as UTF-8");
        Files.write(Path.of(file), new byte[] {'a', '\n', 'b', 0, 'c'});
        Called.with("run", file).refused(file
                + ", line 2, column 2: this is not a text file: here is a zero byte; name a "
                + "run or a lesson, or save this one as UTF-8");
    }

    /// Answered without reading it: the file has a hole of 200 MB.
    @Test
    void aHugeFile() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(file, "rw")) {
            huge.setLength(200_000_000);
        }
        Called.with("run", file).refused("\"" + file
                + "\" has 200,000,000 bytes, and a run or a lesson at most 20,000,000; "
                + "name another file, or cut this one down");
    }

    @Test
    void aFileThatEndsInTheMiddle() throws IOException {
        Called.with("run", written("replicascope 1\nprotocol raft\nnodes S1 S2")).refused(file
                + ", line 3, column 12: the "
                + "file ends before \"---\"; add a line \"---\" between the header and the commands");
        Called.with("run", written(HEADER + "timeout S1 election\ndeliver S1>")).refused(file
                + ", line 6, column 12: the "
                + "line ends here; expected a node such as S1, or *");
        byte[] whole = (HEADER + "note \"é").getBytes(StandardCharsets.UTF_8);
        Files.write(Path.of(file), Arrays.copyOf(whole, whole.length - 1));
        Called.with("run", file).refused(file
                + ", line 5, column 7: this is not a text file: here is half a character: "
                + "the file ends in the middle; name a run or a lesson, or save this one as UTF-8");
        String lesson = folder.resolve("a.json").toString();
        Files.writeString(Path.of(lesson), lesson().substring(0, 300));
        assertThat(Called.with("lessons", "--check", lesson).ended(2).err())
                .endsWith("this is not JSON: the file ends in the middle\n");
    }

    @Test
    void anUnwritableOutput() throws IOException {
        String text = HEADER + "timeout S1 election\n= wrong\n";
        Called called = Called.with(Called.NONE, (path, fresh) -> OutputFile.rewrite(path, fresh, ignored -> {
            throw new AccessDeniedException(path.toString());
        }), "run", written(text), "--rewrite");
        called.refused("\"" + file
                + "\" may not be written; give yourself the right to write it and its folder, or copy it "
                + "elsewhere and rewrite the copy");
        Called full = Called.with(Called.NONE, (path, fresh) -> OutputFile.rewrite(path, fresh, ignored -> {
            throw new IOException("No space left on device");
        }), "run", file, "--rewrite");
        full.refused("\"" + file
                + "\" could not be written and is as it was: No space left on device; check the disk it "
                + "is on");
        assertThat(Files.readString(Path.of(file))).isEqualTo(text);
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing half-written is left").hasSize(1);
        }
    }

    @Test
    void aConditionThatIsNone() throws IOException {
        Called.with("run", written(HEADER + "advance 1s\n"), "--until", "some(server .state == LEADER)").refused(
                "--until \"some(server .state == LEADER)\", column 13: found \".\"; expected \",\"");
        Called.with("run", file, "--until", "S9.state == LEADER").refused(
                "--until \"S9.state == LEADER\": there is no node S9: the nodes are S1, S2, S3");
    }

    @Test
    void unknownVerbsAndOptions() {
        Called.with("plya").refused("\"plya\" is not a command here; did you mean \"play\"?");
        Called.with("zzz").refused("\"zzz\" is not a command here; see \"replicascope --help\"");
        Called.with("run", "a.run", "--jsn").refused("\"--jsn\" is not an option here; did you mean \"--json\"?");
        Called.with("run", "a.run", "b.run")
                .refused("\"b.run\" is not expected here; see \"replicascope run --help\"");
        Called.with("run").refused("missing required parameter: 'FILE.run'; see \"replicascope run --help\"");
        Called.with("run", "a.run", "--until").refused(
                "missing required parameter for option '--until' (CONDITION); see "
                        + "\"replicascope run --help\"");
        Called.with("run", "a.run", "--until", "time() > 1s", "--rewrite")
                .refused("--rewrite needs the whole run; leave out --until");
    }

    @Test
    void anAccidentInsideIsASentenceToo() {
        Screen broken = new Screen() {
            @Override
            public Optional<String> whyNot() {
                throw new IllegalStateException("nobody thought of this");
            }

            @Override
            public int open(Optional<String> lessonOrFile) {
                return 0;
            }
        };
        Called.with(broken, OutputFile::rewrite).refused("something went wrong inside the program "
                + "(IllegalStateException: nobody thought of this); set REPLICASCOPE_DEBUG=1 to see where, and report it");
    }
}
