package replicascope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `shot` takes pictures of any size, and what it cannot do it says in a sentence.
class ShotTest {
    private static final Path ROOT = Path.of("..");
    private static final String LESSON = "raft-first-election";

    @TempDir
    private Path folder;

    private BufferedImage picture(String... arguments) throws IOException {
        Path file = folder.resolve("a.png");
        String[] all = Stream.concat(Stream.of("shot"), Stream.concat(Stream.of(arguments),
                Stream.of("--out", file.toString()))).toArray(String[]::new);
        Called.with(all).ended(0);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).contains(file).noneMatch(one -> one.toString().endsWith(".part"));
        }
        return ImageIO.read(file.toFile());
    }

    private static int colours(BufferedImage picture) {
        return (int) Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0,
                picture.getWidth())).distinct().count();
    }

    @Test
    void aPictureLargerThanAnyWindowHere() throws IOException {
        BufferedImage picture = picture(LESSON, "--step", "4", "--size", "1920x1080", "--theme", "dark");
        assertThat(picture.getWidth()).isEqualTo(1920);
        assertThat(picture.getHeight()).isEqualTo(1080);
        assertThat(picture.getRGB(1000, 300) & 0xFFFFFF).as("the dark ground").isEqualTo(0x0D1117);
        assertThat(colours(picture)).isGreaterThan(50);
    }

    @Test
    void aRunAtItsEndAndAtAStep() throws IOException {
        Path run = folder.resolve("b.run");
        Files.writeString(run, "replicascope 1\nprotocol raft\nnodes S1 S2 S3 : server\n---\ntimeout S1 election\n"
                + "deliver S1>S2\ndeliver S2>S1\n");
        BufferedImage end = picture(run.toString(), "--text-size", "200", "--size", "800x600");
        assertThat(end.getWidth()).isEqualTo(800);
        assertThat(end.getRGB(0, 599) & 0xFFFFFF).as("a light panel").isEqualTo(0xF6F8FA);
        BufferedImage start = picture(run.toString(), "--text-size", "200", "--size", "800x600", "--step", "0");
        assertThat(start.getRGB(0, 0, 800, 600, null, 0, 800)).isNotEqualTo(end.getRGB(0, 0, 800, 600, null, 0, 800));
        Called.with("shot", run.toString(), "--step", "4", "--out", folder.resolve("a.png").toString())
                .refused(run + ": the run has no step 4: its steps are 0 to 3");
    }

    private int[] pixels(String... arguments) throws IOException {
        BufferedImage picture = picture(arguments);
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    /// Each is another picture, taken after something was done.
    @Test
    void aLessonAfterAnAnswerWithAHintComparedAndPresented() throws IOException {
        int[] asked = pixels("raft-one-vote", "--step", "5");
        int[] answered = pixels("raft-one-vote", "--step", "5", "--answer", "two");
        int[] compared = pixels("raft-one-vote", "--step", "5", "--answer", "two", "--compare");
        int[] presented = pixels("raft-one-vote", "--step", "5", "--present");
        int[] task = pixels("raft-one-vote", "--step", "4");
        int[] helped = pixels("raft-one-vote", "--step", "4", "--hint");
        assertThat(Stream.of(asked, answered, compared, presented, task, helped).map(Arrays::hashCode))
                .doesNotHaveDuplicates();
        String out = folder.resolve("a.png").toString();
        Called.with("shot", LESSON, "--answer", "one", "--out", out).refused(LESSON
                + ": nothing is asked there, so nothing can be answered; name another step");
        Called.with("shot", LESSON, "--step", "4", "--answer", "ten", "--out", out).refused(LESSON
                + ": “ten” is no answer there: \"ten\" is none of none, one, both");
        Called.with("shot", LESSON, "--hint", "--out", out).refused(LESSON
                + ": there is no task there, so there is no hint; name another step");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --size 10x800     | a picture cannot be 10 pixels wide; from 640 to 4096 is possible
            --size 800x9999   | a picture cannot be 9999 pixels high; from 400 to 4096 is possible
            --size big        | --size "big" is no size; write width and height in pixels, as in 1280x800
            --theme pink      | there is no theme "pink"; the themes are light, dark, light-contrast, dark-contrast and projector
            --text-size 20    | --text-size 20 is out of range; it goes from 80 to 250 percent
            --step 99         | raft-first-election: the lesson has no step 99: its steps are 1 to 8
            --step 0          | raft-first-election: the lesson has no step 0: its steps are 1 to 8
            """)
    void whatCannotBe(String option, String sentence) {
        String[] words = option.split(" ");
        Called.with("shot", LESSON, words[0], words[1], "--out", folder.resolve("a.png").toString())
                .refused(sentence);
    }

    @Test
    void whereItCannotBeWritten() throws IOException {
        Called.with("shot", LESSON, "--out", "a.jpg")
                .refused("--out \"a.jpg\" is not the name of a picture; it must end in .png");
        Path none = folder.resolve("none");
        Called.with("shot", LESSON, "--out", none + "/a.png").refused("\"" + none
                + "/a.png\" cannot be written: there is no folder " + none + "; make it first, or name another");
        Path taken = Files.createDirectory(folder.resolve("taken.png"));
        Called.with("shot", LESSON, "--out", taken.toString())
                .refused("\"" + taken + "\" is a folder; name a file in it");
        Called.with("shot", "nothing", "--out", "a.png").ended(2);
    }

    /// The picture in the README is there, and its command takes it.
    @Test
    void thePictureOfTheReadme() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Matcher shown = Pattern.compile("!\\[[^]]+]\\(([^)]+\\.png)\\)").matcher(readme);
        assertThat(shown.find()).isTrue();
        assertThat(ImageIO.read(ROOT.resolve(shown.group(1)).toFile()).getWidth()).isEqualTo(1280);
        Matcher command = Pattern.compile("(?m)^replicascope shot (.*) --out picture\\.png").matcher(readme);
        assertThat(command.find()).isTrue();
        List<String> words = List.of(command.group(1).split(" "));
        assertThat(picture(words.toArray(String[]::new)).getHeight()).isEqualTo(800);
    }
}
