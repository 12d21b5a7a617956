package replicascope.app.timeline;

import replicascope.language.RunFiles;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Choice;

/// Runs to look at.
final class Runs {
    private Runs() {}

    /// An election, a dropped letter, a copy, a crash and a restart, a cut, a second branch.
    static Run eventful() {
        Run run = play("""
                replicascope 1
                protocol raft 1
                preset deployed
                nodes A B C D E : server
                nodes X : client
                seed 7
                ---
                timeout A election
                deliver A>B RequestVote
                deliver A>C RequestVote
                hold A>E RequestVote
                deliver B>A Vote
                deliver C>A Vote
                mark elected
                drop A>C AppendEntries
                deliver A>B AppendEntries
                duplicate A>D AppendEntries
                crash C
                deliver A>D RequestVote
                deliver A>D AppendEntries
                deliver A>D AppendEntries
                timeout A heartbeat
                deliver A>C AppendEntries
                restart C
                note "C has forgotten its vote"
                timeout B election
                partition A B C | D E X
                deliver B>C RequestVote
                delay B>A RequestVote by 50ms
                pause D
                deliver C>B Vote
                deliver B>A RequestVote
                deliver A>B Vote
                heal
                resume D
                client X put k 5 as w1
                deliver X>* ClientRequest
                """);
        run.seek(21);
        run.act(new Choice.Crash(run.setup().nodes().get(1)));
        for (int i = 0; i < 12; i++)
            run.act(new Choice.Tick());
        run.branch().rename("what if B stops?");
        run.switchTo(run.branches().getFirst());
        run.seek(run.end());
        return run;
    }

    /// Left to the clock, with a crash now and then.
    static Run longOne(int steps) {
        Run run = play("""
                replicascope 1
                protocol raft 1
                preset deployed
                nodes A B C D E : server
                seed 3
                ---
                """);
        for (int i = 1; i <= steps; i++)
            run.act(new Choice.Tick());
        return run;
    }

    /// Many clients and servers, left to chance.
    static Run many(int clients, int steps) {
        StringBuilder names = new StringBuilder();
        for (int i = 1; i <= clients; i++)
            names.append(" C").append(i);
        Run run = play("replicascope 1\nprotocol raft 1\npreset deployed\nnodes S1 S2 S3 S4 S5 S6 S7 : server\n"
                + "nodes" + names + " : client\nseed 4\n---\n");
        for (int i = 1; i <= steps; i++)
            run.act(new Choice.Tick());
        return run;
    }

    /// Several branches from one trunk.
    static Run branchy() {
        Run run = longOne(60);
        for (int i = 0; i < 6; i++) {
            run.switchTo(run.branches().getFirst());
            run.seek(12 + 7 * i);
            run.act(new Choice.Crash(run.setup().nodes().get(i % 5)));
            for (int more = 0; more < 8 + 20 * (i % 2); more++)
                run.act(new Choice.Tick());
        }
        run.switchTo(run.branches().getFirst());
        return run;
    }

    static Run play(String text) {
        Script script = Script.play(RunFiles.parse(text));
        if (!script.troubles().isEmpty())
            throw new IllegalStateException(script.troubles().toString());
        return script.run();
    }
}
