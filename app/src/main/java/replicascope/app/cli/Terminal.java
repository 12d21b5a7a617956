package replicascope.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Where the program prints and who answers.
///
/// @param out         what was asked for
/// @param err         why it could not be done
/// @param in          read only when somebody sits at it
/// @param interactive true when somebody does
public record Terminal(PrintWriter out, PrintWriter err, BufferedReader in, boolean interactive) {
    /// Nothing printed is wider, in characters.
    static final int WIDTH = 100;

    /// That of this process.
    static Terminal ofProcess() {
        return new Terminal(new PrintWriter(System.out), new PrintWriter(System.err, true),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                System.console() != null && System.console().isTerminal());
    }

    /// Prints a line without spaces at its end.
    void line(String text) {
        out.println(Wrapped.plain(text).stripTrailing());
    }

    void line() {
        out.println();
    }

    /// Prints a paragraph, wrapped, every line begun by as many spaces.
    void paragraph(int indent, String text) {
        paragraph(" ".repeat(indent), text);
    }

    /// Prints a paragraph, wrapped, its first line begun by `first` and the others by as many spaces.
    void paragraph(String first, String text) {
        Wrapped.lines(first, text, WIDTH).forEach(this::line);
    }

    /// Says in a sentence what is wrong.
    void complain(String sentence) {
        out.flush();
        err.println("replicascope: " + Wrapped.plain(sentence));
        err.flush();
    }

    /// Waits until somebody presses Enter; false when nobody will.
    boolean enter(String prompt) {
        return ask(prompt).isPresent();
    }

    /// Waits until somebody has written a line; empty when nobody will.
    Optional<String> ask(String prompt) {
        if (!interactive)
            return Optional.empty();
        out.print(prompt);
        out.flush();
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
