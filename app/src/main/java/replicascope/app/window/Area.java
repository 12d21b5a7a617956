package replicascope.app.window;

import java.util.Locale;

/// The regions of the window, in the order in which keys go through them.
enum Area {
    LESSON, STAGE, INSPECTOR, TIMELINE, TOOLS;

    /// Its name in the settings and in the bundle.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
