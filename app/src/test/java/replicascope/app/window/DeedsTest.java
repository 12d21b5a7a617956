package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every deed has a name and keys of its own.
@ExtendWith(ApplicationExtension.class)
class DeedsTest {
    /// What the window must be able to do by keys alone.
    private static final List<String> WANTED = List.of("play", "step", "back", "step.ten", "back.ten", "home", "end",
            "landmark.next", "landmark.before", "slower", "faster", "letter.next", "letter.before", "deliver", "drop",
            "duplicate", "delay", "node.before", "node.next", "crash", "restart", "wipe", "fire", "request", "heal",
            "branch.before", "branch.after", "goon", "goback", "region.next", "focus.lesson", "focus.stage",
            "focus.inspector", "focus.timeline", "focus.tools", "larger", "smaller", "usual", "undo", "redo", "save",
            "open", "cut", "skew", "hold", "keys", "present", "theme");

    private final Map<String, String> kept = new LinkedHashMap<>();
    private Deeds deeds;

    @Start
    void show(Stage stage) {
        Words words = new Words();
        Opening.Found found = Opening.open(Optional.empty(), Worker.HERE, words);
        Wiring wiring = new Wiring(Desk.still(found, words), words, 800, 600, new Habits(Map.of(), values -> {
            kept.clear();
            kept.putAll(values);
        }));
        deeds = wiring.deeds();
        stage.setScene(new Scene(new Group()));
    }

    @Test
    void noTwoHaveTheSameKeysAtTheSamePlace() {
        assertThat(deeds.clashes()).isEmpty();
        assertThat(deeds.all()).extracting(Deed::id).containsAll(WANTED);
        assertThat(deeds.all()).allSatisfy(deed -> assertThat(deed.usual()).as(deed.id()).isNotEmpty());
    }

    @Test
    void everyDeedHasAName() {
        Words words = new Words();
        Collection<String> names = new ArrayList<>();
        for (Deed deed : deeds.all())
            names.add(words.say("deed." + deed.id()));
        assertThat(names).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    /// A letter alone must not do anything where somebody may be typing.
    @Test
    void lettersAloneAreForTheStage() {
        for (Deed deed : deeds.all())
            for (KeyCombination keys : deed.usual())
                if (keys.getName().matches("(Shift\\+)?[A-Z]"))
                    assertThat(deed.where()).as(deed.id()).isNotEqualTo(Where.WINDOW);
    }

    @Test
    void keysAreChangedRememberedAndGivenBack() {
        Deed crash = deeds.named("crash");
        KeyCombination x = KeyCombination.valueOf("Shift+X");
        assertThat(deeds.clash(crash, KeyCombination.valueOf("R"))).contains(deeds.named("restart"));
        assertThat(deeds.clash(crash, KeyCombination.valueOf("Space"))).contains(deeds.named("play"));
        assertThat(deeds.clash(crash, KeyCombination.valueOf("D"))).as("letters are no nodes").isEmpty();
        deeds.bind(crash, x);
        assertThat(deeds.keys(crash)).containsExactly(x);
        assertThat(kept).containsEntry("key.crash", "Shift+X");
        deeds.unbind(crash);
        assertThat(deeds.keys(crash)).isEmpty();
        deeds.reset();
        assertThat(deeds.keys(crash)).isEqualTo(crash.usual());
    }

    @Test
    void twoDeedsOfOneNameAreAMistake() {
        assertThatThrownBy(() -> deeds.add("play", Deed.Part.TIME, Where.WINDOW, () -> {}, "F9"))
                .isInstanceOf(IllegalArgumentException.class);
        deeds.add("again", Deed.Part.TIME, Where.STAGE, () -> {}, "Space");
        assertThat(deeds.clashes()).isNotEmpty();
    }
}
