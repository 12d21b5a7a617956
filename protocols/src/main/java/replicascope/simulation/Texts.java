package replicascope.simulation;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import replicascope.kernel.Pictures;
import replicascope.kernel.Provider;
import replicascope.kernel.Sentence;

/// Turns sentences into text with the bundle `texts` of a protocol's folder, the common bundle beside this class and
/// the one about client histories.
public final class Texts {
    private static final ResourceBundle COMMON = ResourceBundle.getBundle("replicascope.simulation.texts", Locale.ROOT);
    private static final ResourceBundle HISTORIES = ResourceBundle.getBundle("replicascope.history.texts", Locale.ROOT);

    private final ResourceBundle own;

    private Texts(ResourceBundle own) {
        this.own = own;
    }

    /// @throws MissingResourceException when the protocol's folder has no `texts.properties`
    public static Texts of(Provider provider) {
        Class<?> type = provider.getClass();
        return new Texts(ResourceBundle.getBundle(type.getPackageName() + ".texts", Locale.ROOT,
                type.getClassLoader()));
    }

    /// True when the protocol or a common bundle has a text for exactly this key.
    public boolean has(String key) {
        return own.containsKey(key) || COMMON.containsKey(key) || HISTORIES.containsKey(key);
    }

    /// A key such as `deliver.RequestVote` falls back to `deliver`.
    ///
    /// @throws MissingResourceException when there is no text
    public String say(Sentence sentence) {
        String key = sentence.key();
        if (own.containsKey(key))
            return format(own, key, sentence);
        if (HISTORIES.containsKey(key))
            return format(HISTORIES, key, sentence);
        if (COMMON.containsKey(key) || key.indexOf('.') < 0)
            return format(COMMON, key, sentence);
        return say(new Sentence(key.substring(0, key.lastIndexOf('.')), sentence.args()));
    }

    public String say(String key, Object... args) {
        return say(Sentence.of(key, args));
    }

    static String common(Sentence sentence) {
        return format(COMMON, sentence.key(), sentence);
    }

    private static String format(ResourceBundle bundle, String key, Sentence sentence) {
        if (!bundle.containsKey(key))
            throw new MissingResourceException("no text for the key " + key, bundle.getBaseBundleName(), key);
        List<String> args = sentence.args().stream().map(Pictures::text).toList();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(args.toArray());
    }
}
