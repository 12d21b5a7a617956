package replicascope.app.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import replicascope.history.Judgement;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Sentence;
import replicascope.kernel.Value;
import replicascope.run.Branch;
import replicascope.run.Outcomes;
import replicascope.run.Run;
import replicascope.run.Script;
import replicascope.simulation.Explanation;
import replicascope.simulation.Setup;
import replicascope.simulation.Verdict;
import replicascope.simulation.World;

/// A run as JSON: the branch looked at from the start, then what is each other branch's own. Times are microseconds of
/// model time.
final class RunJson {
    private final JsonWriter json;
    private final Run run;
    private final Narrator narrator;

    private RunJson(PrintWriter out, Run run) {
        json = new JsonWriter(out);
        json.setIndent("  ");
        this.run = run;
        narrator = new Narrator(null, run);
    }

    static void print(PrintWriter out, RunText text, Script script, long end, List<String> complaints) {
        try {
            new RunJson(out, script.run()).print(text, end, complaints, script.reached().isEmpty());
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(RunText text, long end, List<String> complaints, boolean whole) throws IOException {
        Setup setup = run.world(0).setup();
        json.beginObject();
        json.name("file").value(text.name());
        json.name("protocol").value(setup.blueprint().id());
        json.name("version").value(setup.blueprint().version());
        json.name("broken").beginArray();
        for (String id : setup.settings().broken())
            json.value(id);
        json.endArray();
        json.name("nodes").beginArray();
        for (NodeId node : setup.nodes())
            json.value(node.name());
        json.endArray();
        json.name("seed").value(setup.seed());
        json.name("branch").value(run.branch().name());
        happened(1, end);
        json.name("complaints").beginArray();
        for (String complaint : complaints)
            json.value(complaint);
        json.endArray();
        ended(end);
        json.name("branches").beginArray();
        if (whole)
            others();
        json.endArray();
        json.endObject();
        json.flush();
    }

    private void happened(long first, long end) throws IOException {
        json.name("steps").beginArray();
        for (long step = first; step <= end; step++)
            step(step);
        json.endArray();
        json.name("verdicts").beginArray();
        for (Verdict verdict : run.world(end).verdicts())
            verdict(verdict);
        json.endArray();
        json.name("histories").beginArray();
        for (var judged : narrator.judgements(end).byKey().entrySet())
            history(judged.getKey(), judged.getValue());
        json.endArray();
    }

    private void ended(long end) throws IOException {
        World last = run.world(end);
        json.name("time").value(last.now());
        json.name("digest").value(String.format("%016x", last.digest()));
    }

    private void others() throws IOException {
        Branch looked = run.branch();
        for (Branch branch : run.branches()) {
            if (branch == looked)
                continue;
            run.switchTo(branch);
            json.beginObject();
            json.name("name").value(branch.name());
            if (branch.parent() != null) {
                json.name("from").value(branch.parent().name());
                json.name("at").value(branch.fork());
            }
            happened(branch.fork() + 1, run.end());
            ended(run.end());
            json.endObject();
        }
        run.switchTo(looked);
    }

    private void step(long step) throws IOException {
        Explanation explanation = run.explanation(step);
        json.beginObject();
        json.name("step").value(step);
        json.name("time").value(run.world(step).now());
        if (explanation.node() != null)
            json.name("node").value(explanation.node().name());
        json.name("sentence").value(narrator.sentence(step));
        json.name("outcome").value(Outcomes.of(explanation));
        json.endObject();
    }

    private void verdict(Verdict verdict) throws IOException {
        json.beginObject();
        json.name("id").value(verdict.invariant());
        json.name("holds").value(verdict.holds());
        if (!verdict.holds()) {
            json.name("step").value(verdict.step());
            json.name("why").value(narrator.why(verdict));
        }
        json.endObject();
    }

    private void history(Value key, Judgement judgement) throws IOException {
        json.beginObject();
        json.name("key").value(key.toString());
        json.name("model").value("linearizable");
        json.name("verdict").value(judgement.word());
        switch (judgement) {
            case Judgement.Holds holds -> {}
            case Judgement.NotJudged(Sentence why) -> json.name("why").value(narrator.say(why));
            case Judgement.Broken(List<OpId> guilty, Sentence why) -> {
                json.name("guilty").beginArray();
                for (OpId id : guilty)
                    json.value(id.name());
                json.endArray();
                json.name("why").value(narrator.say(why));
            }
        }
        json.endObject();
    }
}
