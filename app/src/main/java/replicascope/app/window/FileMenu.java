package replicascope.app.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import replicascope.app.cli.LessonFile;
import replicascope.kernel.Provider;
import replicascope.lessons.Lesson;
import replicascope.lessons.Lessons;
import replicascope.run.Protocols;
import replicascope.run.Scenes;
import replicascope.simulation.Texts;

/// What is shown, by its name, and what could be shown instead: lessons, empty runs, files.
final class FileMenu extends MenuButton {
    /// Titles of scenes are sentences; a menu shows so many characters of them.
    private static final int LONGEST = 90;

    private final Desk desk;
    private final Words words;

    FileMenu(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        setId("file");
        getStyleClass().addAll("chooser", "what");
        setPopupSide(Side.BOTTOM);
        setMinWidth(0);
        setOnShowing(event -> fill());
        getItems().add(new MenuItem());
    }

    void refresh() {
        setText(desk.title() + (desk.document().changed() ? " •" : ""));
        setAccessibleText(words.say(desk.document().changed() ? "file.changed" : "file.menu", desk.title()));
    }

    private void fill() {
        MenuItem open = item(words.say("file.open"), desk::open);
        open.setAccelerator(KeyCombination.valueOf("Shortcut+O"));
        MenuItem save = item(words.say("file.save"), desk::save);
        save.setAccelerator(KeyCombination.valueOf("Shortcut+S"));
        MenuItem saveAs = item(words.say("file.saveAs"), desk::saveAs);
        saveAs.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+S"));
        Menu recent = new Menu(words.say("file.recent"));
        for (Path file : desk.recent())
            recent.getItems().add(item(file.toString(), () -> desk.open(file.toString())));
        recent.setDisable(recent.getItems().isEmpty());
        List<MenuItem> lessons = new ArrayList<>();
        for (Lesson lesson : Lessons.all(LessonFile.locale()))
            lessons.add(lesson(lesson));
        Menu protocols = new Menu(words.say("file.protocols"));
        for (Provider provider : Protocols.all())
            protocols.getItems().add(protocol(provider));
        getItems().setAll(lessons);
        getItems().addAll(List.of(new SeparatorMenuItem(), protocols, new SeparatorMenuItem(), open, recent,
                new SeparatorMenuItem(),
                save, saveAs));
    }

    /// The scenes of a protocol, the one to begin with first, and the run in which nothing has happened.
    private Menu protocol(Provider provider) {
        Menu menu = new Menu(name(provider));
        menu.setMnemonicParsing(false);
        for (Scenes.Scene scene : Scenes.of(provider)) {
            MenuItem item = item(shortened(scene.title()), () -> desk.open(scene.id()));
            item.setId(scene.id());
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), item(words.say("file.empty"), () -> desk.open(
                provider.blueprint().id())));
        return menu;
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST)
            return title;
        return title.substring(0, title.lastIndexOf(' ', LONGEST)) + " …";
    }

    /// A lesson by its title, with how long it takes and whether it has been gone through.
    private MenuItem lesson(Lesson lesson) {
        Bookmarks.State state = desk.state(lesson);
        String key = switch (state) {
            case NEW -> "file.lesson";
            case BEGUN -> "file.lesson.begun";
            case DONE -> "file.lesson.done";
        };
        MenuItem item = item(words.say(key, lesson.title(), lesson.minutes()), () -> desk.openLesson(lesson.id()));
        item.getStyleClass().add("lesson-item");
        return item;
    }

    private static String name(Provider provider) {
        Texts texts = Texts.of(provider);
        return texts.has("title") ? texts.say("title") : Words.title(provider.blueprint().id());
    }

    /// Not a mnemonic: the underscores of a path are its own.
    private static MenuItem item(String text, Runnable deed) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> deed.run());
        return item;
    }
}
