package replicascope.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replicascope.app.window.Camera;
import replicascope.app.window.Theme;

/// `shot LESSON|FILE.run --out FILE.png`
@Command(name = "shot", description = {"Take a picture of the window with a lesson or a run in it, as PNG.",
    "No display is needed."})
final class ShotVerb implements Callable<Integer> {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 400;
    private static final int MOST = 4096;
    private static final int LEAST_TEXT = 80;
    private static final int MOST_TEXT = 250;
    private static final List<String> THEMES = Stream.of(Theme.values()).map(Theme::word).toList();

    private final Terminal terminal;

    @Parameters(paramLabel = "LESSON|FILE", description = {
        "The id of a lesson (see \"replicascope lessons\"), a run file,",
        "or a lesson in a file whose name ends in .json."})
    private String what;

    @Option(names = "--step", paramLabel = "N", description = {
        "The step to stand at: of a lesson, counted from 1; of a run, counted from 0, on the branch its file looks at.",
        "Without it, the beginning of a lesson and the end of a run."})
    private Long step;

    @Option(names = "--variant", paramLabel = "NAME", description = "The data that the lesson plays with, if it "
            + "comes in variants; the first if not given.")
    private String variant;

    @Option(names = "--answer", paramLabel = "ANSWER", split = ",", description = {
        "Answers the question of the lesson's step: the id of an option, or several, joined by commas,",
        "or what a learner would write."})
    private List<String> answer = List.of();

    @Option(names = "--hint", description = "Takes a hint for the task of the lesson's step.")
    private boolean hint;

    @Option(names = "--compare", description = "Shows the run beside what the repaired algorithm makes of it.")
    private boolean compare;

    @Option(names = "--present", description = "Shows it as to those who sit far away (F5).")
    private boolean present;

    @Option(names = "--size", paramLabel = "WIDTHxHEIGHT", defaultValue = "1280x800",
            description = "In pixels; 1280x800 if not given.")
    private String size;

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "light", description = {
        "The colours: light, dark, light-contrast, dark-contrast or projector;", "light if not given."})
    private String theme;

    @Option(names = "--text-size", paramLabel = "PERCENT", defaultValue = "100",
            description = "The size of the text, 80 to 250; 100 if not given.")
    private int textSize;

    @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "The picture to write.")
    private String out;

    ShotVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = file();
        Matcher pixels = SIZE.matcher(size);
        if (!pixels.matches())
            throw new BadInput("--size \"" + size + "\" is no size; write width and height in pixels, as in 1280x800");
        int width = side("wide", pixels.group(1), LEAST_WIDTH);
        int height = side("high", pixels.group(2), LEAST_HEIGHT);
        if (!THEMES.contains(theme.toLowerCase(Locale.ROOT)))
            throw new BadInput("there is no theme \"" + theme + "\"; the themes are " + String.join(", ", THEMES
                    .subList(0,
                            THEMES.size() - 1)) + " and " + THEMES.getLast());
        if (textSize < LEAST_TEXT || textSize > MOST_TEXT)
            throw new BadInput("--text-size " + textSize + " is out of range; it goes from " + LEAST_TEXT + " to "
                    + MOST_TEXT + " percent");
        String wanted = LessonFile.with(what, variant);
        Playable.named(wanted);
        OutputFile.check(file);
        if (!Display.Machine.hasJavaFx())
            throw new BadInput("JavaFX is not among the modules of this Java; take the picture with the launcher "
                    + "app/target/replicascope");
        OutputFile.write(file, picture(new Camera.Order(wanted, step == null ? OptionalLong.empty()
                : OptionalLong.of(step), width, height, theme.toLowerCase(Locale.ROOT), textSize,
                new Camera.Shown(answer, hint, compare, present))));
        terminal.line(out + ": " + width + "×" + height + " pixels.");
        return ExitCodes.FINE;
    }

    private static byte[] picture(Camera.Order order) {
        try {
            Camera.setUp();
            return Camera.take(order);
        } catch (Camera.Impossible e) {
            throw new BadInput(order.what() + ": " + e.getMessage(), e);
        }
    }

    private Path file() {
        if (!out.toLowerCase(Locale.ROOT).endsWith(".png"))
            throw new BadInput("--out \"" + out + "\" is not the name of a picture; it must end in .png");
        try {
            return Path.of(out);
        } catch (InvalidPathException e) {
            throw new BadInput("--out \"" + out + "\" cannot be the name of a file; name another one", e);
        }
    }

    private static int side(String which, String digits, int least) {
        int pixels = Integer.parseInt(digits);
        if (pixels < least || pixels > MOST)
            throw new BadInput("a picture cannot be " + pixels + " pixels " + which + "; from " + least + " to " + MOST
                    + " is possible");
        return pixels;
    }
}
