package replicascope.app.cli;

import java.util.List;
import replicascope.history.Judgement;
import replicascope.history.Judgements;
import replicascope.kernel.OpId;
import replicascope.kernel.Sentence;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.run.CommandFailed;
import replicascope.run.Outcomes;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Explanation;
import replicascope.simulation.Texts;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

/// Tells in words what happens in a run.
final class Narrator {
    private static final String BESIDE = " ".repeat(21);

    private final Terminal terminal;
    private final Run run;
    private final Texts texts;

    Narrator(Terminal terminal, Run run) {
        this.terminal = terminal;
        this.run = run;
        texts = Texts.of(run.setup().provider());
    }

    /// One step: number, time, what happened.
    ///
    /// @param outcome whether the lines that ran and the fields that changed are told, too
    void step(long step, boolean outcome) {
        World world = run.world(step);
        Explanation explanation = run.explanation(step);
        String first = String.format("%6d %12s  ", step, ModelTime.text(world.now()));
        terminal.paragraph(first, texts.say(explanation.sentence()));
        if (outcome && !(explanation.lines().isEmpty() && explanation.changes().isEmpty()))
            terminal.paragraph(BESIDE, Outcomes.of(explanation));
        for (Verdict verdict : world.verdicts())
            if (!verdict.holds() && verdict.step() == world.steps())
                terminal.paragraph(BESIDE + "! ", verdict.invariant() + " is broken: " + why(verdict));
    }

    /// The marks, notes and expectations at a step.
    void remarks(long step) {
        for (Action remark : run.remarks(step))
            terminal.paragraph(BESIDE, remark(remark, step));
    }

    private String remark(Action remark, long step) {
        return switch (remark) {
            case Action.Note(String text) -> "\"" + text + "\"";
            case Action.Mark(String name) -> "-- " + name + " --";
            case Action.Expect(Condition condition) ->
                "expected " + Conditions.print(condition) + ": " + (holds(condition, step) ? "so it is" : "NOT so");
            default -> new Command(remark).toString();
        };
    }

    boolean holds(Condition condition, long step) {
        long here = run.step();
        run.seek(step);
        try {
            return new Player(run).holds(condition);
        } catch (CommandFailed e) {
            return false;
        } finally {
            run.seek(here);
        }
    }

    /// What the nodes know after a step.
    void table(long step, int indent) {
        TextView.of(run.frame(step), Terminal.WIDTH - indent)
                .forEach(line -> terminal.line(" ".repeat(indent) + line));
    }

    /// What the properties say after a step: each broken one with when and why.
    void verdicts(long step) {
        List<Verdict> verdicts = run.world(step).verdicts();
        List<Verdict> broken = verdicts.stream().filter(verdict -> !verdict.holds()).toList();
        if (broken.isEmpty() && !verdicts.isEmpty())
            terminal.paragraph("", verdicts.size() == 1 ? "The one property watched holds."
                    : "All " + verdicts.size() + " properties watched hold.");
        for (Verdict verdict : broken) {
            terminal.paragraph("", verdict.invariant() + " is broken since step " + verdict.step() + ": "
                    + why(verdict));
            String promise = "invariant." + verdict.invariant();
            if (texts.has(promise))
                terminal.paragraph(2, "The property: " + texts.say(promise));
        }
    }

    /// What is said of the client history after a step, key by key. Nothing for a protocol without such operations.
    void histories(long step) {
        judgements(step).byKey().forEach((key, judgement) -> terminal.paragraph("", switch (judgement) {
            case Judgement.Holds holds -> "The history of " + key + " is linearizable.";
            case Judgement.Broken broken -> "The history of " + key + " is not linearizable ("
                    + String.join(", ", broken.guilty().stream().map(OpId::name).toList()) + "): "
                    + texts.say(broken.why());
            case Judgement.NotJudged not -> "The history of " + key + " is not judged: " + texts.say(not.why());
        }));
    }

    Judgements judgements(long step) {
        return Judgements.of(run.setup().blueprint(), run.world(step).history());
    }

    String say(Sentence sentence) {
        return texts.say(sentence);
    }

    String why(Verdict verdict) {
        return texts.say(verdict.violation().why());
    }

    String sentence(long step) {
        return texts.say(run.explanation(step).sentence());
    }
}
