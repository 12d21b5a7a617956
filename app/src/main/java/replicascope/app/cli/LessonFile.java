package replicascope.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonReader;
import replicascope.lessons.Lessons;
import replicascope.lessons.Translation;

/// Lessons by the names people give: an id or a file, maybe with a variant behind it (`clocks#second`,
/// `a.json#second`). Their texts are in this machine's language where there is a translation.
public final class LessonFile {
    private static final String JSON = ".json";
    private static final Pattern NAME = Pattern.compile("(.*\\.json)(?:#([^#]*))?");
    private static final Pattern TRANSLATION = Pattern.compile("(_[A-Za-z0-9_]+)\\.properties");

    private LessonFile() {}

    /// The language that texts are wanted in.
    public static Locale locale() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /// True for the name of a lesson in a file.
    public static boolean names(String name) {
        return NAME.matcher(name).matches();
    }

    /// True for the name of a lesson that comes with the program.
    public static boolean comes(String name) {
        return Lessons.ids().contains(Lessons.id(name));
    }

    /// The file in the name of a lesson in a file.
    public static Path path(String name) {
        Matcher parts = NAME.matcher(name);
        return Path.of(parts.matches() ? parts.group(1) : name);
    }

    /// @param name of a file or a lesson that comes with the program
    /// @throws BadInput                             when it cannot be read
    /// @throws replicascope.lessons.LessonException when it is not a good lesson
    public static Lesson read(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches())
            return Lessons.named(name, locale());
        String file = parts.group(1);
        String text = InputFile.read(file);
        return LessonReader.read(text, file, Optional.ofNullable(parts.group(2)), Translation.suffixes(locale())
                .stream().map(suffix -> stem(file) + suffix + ".properties").filter(one -> Files.exists(Path.of(one)))
                .findFirst().map(one -> Translation.read(InputFile.read(one), one)));
    }

    private static String stem(String file) {
        return file.substring(0, file.length() - JSON.length());
    }

    /// The lesson in a file in every variant and in every language there is a property file for beside it.
    ///
    /// @throws BadInput                             when something cannot be read
    /// @throws replicascope.lessons.LessonException at the first mistake
    static List<LessonReader.Edition> editions(String file) {
        String text = InputFile.read(file);
        List<Translation> translations = new ArrayList<>();
        if (file.endsWith(JSON))
            for (String one : beside(file))
                translations.add(Translation.read(InputFile.read(one), one));
        return LessonReader.editions(text, file, translations);
    }

    private static List<String> beside(String file) {
        Path path = Path.of(file).toAbsolutePath();
        String stem = stem(path.getFileName().toString());
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.map(one -> one.getFileName().toString()).filter(name -> translates(name, stem)).sorted()
                    .map(name -> stem(file) + name.substring(stem.length())).toList();
        } catch (IOException e) {
            throw new BadInput("the folder " + path.getParent() + " cannot be read for translations (" + e.getMessage()
                    + ")", e);
        }
    }

    /// True for the name of a file whose contents a lesson is made of: its own, or that of a translation beside it.
    ///
    /// @param file the name of the lesson's own file
    public static boolean makes(String name, String file) {
        return name.equals(file) || file.endsWith(JSON) && translates(name, stem(file));
    }

    private static boolean translates(String name, String stem) {
        return name.startsWith(stem) && TRANSLATION.matcher(name.substring(stem.length())).matches();
    }

    /// The name with a variant.
    ///
    /// @param variant null for none
    /// @throws BadInput when it is the name of a run
    static String with(String name, String variant) {
        if (variant == null)
            return name;
        if (!names(name) && !comes(name))
            throw new BadInput("--variant belongs to a lesson, and \"" + name + "\" is none; leave it out");
        return name + Lesson.VARIANT + variant;
    }
}
