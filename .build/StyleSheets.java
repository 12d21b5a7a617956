import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/// Run by Maven once the classes are there: writes every style sheet as JavaFX reads it fastest, in its binary form
/// (a window that parses them itself comes up later). A sheet with a mistake ends the build.
///
/// Arguments: the folder with the sheets, the folder to write to.
final class StyleSheets {
    private StyleSheets() {}

    public static void main(String[] arguments) throws IOException {
        Path to = Files.createDirectories(Path.of(arguments[1]));
        List<Path> sheets;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
        for (Path sheet : sheets) {
            String name = sheet.getFileName().toString().replaceFirst("\\.css$", ".bss");
            File binary = to.resolve(name).toFile();
            Stylesheet.convertToBinary(sheet.toFile(), binary);
            CssParser.errorsProperty().forEach(error -> System.err.println(sheet + ": " + error.getMessage()));
            if (!CssParser.errorsProperty().isEmpty())
                System.exit(1);
        }
    }
}
