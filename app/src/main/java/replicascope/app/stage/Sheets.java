package replicascope.app.stage;

import java.net.URL;

/// Where the style sheets lie. The build writes each in JavaFX's binary form, too, which is read several times faster.
public final class Sheets {
    private static final String FOLDER = "/replicascope/assets/theme/";

    private Sheets() {}

    /// @param name without an ending: `stage`
    public static String address(String name) {
        URL binary = Sheets.class.getResource(FOLDER + name + ".bss");
        return (binary == null ? Sheets.class.getResource(FOLDER + name + ".css") : binary).toExternalForm();
    }
}
