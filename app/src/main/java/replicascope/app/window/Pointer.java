package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import replicascope.app.stage.Callout;
import replicascope.app.stage.StageView;
import replicascope.app.stage.Target;
import replicascope.kernel.NodeId;
import replicascope.lessons.Focus;
import replicascope.simulation.Frame;

/// Shows on the stage what a lesson's text points at, as long as the stage stands still at the lesson's place.
final class Pointer {
    private final Session session;
    private final StageView stage;
    private Shown shown = new Shown(List.of(), List.of(), false);

    private record Shown(List<Target> targets, List<Callout> callouts, boolean dim) {}

    Pointer(Session session, StageView stage) {
        this.session = session;
        this.stage = stage;
    }

    void refresh() {
        Shown now = now(session.guide().map(Guide::focus).orElse(Focus.NONE));
        if (now.equals(shown))
            return;
        shown = now;
        stage.highlight(now.targets(), now.dim() && !now.targets().isEmpty());
        stage.callouts(now.callouts());
    }

    private Shown now(Focus focus) {
        List<Target> targets = focus.highlight().stream().flatMap(thing -> target(thing).stream()).toList();
        List<Callout> callouts = new ArrayList<>();
        for (Focus.Callout callout : focus.callouts())
            target(callout.at()).ifPresent(at -> callouts.add(new Callout(at, callout.text())));
        return new Shown(targets, callouts, focus.dim());
    }

    /// What is not there at the moment is not pointed at.
    private Optional<Target> target(Focus.Thing thing) {
        return switch (thing) {
            case Focus.Node(String name) -> node(name).map(Target.OfNode::new);
            case Focus.Field(String name, String field) -> node(name).map(node -> new Target.OfField(node, field));
            case Focus.Letter letter -> letter.in(session.frame()).map(Frame.LetterView::serial)
                    .map(Target.OfLetter::new);
        };
    }

    private Optional<NodeId> node(String name) {
        return session.frame().nodes().stream().map(Frame.NodeView::id).filter(id -> id.name().equals(name))
                .findFirst();
    }
}
