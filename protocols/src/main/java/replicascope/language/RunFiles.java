package replicascope.language;

import java.util.Map;

/// Whole run files.
public final class RunFiles {
    private RunFiles() {}

    /// @throws LanguageException at the first mistake
    public static RunFile parse(String text) {
        throw new UnsupportedOperationException();
    }

    /// The file in canonical spacing; [#parse] is the inverse.
    public static String print(RunFile file) {
        throw new UnsupportedOperationException();
    }

    /// Replaces recorded outcomes and leaves every other character as it is.
    public static String withOutcomes(String originalText, Map<Integer, String> outcomes) {
        throw new UnsupportedOperationException();
    }
}
