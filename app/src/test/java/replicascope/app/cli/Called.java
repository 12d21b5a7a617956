package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;

/// What came of a call of the program in this process.
record Called(int exitCode, String out, String err) {
    /// No window, as on a machine without a display.
    static final Screen NONE = new Screen() {
        @Override
        public Optional<String> whyNot() {
            return Optional.of("there is no display here");
        }

        @Override
        public int open(Optional<String> lessonOrFile) {
            throw new AssertionError("no window can be opened");
        }
    };

    static Called with(String... arguments) {
        return with(NONE, OutputFile::rewrite, arguments);
    }

    static Called with(Screen screen, RunVerb.Saving saving, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err),
                new BufferedReader(new StringReader("")), false);
        int code = Replicascope.run(arguments, () -> "9.9", terminal, screen, saving);
        return new Called(code, out.toString(), err.toString());
    }

    /// Bad input: this sentence, exit code 2, and nothing else, least of all a stack trace.
    Called refused(String sentence) {
        assertThat(err).isEqualTo("replicascope: " + sentence + "\n");
        assertThat(out).isEmpty();
        assertThat(exitCode).isEqualTo(2);
        return this;
    }

    Called ended(int code) {
        assertThat(exitCode).as(err).isEqualTo(code);
        assertThat(out + err).doesNotContain("Exception").doesNotContain("\tat ");
        if (!out.startsWith("[") && !out.startsWith("{"))
            assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
        return this;
    }
}
