package replicascope.app.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/// The window on a screen: one stage, whose content is put together anew for every run that is shown.
final class StageFront implements Front {
    private final Stage stage;
    private final Words words;
    private final Function<Desk, Wiring> wire;
    private Wiring wiring;
    private Path folder;

    /// @param wire puts the content together
    StageFront(Stage stage, Words words, Function<Desk, Wiring> wire) {
        this.stage = stage;
        this.words = words;
        this.wire = wire;
    }

    Wiring wiring() {
        return wiring;
    }

    @Override
    public void show(Desk desk) {
        Wiring before = wiring;
        if (before != null)
            before.end();
        wiring = wire.apply(desk);
        if (before != null)
            wiring.like(before);
        stage.setTitle(words.say("window.title", desk.title()));
        stage.setScene(wiring.scene());
        wiring.scene().setOnDragOver(StageFront::dragged);
        wiring.scene().setOnDragDropped(this::dropped);
        stage.show();
    }

    private static void dragged(DragEvent event) {
        if (Drop.takes(event.getDragboard().getFiles()))
            event.acceptTransferModes(TransferMode.COPY);
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(new Drop(wiring.desk()).open(event.getDragboard().getFiles()));
        event.consume();
    }

    @Override
    public void ask(Question question) {
        wiring.overlay().ask(question);
    }

    @Override
    public Optional<Path> pickToOpen() {
        return picked(chooser("file.open").showOpenDialog(stage));
    }

    @Override
    public Optional<Path> pickToSave(String suggestion) {
        FileChooser chooser = chooser("file.saveAs");
        chooser.setInitialFileName(suggestion);
        return picked(chooser.showSaveDialog(stage));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.say(title));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(words.say("file.runs"), "*.run"),
                new FileChooser.ExtensionFilter(words.say("file.lessonFiles"), "*.json"),
                new FileChooser.ExtensionFilter(words.say("file.all"), "*"));
        Path start = folder == null ? Path.of("").toAbsolutePath() : folder;
        if (Files.isDirectory(start))
            chooser.setInitialDirectory(start.toFile());
        return chooser;
    }

    private Optional<Path> picked(File file) {
        if (file == null)
            return Optional.empty();
        folder = file.toPath().toAbsolutePath().getParent();
        return Optional.of(file.toPath());
    }

    @Override
    public void close() {
        stage.hide();
    }
}
