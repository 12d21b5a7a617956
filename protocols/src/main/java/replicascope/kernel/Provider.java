package replicascope.kernel;

/// The one class of a protocol folder that the rest of the program finds, through [java.util.ServiceLoader].
public interface Provider {
    Blueprint blueprint();

    /// @throws BadSetting when the settings do not fit together
    Engine<?> engine(Settings settings);
}
