package replicascope.language;

/// The recorded outcome of the command above it: the text of a line that begins with `=`.
///
/// The text is made to fit one line: white space around it goes, control characters become spaces, and `//`
/// after a space, which would begin a comment, is spread to `/ /`. What is longer than 10,000 characters is cut
/// off. So compare a fresh outcome with a recorded one as `Outcome`s, not as strings.
public record Outcome(String text) implements Body {
    public Outcome {
        text = OutcomeText.fit(text);
    }
}
