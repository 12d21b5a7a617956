package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Value;
import replicascope.simulation.Armed;
import replicascope.simulation.Choice;
import replicascope.simulation.Names;
import replicascope.simulation.Simulator;
import replicascope.simulation.Texts;

/// Actions that answer from a run and note what was asked for.
final class Truth implements StageActions {
    final List<Choice> asked = new ArrayList<>();
    NodeId selected;
    private final Sample run;
    private final Texts texts;

    Truth(Sample run) {
        this.run = run;
        texts = Texts.of(run.world().setup().provider());
    }

    @Override
    public void act(Choice choice) {
        asked.add(choice);
        run.take(choice);
    }

    @Override
    public boolean possible(Choice choice) {
        return Simulator.refusal(run.world(), choice).isEmpty();
    }

    @Override
    public String whyNot(Choice choice) {
        return Simulator.refusal(run.world(), choice).map(texts::say).orElse("");
    }

    @Override
    public List<Named> timers(NodeId node) {
        List<Named> timers = new ArrayList<>();
        for (Armed timer : run.world().slot(node).timers())
            timers.add(new Named(Names.of(run.world().setup().blueprint()).timer(timer.timer()),
                    new Choice.Fire(node, timer.timer())));
        return timers;
    }

    @Override
    public List<Named> operations(NodeId node) {
        if (!node.name().startsWith("C"))
            return List.of();
        return List.of(new Named("put x 1", new Choice.Invoke(node, new OpId(node.name() + ".1"),
                Operation.of("put", new Value.Word("x"), new Value.Whole(1)))));
    }

    @Override
    public void select(NodeId node) {
        selected = node;
    }
}
