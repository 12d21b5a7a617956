package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a process of its own, as the launcher starts it.
class ProcessTest {
    @TempDir
    private Path folder;

    private Called start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-classpath", withoutJavaFx(), "replicascope.app.Main"));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        builder.environment().put("LC_ALL", "C");
        int code = builder.start().waitFor();
        return new Called(code, Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /// The launcher starts commands that open no window without JavaFX.
    private static String withoutJavaFx() {
        List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        List<String> rest = all.stream().filter(entry -> !entry.contains("openjfx")).toList();
        assertThat(rest).as("entries but those of JavaFX").hasSizeLessThan(all.size());
        return String.join(File.pathSeparator, rest);
    }

    @Test
    void theVersionIsTold() throws IOException, InterruptedException {
        Called called = start("--version");
        assertThat(called.exitCode()).isZero();
        assertThat(called.out()).startsWith("replicascope ").hasLineCount(1);
    }

    @Test
    void badInputEndsWithTwo() throws IOException, InterruptedException {
        start("run", folder + "/nothing.run").refused("there is no file \"" + folder
                + "/nothing.run\"; check its name and the folder " + folder);
    }

    @Test
    void whatDoesNotHoldEndsWithOne() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.run"),
                "replicascope 1\nprotocol raft\n---\nexpect steps() == 5\n");
        assertThat(start("run", file.toString()).ended(1).err()).isEqualTo("replicascope: " + file
                + ", line 4, column 1: expected steps() == 5, but steps() is 0\n");
    }

    /// Nobody waits, and letters beyond ASCII come through whatever the locale is.
    @Test
    void aLessonPlaysToItsEnd() throws IOException, InterruptedException {
        assertThat(start("play", "raft-first-election", "--text").ended(0).out()).contains("… and 21 steps more …",
                "8/8   Go on by yourself");
    }
}
