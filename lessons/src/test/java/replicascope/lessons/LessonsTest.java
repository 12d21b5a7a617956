package replicascope.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lessons that come with the program.
class LessonsTest {
    private static final int FEWEST_WORDS = 20;

    /// In every variant and language.
    static List<Lesson> lessons() {
        return Lessons.ids().stream().flatMap(id -> Lessons.editions(id).stream()).map(LessonReader.Edition::lesson)
                .toList();
    }

    @Test
    void theIndexNamesEveryFile() throws IOException, URISyntaxException {
        Path folder = Path.of(Lessons.class.getResource("index.txt").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> ids = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")
                    && !name.endsWith(".schema.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length())).sorted().toList();
            assertThat(Lessons.ids()).as("list every lesson in index.txt").isEqualTo(ids);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> translations = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties")).sorted().toList();
            assertThat(Lessons.ids().stream().flatMap(id -> Lessons.editions(id).stream())
                    .flatMap(edition -> edition.translation().stream()).distinct().sorted().toList())
                    .as("list the languages of every lesson behind its id in index.txt").isEqualTo(translations);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void eachPlaysToItsEnd(Lesson lesson) {
        assertThat(LessonCheck.check(lesson).steps()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void eachIsCalledAsItsFile(Lesson lesson) {
        assertThat(lesson.steps().getFirst().place().file()).isEqualTo(lesson.id() + ".json");
        assertThat(Lessons.named(lesson.name()).name()).isEqualTo(lesson.name());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void eachIsCalmAndNeitherTerseNorLong(Lesson lesson) {
        for (Lesson.Step step : lesson.steps()) {
            assertThat(step.say()).doesNotContain("!");
            assertThat(step.say().split("\\s+").length).as(step.id())
                    .isBetween(FEWEST_WORDS, LessonReader.MOST_WORDS);
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void eachClaimsSomethingInTheEnd(Lesson lesson) {
        assertThat(lesson.steps().stream().flatMap(step -> step.commands().stream()).map(Object::toString))
                .anyMatch(command -> command.startsWith("expect "));
    }

    @Test
    void oneIsFoundByItsId() {
        assertThat(Lessons.named("raft-first-election").title()).isEqualTo("A first election");
    }

    @Test
    void anUnknownOneIsNamedWithTheNearest() {
        assertThatThrownBy(() -> Lessons.named("raft-first-elction")).isInstanceOf(LessonException.class)
                .hasMessage("there is no lesson \"raft-first-elction\"; did you mean \"raft-first-election\"?");
        assertThatThrownBy(() -> Lessons.named("x")).isInstanceOf(LessonException.class)
                .hasMessage("there is no lesson \"x\"; there are " + String.join(", ", Lessons.ids()));
    }
}
