package replicascope.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replicascope.run.Protocols;
import replicascope.run.Scenes;

/// `play LESSON|SCENE|FILE.run`
@Command(name = "play", description = {"Play a lesson, a protocol's scene or a run file in the window.",
    "Where no window can be opened it plays as text."})
final class PlayVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final Screen screen;

    @Parameters(paramLabel = "LESSON|SCENE|FILE", description = {
        "The id of a lesson (see \"replicascope lessons\") or of a scene (see \"replicascope",
        "protocols\"), a protocol for its first scene, a run file, or a lesson in a file",
        "whose name ends in .json."})
    private String what;

    @Option(names = "--variant", paramLabel = "NAME", description = "The data that the lesson plays with, if it "
            + "comes in variants; the first if not given.")
    private String variant;

    @Option(names = "--text", description = "Play it as text.")
    private boolean text;

    PlayVerb(Terminal terminal, Screen screen) {
        this.terminal = terminal;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        String wanted = LessonFile.with(what, variant);
        Playable playable = Playable.named(wanted);
        return text ? playable.tell(terminal) : play(terminal, screen, Optional.of(sought(wanted)), () -> playable);
    }

    /// The window takes a protocol's id for its empty run.
    private static String sought(String what) {
        boolean protocol = Protocols.all().stream().anyMatch(one -> one.blueprint().id().equals(what));
        return protocol ? Scenes.named(what).map(Scenes.Scene::id).orElse(what) : what;
    }

    /// In the window if one can be opened, else as text, saying why.
    ///
    /// @param what what the window is given
    /// @param playable what is told in its place
    static int play(Terminal terminal, Screen screen, Optional<String> what, Supplier<Playable> playable) {
        Optional<String> whyNot = screen.whyNot();
        if (whyNot.isEmpty())
            try {
                return screen.open(what);
            } catch (Screen.Failed e) {
                whyNot = Optional.of(e.getMessage());
            }
        Playable told = playable.get();
        terminal.complain(whyNot.get() + "; " + told.title() + " plays here as text.");
        return told.tell(terminal);
    }
}
