package replicascope.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.language.LanguageException;
import replicascope.language.RunFiles;
import replicascope.run.CommandFailed;
import replicascope.run.Run;
import replicascope.run.Script;

/// `run FILE.run`
@Command(name = "run", description = {
    "Play a run file, each of its branches, and tell each step, its outcome and what was broken.",
    "Ends with 1 when an expectation, a recorded outcome or the digest does not hold."})
final class RunVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final Saving saving;

    @Parameters(paramLabel = "FILE.run", description = "The run file.")
    private String file;

    @Option(names = "--until", paramLabel = "CONDITION", description = {
        "Play only the branch the file looks at, and stop at the first step after which this holds, such as "
                + "'some(server, .state == LEADER)'.",
        "Ends with 1 when it never does."})
    private String until;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(names = "--rewrite", description = "Write the recorded outcomes (= lines) anew, as they are now.")
    private boolean rewrite;

    /// How a file is written anew.
    interface Saving {
        void rewrite(Path file, String text);
    }

    RunVerb(Terminal terminal, Saving saving) {
        this.terminal = terminal;
        this.saving = saving;
    }

    @Override
    public Integer call() {
        if (rewrite && until != null)
            throw new BadInput("--rewrite needs the whole run; leave out --until");
        RunText text = RunText.read(file);
        Script script = until == null ? Script.play(text.file()) : playUntil(text);
        if (rewrite && script.stopped().isEmpty()) {
            text = rewritten(text, script);
            script = Script.play(text.file());
        }
        Run run = script.run();
        long end = script.reached().orElse(run.end());
        Verdict verdict = verdict(text, script);
        if (json)
            RunJson.print(terminal.out(), text, script, end, verdict.complaints());
        else
            print(run, script);
        verdict.complaints().forEach(terminal::complain);
        return verdict.exitCode();
    }

    /// What is wrong, and the exit code that says so.
    private record Verdict(List<String> complaints, int exitCode) {}

    private Verdict verdict(RunText text, Script script) {
        List<String> complaints = text.complaints(script);
        if (!script.stopped().isEmpty())
            return new Verdict(complaints, ExitCodes.BAD_INPUT);
        if (!complaints.isEmpty())
            return new Verdict(complaints, ExitCodes.DOES_NOT_HOLD);
        if (until != null)
            return script.reached().isPresent() ? new Verdict(List.of(), ExitCodes.FINE) : new Verdict(List.of(
                    text.name() + ": the run ends and \"" + until + "\" never held"), ExitCodes.DOES_NOT_HOLD);
        Optional<String> notShown = text.notShown(script, script.run());
        return new Verdict(notShown.map(List::of).orElse(List.of()),
                notShown.isPresent() ? ExitCodes.DOES_NOT_HOLD : ExitCodes.FINE);
    }

    private Script playUntil(RunText text) {
        try {
            Condition condition = Conditions.parse(until);
            return Script.playUntil(text.file(), condition);
        } catch (LanguageException e) {
            throw new BadInput("--until \"" + until + "\", column " + e.column() + ": " + e.problem()
                    + (e.expected().isEmpty() ? "" : "; " + e.expected()), e);
        } catch (CommandFailed e) {
            throw new BadInput("--until \"" + until + "\": " + e.getMessage(), e);
        }
    }

    private RunText rewritten(RunText old, Script script) {
        String text = RunFiles.withOutcomes(old.text(), script.outcomes());
        if (text.equals(old.text())) {
            if (!json)
                terminal.line(file + ": every recorded outcome is as it was.");
            return old;
        }
        saving.rewrite(Path.of(file), text);
        if (!json)
            terminal.line(file + ": the recorded outcomes are written anew.");
        return RunText.of(file, text);
    }

    private void print(Run run, Script script) {
        Narrator narrator = new Narrator(terminal, run);
        terminal.paragraph("", file + ": " + RunText.stage(run.world(0).setup()));
        if (until == null)
            EveryBranch.tell(terminal, run, first -> print(narrator, run, first, run.end()));
        else
            print(narrator, run, 0, script.reached().orElse(run.end()));
    }

    private void print(Narrator narrator, Run run, long first, long end) {
        for (long step = first; step <= end; step++) {
            if (step > 0)
                narrator.step(step, true);
            narrator.remarks(step);
        }
        terminal.line();
        narrator.verdicts(end);
        narrator.histories(end);
        terminal.line((end == 1 ? "1 step" : end + " steps") + ", " + ModelTime.text(run.world(end).now())
                + " of model time, digest " + String.format("%016x", run.world(end).digest()) + ".");
    }
}
