package replicascope.app.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import replicascope.app.stage.Differences;
import replicascope.app.stage.Moment;
import replicascope.app.stage.StageActions;
import replicascope.kernel.NodeId;
import replicascope.kernel.Settings;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.run.Branch;
import replicascope.run.CommandFailed;
import replicascope.run.Mirror;
import replicascope.run.Recording;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// A session's run beside what the deployed engine makes of the same hands and the same clock: where both stand at
/// the place looked at, and where they differ.
final class Comparison {
    private final Session session;
    private final Setup other;
    private final Map<Branch, Side> sides = new HashMap<>();
    private final Words words;

    /// The other side of one branch.
    private static final class Side {
        private final Mirror mirror;
        private final Playhead playhead;
        private long looked = -1;
        private long parted = -1;

        Side(Mirror mirror) {
            this.mirror = mirror;
            playhead = new Playhead(mirror.run());
        }
    }

    Comparison(Session session, Words words) {
        this.session = session;
        this.words = words;
        Setup start = session.run().world(0).setup();
        other = start.with(Switches.like(start.settings(), "deployed"));
    }

    /// What stands on the left: a preset's name, or empty when it is none.
    String preset() {
        return Switches.preset(session.run().world().setup().settings());
    }

    Settings settings() {
        return session.run().world().setup().settings();
    }

    /// Catches up with the session, which must not be busy.
    private Side side() {
        Side side = sides.computeIfAbsent(session.branch(), branch -> new Side(new Mirror(session.run(), other)));
        if (side.looked < session.end()) {
            side.mirror.follow();
            while (side.looked < session.end()) {
                side.looked++;
                if (side.parted < 0 && differ(session.run().world(side.looked), world(side, side.looked)))
                    side.parted = side.looked;
            }
        }
        return side;
    }

    private static World world(Side side, long step) {
        return side.mirror.run().world((long) side.mirror.tau(step));
    }

    /// What the other side shows at the place looked at.
    Moment moment() {
        Side side = side();
        side.playhead.seek(side.mirror.tau(session.tau()));
        if (session.tau() > session.end() && side.mirror.run().atEnd()
                && Simulator.nextDue(side.mirror.run().world()) == Simulator.nextDue(session.run().world()))
            side.playhead.hover(session.tau() - session.end());
        return side.playhead.moment();
    }

    private static boolean differ(World one, World other) {
        return !Differences.between(Frame.of(one, null), Frame.of(other, null)).isEmpty();
    }

    /// The nodes that differ at the place looked at, as they are on the left.
    Map<NodeId, Differences> differing() {
        return Differences.between(session.frame(), moment().before());
    }

    /// The same, as they are on the right.
    Map<NodeId, Differences> differingThere() {
        return Differences.between(moment().before(), session.frame());
    }

    /// The first step after which something differed.
    OptionalLong since() {
        long parted = side().parted;
        return parted < 0 ? OptionalLong.empty() : OptionalLong.of(parted);
    }

    /// What the other side could not do in the step that led to the place looked at.
    Optional<Mirror.Skipped> skipped() {
        List<Mirror.Skipped> all = side().mirror.skipped();
        return all.stream().filter(skipped -> skipped.step() == session.step()).findFirst();
    }

    /// Hands on the other side: they do the same on both.
    StageActions hands() {
        return new StageActions() {
            @Override
            public void act(Choice choice) {
                both(choice);
            }

            @Override
            public boolean possible(Choice choice) {
                return whyNot(choice).isEmpty();
            }

            @Override
            public String whyNot(Choice choice) {
                return Comparison.this.whyNot(choice);
            }

            @Override
            public List<Named> timers(NodeId node) {
                return session.busy() ? List.of() : twins().timers(here(), node);
            }

            @Override
            public List<Named> operations(NodeId node) {
                return session.busy() ? List.of() : twins().of(here(), node);
            }

            @Override
            public void select(NodeId node) {
                session.select(node);
            }
        };
    }

    private Operations twins() {
        return new Operations(side().mirror.run());
    }

    private World here() {
        return world(side(), session.step());
    }

    private String whyNot(Choice choice) {
        if (session.busy())
            return "";
        return Simulator.refusal(here(), choice).map(session.texts()::say).map(Words::complete).orElse("");
    }

    private void both(Choice choice) {
        String why = whyNot(choice);
        if (!why.isEmpty()) {
            session.complain(why);
            return;
        }
        Command command = Recording.command(here(), choice);
        try {
            session.play(command);
        } catch (CommandFailed e) {
            session.complain(words.say("compare.left", Commands.print(command), Words.complete(e.getMessage())));
        }
    }

    /// The verdicts of the other side at the place looked at.
    List<replicascope.simulation.Verdict> verdicts() {
        return new ArrayList<>(moment().before().verdicts());
    }
}
