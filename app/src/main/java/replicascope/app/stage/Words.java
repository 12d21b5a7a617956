package replicascope.app.stage;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The stage's own words, from the bundle `stage` beside this class.
final class Words {
    private final ResourceBundle bundle = ResourceBundle.getBundle("replicascope.app.stage.stage", Locale.ROOT);

    String say(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args);
    }
}
