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
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Every deed has a name and keys of its own.
@ExtendWith(ApplicationExtension.class)
class DeedsTest {
    /// What the window must be able to do by keys alone, and the keys for it.
    private static final Map<String, String> WANTED = Map.ofEntries(Map.entry("play", "Space"),
            Map.entry("step", "Right"), Map.entry("back", "Left"), Map.entry("step.ten", "Shift+Right"),
            Map.entry("back.ten", "Shift+Left"), Map.entry("home", "Home"), Map.entry("end", "End"),
            Map.entry("landmark.next", "Shortcut+Right"), Map.entry("landmark.before", "Shortcut+Left"),
            Map.entry("slower", "Open Bracket"), Map.entry("faster", "Close Bracket"), Map.entry("letter.next", "M"),
            Map.entry("letter.before", "Shift+M"), Map.entry("deliver", "Enter"), Map.entry("drop", "D"),
            Map.entry("duplicate", "U"), Map.entry("delay", "L"), Map.entry("hold", "Shift+L"),
            Map.entry("node.before", "Up"), Map.entry("node.next", "Down"), Map.entry("crash", "K"),
            Map.entry("restart", "R"), Map.entry("wipe", "Shift+K"), Map.entry("skew", "S"), Map.entry("fire", "T"),
            Map.entry("request", "C"), Map.entry("cut", "P"), Map.entry("heal", "H"), Map.entry("branch.name", "F"),
            Map.entry("branch.before", "Alt+Up"), Map.entry("branch.after", "Alt+Down"),
            Map.entry("goon", "Page Down"), Map.entry("goback", "Page Up"), Map.entry("goto", "Shortcut+G"),
            Map.entry("answer.1", "1"), Map.entry("answer.2", "2"), Map.entry("answer.3", "3"),
            Map.entry("answer.4", "4"), Map.entry("answer.5", "5"), Map.entry("answer.6", "6"),
            Map.entry("answer.7", "7"), Map.entry("verdict", "V"), Map.entry("region.next", "F6"),
            Map.entry("focus.lesson", "Shortcut+1"), Map.entry("focus.stage", "Shortcut+2"),
            Map.entry("focus.inspector", "Shortcut+3"), Map.entry("focus.timeline", "Shortcut+4"),
            Map.entry("focus.tools", "Shortcut+5"), Map.entry("larger", "Shortcut+Equals"),
            Map.entry("smaller", "Shortcut+Minus"), Map.entry("usual", "Shortcut+0"), Map.entry("undo", "Shortcut+Z"),
            Map.entry("redo", "Shift+Shortcut+Z"), Map.entry("save", "Shortcut+S"), Map.entry("open", "Shortcut+O"),
            Map.entry("find", "Shortcut+F"), Map.entry("keys", "F1"), Map.entry("present", "F5"),
            Map.entry("lens.in", "Equals"), Map.entry("lens.out", "Minus"), Map.entry("lens.all", "0"),
            Map.entry("theme", "Shift+Shortcut+D"));

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
        Map<String, String> keys = new LinkedHashMap<>();
        deeds.all().forEach(deed -> keys.put(deed.id(), deed.usual().getFirst().getName()));
        assertThat(keys).containsAllEntriesOf(WANTED);
        assertThat(deeds.all()).allSatisfy(deed -> assertThat(deed.usual()).as(deed.id()).isNotEmpty());
    }

    /// Each can be read there, found by its name and given other keys.
    @Test
    void everyDeedIsOnTheSheet(FxRobot robot) {
        robot.interact(() -> {
            KeySheet sheet = new KeySheet(deeds, new Words(), new Region());
            new Scene(sheet);
            sheet.toggle();
            sheet.applyCss();
            sheet.layout();
            List<Object> rows = new ArrayList<>();
            sheet.lookupAll(".key-row").forEach(row -> rows.add(row.getUserData()));
            assertThat(rows).containsExactlyInAnyOrderElementsOf(deeds.all().stream().map(Deed::id).toList());
        });
        KeyCombination other = KeyCombination.valueOf("Shortcut+Alt+F9");
        for (Deed deed : deeds.all()) {
            deeds.bind(deed, other);
            assertThat(deeds.keys(deed)).as(deed.id()).containsExactly(other);
            deeds.unbind(deed);
        }
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
