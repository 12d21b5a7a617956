package replicascope.app.window;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// The window's own texts, from `words.properties` beside this class.
final class Words {
    /// A first word with a digit, an underscore or a capital inside, or a letter alone that is not an article.
    private static final Pattern NAME = Pattern.compile("\\S*(\\p{N}|_|\\S\\p{Lu})|[b-z](?!\\p{L})");

    private final ResourceBundle bundle = ResourceBundle.getBundle("replicascope.app.window.words", Locale.ROOT);

    String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// With a full stop, and with a capital unless it begins with a name, which keeps its letters: `r2`, `votedFor`, the
    /// key `x`.
    static String complete(String clause) {
        String start = NAME.matcher(clause).lookingAt() ? clause : clause.substring(0, 1).toUpperCase(Locale.ROOT)
                + clause.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }

    /// Model time in seconds, with milliseconds.
    static String time(long micros) {
        return String.format(Locale.ROOT, "%.3f s", micros / 1e6);
    }

    /// `election-safety` as `Election safety`.
    static String title(String id) {
        String spaced = id.replace('-', ' ');
        return spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }
}
