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
public enum Theme {
    LIGHT, DARK,
    /// Text of at least 7 : 1 on white.
    LIGHT_CONTRAST,
    /// Text of at least 7 : 1 on black.
    DARK_CONTRAST,
    /// Deep colours and wide strokes on white.
    PROJECTOR;

    /// The theme that the desktop asks for.
    static Theme ofSystem() {
        Platform.Preferences desktop = Platform.getPreferences();
        boolean contrast = desktop.getBoolean("Windows.SPI.HighContrast").orElse(false) || desktop.getString(
                "GTK.theme_name").filter(name -> name.startsWith("HighContrast")).isPresent();
        return of(desktop.getColorScheme() == ColorScheme.DARK, contrast);
    }

    static Theme of(boolean dark, boolean contrast) {
        return contrast ? dark ? DARK_CONTRAST : LIGHT_CONTRAST : dark ? DARK : LIGHT;
    }

    /// @throws IllegalArgumentException when there is none of this name
    static Theme named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Dark for light and light for dark.
    Theme other() {
        return switch (this) {
            case LIGHT, PROJECTOR -> DARK;
            case DARK -> LIGHT;
            case LIGHT_CONTRAST -> DARK_CONTRAST;
            case DARK_CONTRAST -> LIGHT_CONTRAST;
        };
    }

    /// Its name in files and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String sheet() {
        return Sheets.address(word());
    }

    /// Takes the theme before off the scene and puts this one on.
    void putOn(Scene scene) {
        String common = switch (this) {
            case LIGHT, LIGHT_CONTRAST, PROJECTOR -> new PrimerLight().getUserAgentStylesheet();
            case DARK, DARK_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
        if (!common.equals(Application.getUserAgentStylesheet()))
            Application.setUserAgentStylesheet(common);
        var styles = scene.getRoot().getStyleClass();
        styles.remove(PROJECTOR.word());
        if (this == PROJECTOR)
            styles.add(word());
        var sheets = scene.getStylesheets();
        if (sheets.contains(sheet()))
            return;
        for (Theme before : values())
            sheets.remove(before.sheet());
        sheets.addFirst(sheet());
    }
}
