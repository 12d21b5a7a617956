package replicascope.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import replicascope.app.stage.Sheets;

/// The colours of the window. Each theme gives the same names other values.
enum Theme {
    LIGHT, DARK;

    /// The theme that the desktop asks for.
    static Theme ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? DARK : LIGHT;
    }

    Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// Its name in files and on the command line.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String sheet() {
        return Sheets.address(word());
    }

    /// Takes the other theme off the scene and puts this one on.
    void putOn(Scene scene) {
        String common = switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
        if (!common.equals(Application.getUserAgentStylesheet()))
            Application.setUserAgentStylesheet(common);
        var sheets = scene.getStylesheets();
        if (sheets.contains(sheet()))
            return;
        int place = sheets.indexOf(other().sheet());
        if (place >= 0)
            sheets.set(place, sheet());
        else
            sheets.addFirst(sheet());
    }
}
