package replicascope.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Settings;
import replicascope.language.Command;
import replicascope.language.Header;
import replicascope.language.LanguageException;
import replicascope.language.RunFile;
import replicascope.language.RunFiles;
import replicascope.language.Statement;
import replicascope.run.Headers;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Setup;
import replicascope.simulation.Texts;
import replicascope.simulation.Verdict;

/// A run file: its name, what stands in it, and what goes wrong with it in sentences that begin with its name.
///
/// @param name as it was given
/// @param text as it is written
record RunText(String name, String text, RunFile file) {
    /// Plays a run file.
    interface Playing {
        Script play(RunFile file);
    }

    /// @throws BadInput when it cannot be read, is no run file, or asks for something impossible in its header
    static RunText read(String name) {
        return of(name, InputFile.read(name));
    }

    static RunText of(String name, String text) {
        try {
            RunFile file = RunFiles.parse(text);
            Headers.of(file).setup();
            return new RunText(name, text, file);
        } catch (LanguageException e) {
            throw new BadInput(name + ", " + e.getMessage(), e);
        } catch (BadSetting e) {
            throw new BadInput(name + (e.getMessage().startsWith("line ") ? ", " : ": ") + e.getMessage(), e);
        }
    }

    /// `Raft, deployed with A4.2 broken; S1 S2 S3; seed 1`
    static String stage(Setup setup) {
        Settings settings = setup.settings();
        String broken = settings.broken().isEmpty() ? "" : (settings.literal() ? " (" : " with ")
                + String.join(", ", settings.broken()) + " broken" + (settings.literal() ? ")" : "");
        return Texts.of(setup.provider()).say("title") + ", " + (settings.literal() ? "literal" : "deployed") + broken
                + "; " + String.join(" ", setup.nodes().map(Object::toString)) + "; seed " + setup.seed();
    }

    /// What went wrong, in sentences.
    List<String> complaints(Script script) {
        return script.troubles().stream().map(this::complaint).toList();
    }

    private String complaint(Script.Trouble trouble) {
        Optional<Statement> statement = file.everyStatement().filter(one -> one.line() == trouble.line()).findFirst();
        OptionalInt column = file.column(trouble.line());
        String place = name + ", line " + trouble.line() + (column.isPresent() ? ", column " + column.getAsInt() : "")
                + ": ";
        if (trouble.kind() == Script.Trouble.Kind.COMMAND
                && statement.isPresent() && statement.get().body() instanceof Command command)
            return place + "\"" + command + "\" is not possible here: " + trouble.message();
        return place + trouble.message();
    }

    /// What the header claims to show, if it does not come true.
    Optional<String> notShown(Script script, Run run) {
        Optional<Header.Shows> shows = script.headers().shows();
        if (shows.isEmpty())
            return Optional.empty();
        String property = shows.get().property();
        boolean broken = run.world(run.end()).verdicts().stream()
                .anyMatch(verdict -> verdict.invariant().equals(property) && !verdict.holds());
        return broken ? Optional.empty() : Optional.of(name + ": the header says that " + shows.get().switchId()
                + " breaks " + property + ", but it holds" + others(run));
    }

    private static String others(Run run) {
        List<String> broken = run.world(run.end()).verdicts().stream().filter(verdict -> !verdict.holds())
                .map(Verdict::invariant).toList();
        return broken.isEmpty() ? "" : "; broken is " + String.join(", ", broken);
    }
}
