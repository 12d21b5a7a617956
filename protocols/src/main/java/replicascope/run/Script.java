package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Header;
import replicascope.language.Located;
import replicascope.language.Outcome;
import replicascope.language.RunFile;
import replicascope.language.Statement;
import replicascope.simulation.Setup;

/// Plays a run file from start to end and keeps book of what did not go as written.
public final class Script {
    private final Headers headers;
    private final RunFile file;
    private final Run run;
    private final Player player;
    private final List<Trouble> troubles = new ArrayList<>();
    private final TreeMap<Integer, String> outcomes = new TreeMap<>();
    private final boolean lenient;
    private Condition until;
    private OptionalLong reached = OptionalLong.empty();

    /// Something that did not go as written.
    ///
    /// @param line in the file
    public record Trouble(Kind kind, int line, String message) {
        /// A command that does not apply; a claim that does not hold (`expect`, a recorded outcome, a digest).
        public enum Kind {
            COMMAND, CLAIM
        }

        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    private Script(RunFile file, Headers headers, Setup setup, boolean lenient, BooleanSupplier cancelled) {
        this.file = file;
        this.headers = headers;
        this.lenient = lenient;
        run = new Run(setup);
        player = new Player(run, cancelled);
    }

    /// Plays up to the first command that does not apply; claims that do not hold are noted and passed.
    ///
    /// @throws replicascope.kernel.BadSetting when the header asks for something impossible
    public static Script play(RunFile file) {
        return play(file, () -> false);
    }

    /// @param cancelled asked between the steps of long commands
    public static Script play(RunFile file, BooleanSupplier cancelled) {
        Headers headers = Headers.of(file);
        Script script = new Script(file, headers, headers.setup(), false, cancelled);
        script.playAll();
        script.checkEnd();
        return script;
    }

    /// Plays up to the first step after which the condition holds, the start included; a command that makes several
    /// steps is carried out whole.
    ///
    /// @throws CommandFailed when the condition speaks of something that is not there
    public static Script playUntil(RunFile file, Condition until) {
        Headers headers = Headers.of(file);
        Script script = new Script(file, headers, headers.setup(), false, () -> false);
        script.until = until;
        script.look(0);
        script.playAll();
        if (script.reached.isEmpty())
            script.checkEnd();
        return script;
    }

    /// Plays the same commands with the deployed engine: what does not apply is skipped, claims are not looked at.
    public static Script playDeployed(RunFile file) {
        Headers headers = Headers.of(file);
        Script script = new Script(file, headers, headers.deployed(), true, () -> false);
        script.playAll();
        return script;
    }

    private void playAll() {
        List<Statement> statements = file.statements();
        for (int i = 0; i < statements.size() && reached.isEmpty(); i++) {
            Statement statement = statements.get(i);
            if (!(statement.body() instanceof Command command))
                continue;
            long before = run.step();
            boolean goesOn = play(statement.line(), command);
            look(before + 1);
            if (!goesOn)
                return;
            compare(statement.line(), recorded(i + 1), before);
        }
    }

    /// False when the script ends here.
    private boolean play(int line, Command command) {
        if (lenient && command.action() instanceof Action.Expect)
            return true;
        try {
            player.play(command);
        } catch (ExpectationFailed e) {
            if (!lenient)
                troubles.add(new Trouble(Trouble.Kind.CLAIM, line, e.getMessage()));
        } catch (CommandFailed e) {
            if (!lenient)
                troubles.add(new Trouble(Trouble.Kind.COMMAND, line, e.getMessage()));
            return lenient;
        }
        return true;
    }

    /// Looks for the condition from this step on.
    private void look(long from) {
        long end = run.step();
        for (long step = from; until != null && reached.isEmpty() && step <= end; step++) {
            run.seek(step);
            if (player.holds(until))
                reached = OptionalLong.of(step);
        }
        run.seek(end);
    }

    private List<Statement> recorded(int from) {
        int end = from;
        while (end < file.statements().size() && file.statements().get(end).body() instanceof Outcome)
            end++;
        return file.statements().subList(from, end);
    }

    /// One recorded outcome for each step of the command, the first steps first.
    private void compare(int line, List<Statement> recorded, long before) {
        if (lenient || recorded.isEmpty())
            return;
        List<String> found = new ArrayList<>();
        for (long step = before + 1; step <= run.step(); step++)
            found.add(Outcomes.of(run.explanation(step)));
        outcomes.put(line, String.join("\n", found));
        for (int i = 0; i < recorded.size(); i++)
            compare(recorded.get(i).line(), ((Outcome) recorded.get(i).body()).text(),
                    i < found.size() ? found.get(i) : null);
    }

    private void compare(int line, String recorded, String found) {
        if (found == null)
            troubles.add(new Trouble(Trouble.Kind.CLAIM, line,
                    "an outcome is recorded for a step that was not made"));
        else if (!Outcomes.agrees(recorded, found))
            troubles.add(new Trouble(Trouble.Kind.CLAIM, line,
                    "recorded \"" + recorded + "\", but now it is \"" + found + "\""));
    }

    private void checkEnd() {
        if (troubles.stream().anyMatch(trouble -> trouble.kind() == Trouble.Kind.COMMAND))
            return;
        int line = file.headers().stream().filter(header -> header.item() instanceof Header.Ends)
                .mapToInt(Located::line).max().orElse(1);
        headers.ends().filter(digest -> !digest.equals(run.digest())).ifPresent(digest -> troubles.add(
                new Trouble(Trouble.Kind.CLAIM, line, "the run ends otherwise than when it was saved: digest "
                        + run.digest() + " instead of " + digest + versions())));
    }

    private String versions() {
        int now = headers.provider().blueprint().version();
        return headers.version().isPresent() && headers.version().getAsInt() != now
                ? " (saved with version " + headers.version().getAsInt() + " of " + headers.provider().blueprint().id()
                        + ", played with version " + now + ")"
                : "";
    }

    /// The first step after which the condition held that was played for, if it came to that.
    public OptionalLong reached() {
        return reached;
    }

    public Run run() {
        return run;
    }

    public Headers headers() {
        return headers;
    }

    /// In the order they came up; empty when all went as written.
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /// The command that did not apply and ended the script, if any.
    public List<Trouble> stopped() {
        return troubles.stream().filter(trouble -> trouble.kind() == Trouble.Kind.COMMAND).toList();
    }

    /// The outcomes of the commands that have recorded ones, by line, as they are now: for rewriting the file.
    public TreeMap<Integer, String> outcomes() {
        return new TreeMap<>(outcomes);
    }
}
