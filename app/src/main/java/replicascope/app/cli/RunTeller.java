package replicascope.app.cli;

import replicascope.language.Action;
import replicascope.run.Run;

/// Plays a run as text: each step in a sentence, and what the nodes know at every mark and at the end.
final class RunTeller {
    private static final int INDENT = 6;

    private final Terminal terminal;
    private final RunText text;
    private final Run run;

    RunTeller(Terminal terminal, RunText text, Run run) {
        this.terminal = terminal;
        this.text = text;
        this.run = run;
    }

    void tell() {
        Narrator narrator = new Narrator(terminal, run);
        terminal.paragraph(0, text.name() + ": " + RunText.stage(run.world(0).setup()));
        EveryBranch.tell(terminal, run, first -> tell(narrator, first));
        terminal.out().flush();
    }

    private void tell(Narrator narrator, long first) {
        for (long step = first; step <= run.end(); step++) {
            if (step > 0)
                narrator.step(step, false);
            narrator.remarks(step);
            if (step < run.end() && run.remarks(step).stream().anyMatch(Action.Mark.class::isInstance))
                narrator.table(step, INDENT);
        }
        terminal.line();
        narrator.table(run.end(), INDENT);
        terminal.line();
        narrator.verdicts(run.end());
        narrator.histories(run.end());
    }
}
