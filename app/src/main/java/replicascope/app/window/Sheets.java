package replicascope.app.window;

/// Where the style sheets lie.
final class Sheets {
    private static final String FOLDER = "/replicascope/assets/theme/";

    private Sheets() {}

    static String address(String name) {
        return Sheets.class.getResource(FOLDER + name).toExternalForm();
    }
}
