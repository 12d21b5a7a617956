package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every colour has a name, and every theme knows every name.
class ThemeTest {
    private static final Pattern NAMED = Pattern.compile("(?m)^ +(-rs-[a-z-]+):");
    private static final Pattern USED = Pattern.compile("-rs-[a-z-]+");
    /// What a sheet names for itself.
    private static final Pattern OWN = Pattern.compile("(-rs-[a-z-]+):");

    private static String text(String sheet) throws IOException {
        try (InputStream in = ThemeTest.class.getResourceAsStream("/replicascope/assets/theme/" + sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }

    private static Set<String> names(Pattern pattern, int group, String sheet) throws IOException {
        return pattern.matcher(text(sheet)).results().map((MatchResult found) -> found.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theThemesHaveTheSameNames() throws IOException {
        assertThat(names(NAMED, 1, "dark.css")).isEqualTo(names(NAMED, 1, "light.css"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell.css", "stage.css", "timeline.css", "desk.css"})
    void everyColourIsOneOfThem(String sheet) throws IOException {
        Set<String> used = names(USED, 0, sheet);
        used.removeAll(names(OWN, 1, sheet));
        assertThat(names(NAMED, 1, "light.css")).containsAll(used);
        assertThat(text(sheet).replaceAll("-rs-on-(light|deep): #[0-9A-F]+;", "")).doesNotContainPattern(
                "#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|: *(white|black|gr[ae]y)\\b");
    }
}
