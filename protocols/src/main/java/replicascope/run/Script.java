package replicascope.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Header;
import replicascope.language.Located;
import replicascope.language.Outcome;
import replicascope.language.RunFile;
import replicascope.language.Section;
import replicascope.language.Statement;
import replicascope.simulation.Setup;

/// Plays a run file, branch by branch from start to end, and keeps book of what did not go as written.
public final class Script {
    private final Headers headers;
    private final RunFile file;
    private final Run run;
    private final Player player;
    private final List<Trouble> troubles = new ArrayList<>();
    private final TreeMap<Integer, String> outcomes = new TreeMap<>();
    private final boolean lenient;
    private final Set<Branch> stopped = new LinkedHashSet<>();
    private Condition until;
    /// The step of the branch played at which the way to another one leaves it.
    private long limit = Long.MAX_VALUE;
    private long looksAt;
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

    /// Plays every branch up to the first command on it that does not apply, the others all the same; claims that do
    /// not hold are noted and passed. The run then looks at the end of the branch that the file looks at.
    ///
    /// @throws replicascope.kernel.BadSetting when the header asks for something impossible
    public static Script play(RunFile file) {
        return play(file, () -> false);
    }

    /// @param cancelled asked between the steps of long commands
    public static Script play(RunFile file, BooleanSupplier cancelled) {
        Headers headers = Headers.of(file);
        Script script = new Script(file, headers, headers.setup(), false, cancelled);
        Map<String, Branch> begun = new LinkedHashMap<>();
        begun.put(file.trunk(), script.run.branch());
        script.playTrunk();
        for (Section section : file.sections())
            if (script.begin(section, begun.get(section.from()))) {
                begun.put(section.name(), script.run.branch());
                script.playSection(section);
            }
        script.look(begun);
        return script;
    }

    /// Plays the branch that the file looks at, and of those it grew out of what leads to it, up to the first step
    /// after which the condition holds, the start included; a command that makes several steps is carried out whole.
    ///
    /// @throws CommandFailed when the condition speaks of something that is not there
    public static Script playUntil(RunFile file, Condition until) {
        Headers headers = Headers.of(file);
        Script script = new Script(file, headers, headers.setup(), false, () -> false);
        script.until = until;
        script.search(0);
        Deque<Section> way = way(file);
        script.limit = way.isEmpty() ? Long.MAX_VALUE : way.getFirst().at();
        if (way.isEmpty())
            script.playTrunk();
        else
            script.playAll(file.statements());
        while (!way.isEmpty() && script.reached.isEmpty()) {
            Section next = way.removeFirst();
            script.limit = way.isEmpty() ? Long.MAX_VALUE : way.getFirst().at();
            if (!script.begin(next, script.run.branch()))
                break;
            if (way.isEmpty())
                script.playSection(next);
            else
                script.playAll(next.statements());
        }
        return script;
    }

    /// The sections that lead from the trunk to the branch looked at. One that is left where it had not yet begun is
    /// passed over.
    private static Deque<Section> way(RunFile file) {
        Deque<Section> way = new ArrayDeque<>();
        Optional<Section> next = file.looks().flatMap(looks -> file.section(looks.branch()));
        while (next.isPresent()) {
            Section section = next.get();
            if (way.isEmpty() || section.at() < way.getFirst().at())
                way.addFirst(section);
            next = file.section(section.from());
        }
        return way;
    }

    /// Plays the trunk's commands with the deployed engine: what does not apply is skipped, claims are not looked at.
    public static Script playDeployed(RunFile file) {
        Headers headers = Headers.of(file);
        Script script = new Script(file, headers, headers.deployed(), true, () -> false);
        script.playTrunk();
        return script;
    }

    private void playTrunk() {
        run.branch().rename(file.trunk());
        if (playAll(file.statements()) && !lenient)
            checkEnd(line(Header.Ends.class), headers.ends());
    }

    /// Goes to where a section begins; says why when that is not possible.
    ///
    /// @param from the branch it leaves; null if that could not begin
    private boolean begin(Section section, Branch from) {
        String place = "step " + section.at() + " of \"" + section.from() + "\"";
        if (from == null)
            troubles.add(new Trouble(Trouble.Kind.COMMAND, section.line(), "this branch leaves \"" + section.from()
                    + "\", which could not begin"));
        else if (section.at() > from.end())
            troubles.add(new Trouble(Trouble.Kind.COMMAND, section.line(), "this branch begins at " + place
                    + (stopped.contains(from) ? ", which could be played only to step " : ", which ends at step ")
                    + from.end()));
        else {
            run.switchTo(from);
            run.seek(section.at());
            run.begin(section.name());
            return true;
        }
        return false;
    }

    private void playSection(Section section) {
        if (playAll(section.statements()))
            checkEnd(section.line(), section.ends());
    }

    /// Plays statements on the branch looked at.
    ///
    /// @return false when they were not played to the end
    private boolean playAll(List<Statement> statements) {
        for (int i = 0; i < statements.size(); i++) {
            if (reached.isPresent() || run.step() >= limit)
                return false;
            Statement statement = statements.get(i);
            if (!(statement.body() instanceof Command command))
                continue;
            long before = run.step();
            boolean goesOn = play(statement.line(), command);
            search(before + 1);
            if (!goesOn) {
                stopped.add(run.branch());
                return false;
            }
            compare(statement.line(), recorded(statements, i + 1), before);
        }
        return reached.isEmpty();
    }

    /// Looks at the end of the branch that was looked at, if it could begin.
    private void look(Map<String, Branch> begun) {
        Branch trunk = begun.get(file.trunk());
        Branch looked = file.looks().map(looks -> begun.get(looks.branch())).orElse(trunk);
        run.switchTo(looked == null ? trunk : looked);
        run.seek(run.end());
        if (looked == null || file.looks().isEmpty() || file.looks().get().step().isEmpty())
            return;
        int step = file.looks().get().step().getAsInt();
        if (step > run.end() && !stopped.contains(looked))
            troubles.add(new Trouble(Trouble.Kind.CLAIM, line(Header.Looks.class), "the branch looked at ends at step "
                    + run.end() + ", before step " + step));
        looksAt = Math.min(step, run.end());
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
    private void search(long from) {
        long end = run.step();
        for (long step = from; until != null && reached.isEmpty() && step <= Math.min(end, limit); step++) {
            run.seek(step);
            if (player.holds(until))
                reached = OptionalLong.of(step);
        }
        run.seek(end);
    }

    private static List<Statement> recorded(List<Statement> statements, int from) {
        int end = from;
        while (end < statements.size() && statements.get(end).body() instanceof Outcome)
            end++;
        return statements.subList(from, end);
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

    private void checkEnd(int line, Optional<String> saved) {
        saved.filter(digest -> !digest.equals(run.digest())).ifPresent(digest -> troubles.add(
                new Trouble(Trouble.Kind.CLAIM, line, subject() + " ends otherwise than when it was saved: digest "
                        + run.digest() + " instead of " + digest + versions())));
    }

    private String subject() {
        return file.sections().isEmpty() ? "the run" : "the branch \"" + run.branch().name() + "\"";
    }

    private int line(Class<? extends Header> kind) {
        return file.headers().stream().filter(header -> kind.isInstance(header.item())).mapToInt(Located::line).max()
                .orElse(1);
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

    /// The run, which looks at the end of the branch that the file looks at.
    public Run run() {
        return run;
    }

    /// The step of that branch that was looked at when the run was saved; 0 when nobody was looking yet.
    public long looksAt() {
        return looksAt;
    }

    public Headers headers() {
        return headers;
    }

    /// In the order they came up; empty when all went as written.
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /// The commands that did not apply and ended a branch, at most one on each.
    public List<Trouble> stopped() {
        return troubles.stream().filter(trouble -> trouble.kind() == Trouble.Kind.COMMAND).toList();
    }

    /// The outcomes of the commands that have recorded ones, by line, as they are now: for rewriting the file.
    public TreeMap<Integer, String> outcomes() {
        return new TreeMap<>(outcomes);
    }
}
