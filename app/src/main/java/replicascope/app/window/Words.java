package replicascope.app.window;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The window's own texts, from `words.properties` beside this class.
final class Words {
    private final ResourceBundle bundle = ResourceBundle.getBundle("replicascope.app.window.words", Locale.ROOT);

    String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
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
