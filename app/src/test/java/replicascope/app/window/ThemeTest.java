package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        for (Theme theme : Theme.values())
            assertThat(names(NAMED, 1, theme.word() + ".css")).as(theme.word()).isEqualTo(names(NAMED, 1, "light.css"));
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

    /// What is written around the stage can be read on all that it is written on.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsWrittenCanBeRead(Theme theme) throws IOException {
        double least = theme.word().endsWith("contrast") ? 7 : 4.5;
        List<String> faint = new ArrayList<>();
        for (String ink : List.of("ink", "soft", "accent", "good", "bad", "number"))
            for (String ground : List.of("ground", "panel"))
                check(theme, ink, ground, least, faint);
        for (String pair : List.of("ink accent-ground", "ink changed", "soft changed", "ink hover", "good good-ground",
                "bad bad-ground", "ground accent", "ground ink", "accent accent-ground"))
            check(theme, pair.split(" ")[0], pair.split(" ")[1], 4.5, faint);
        assertThat(faint).isEmpty();
    }

    private static void check(Theme theme, String ink, String ground, double least, List<String> faint)
            throws IOException {
        double contrast = contrast(colour(theme, ink), colour(theme, ground));
        if (contrast < least)
            faint.add(ink + " on " + ground + " is " + contrast);
    }

    private static Color colour(Theme theme, String name) throws IOException {
        return Color.web(Pattern.compile("-rs-" + name + ": (#[0-9A-F]{6});").matcher(text(theme.word() + ".css"))
                .results().findFirst().orElseThrow().group(1));
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @Test
    void theDesktopIsFollowedInHueAndContrast() {
        assertThat(Theme.of(false, false)).isEqualTo(Theme.LIGHT);
        assertThat(Theme.of(true, false)).isEqualTo(Theme.DARK);
        assertThat(Theme.of(false, true)).isEqualTo(Theme.LIGHT_CONTRAST);
        assertThat(Theme.of(true, true)).isEqualTo(Theme.DARK_CONTRAST);
        for (Theme theme : Theme.values())
            assertThat(Theme.named(theme.word())).isEqualTo(theme);
    }
}
