package replicascope.app.timeline;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The timeline's own texts.
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("replicascope.app.timeline.timeline");

    private Words() {}

    /// Numbers stand as they are, without the separators of a locale.
    static String say(String key, Object... args) {
        Object[] texts = new Object[args.length];
        for (int i = 0; i < args.length; i++)
            texts[i] = String.valueOf(args[i]);
        return new MessageFormat(BUNDLE.getString(key)).format(texts);
    }
}
