package replicascope.language;

/// Single conditions, as in `expect`.
public final class Conditions {
    private Conditions() {}

    /// @throws LanguageException if the text is not exactly one condition
    public static Condition parse(String text) {
        throw new UnsupportedOperationException();
    }

    /// The condition in canonical spacing; [#parse] is the inverse.
    public static String print(Condition condition) {
        throw new UnsupportedOperationException();
    }
}
