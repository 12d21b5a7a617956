package replicascope.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import replicascope.kernel.Bag;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Components;
import replicascope.kernel.NodeId;
import replicascope.kernel.Parameter;
import replicascope.kernel.Pictures;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Timer;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.Body;
import replicascope.language.Command;
import replicascope.language.Comparison;
import replicascope.language.Condition;
import replicascope.language.CutSpec;
import replicascope.language.End;
import replicascope.language.Header;
import replicascope.language.LetterName;
import replicascope.language.LinkEnds;
import replicascope.language.NodeGroup;
import replicascope.language.NodeVerb;
import replicascope.language.RunFile;
import replicascope.language.Setting;
import replicascope.language.Target;
import replicascope.language.Term;
import replicascope.language.Words;
import replicascope.simulation.Assignment;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;
import replicascope.simulation.Names;
import replicascope.simulation.Network;
import replicascope.simulation.Setup;
import replicascope.simulation.World;

/// Writes a run as a file: every branch, and the place looked at. Playing the file gives the same digests.
///
/// One that is asked again and again about the same run, or copies of it, writes only what has come since. It may be
/// used by several threads, one after the other.
public final class Recording {
    /// Of a branch's name; a line has an end.
    private static final int LONGEST_NAME = 200;

    private final List<Transcript> transcripts = new ArrayList<>();

    public static RunFile of(Run run) {
        return new Recording().file(run);
    }

    /// The run as a file.
    ///
    /// @param run the run of the time before, or a copy of it, newer or older
    public synchronized RunFile file(Run run) {
        List<Branch> branches = run.branches();
        Map<Branch, String> names = names(branches);
        List<RunFile.Twig> twigs = new ArrayList<>();
        for (Branch branch : branches.subList(1, branches.size()))
            twigs.add(new RunFile.Twig(names.get(branch), names.get(branch.parent()), Math.toIntExact(branch.fork()),
                    Optional.of(branch.digest()), bodies(twigs.size() + 1, branch)));
        Branch trunk = branches.getFirst();
        return RunFile.of(headers(run, names), names.get(trunk), bodies(0, trunk), twigs);
    }

    private List<Body> bodies(int place, Branch branch) {
        while (place >= transcripts.size())
            transcripts.add(new Transcript());
        return transcripts.get(place).of(branch);
    }

    /// Each branch under a name of its own, short enough for a line.
    private static Map<Branch, String> names(List<Branch> branches) {
        Map<Branch, String> names = new LinkedHashMap<>();
        Set<String> taken = new LinkedHashSet<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (Branch branch : branches) {
            String own = branch.name().substring(0, Math.min(branch.name().length(), LONGEST_NAME));
            String name = own;
            while (!taken.add(name))
                name = own + " (" + numbers.merge(own, 2, (before, first) -> before + 1) + ")";
            names.put(branch, name);
        }
        return names;
    }

    /// Under the clock up to the step of this number.
    static Action ticksUntil(long steps) {
        return new Action.AdvanceUntil(new Condition.Compare(new Term.Steps(), Comparison.AT_LEAST,
                new Term.Literal(Value.of(steps))), Optional.of(new Value.Span(Long.MAX_VALUE / 4)));
    }

    private static List<Header> headers(Run run, Map<Branch, String> called) {
        Branch trunk = run.branches().getFirst();
        Setup setup = trunk.world(0).setup();
        Blueprint blueprint = setup.blueprint();
        List<Header> headers = new ArrayList<>();
        headers.add(new Header.Protocol(blueprint.id(), OptionalInt.of(blueprint.version())));
        switches(headers, setup.settings());
        setup.members().forEach((kind, names) -> {
            if (!names.isEmpty())
                headers.add(new Header.Nodes(names, Optional.of(kind)));
        });
        headers.add(new Header.Seed(setup.seed()));
        List<Setting> settings = settings(setup);
        if (!settings.isEmpty())
            headers.add(new Header.Set(settings));
        headers.add(new Header.Ends(trunk.digest()));
        if (run.branch() != trunk || run.step() > 0)
            headers.add(new Header.Looks(called.get(run.branch()), OptionalInt.of(Math.toIntExact(run.step()))));
        return headers;
    }

    /// *printed* is written out as its switches, so that the file stays true when switches are added.
    private static void switches(List<Header> headers, Settings settings) {
        headers.add(new Header.Preset(settings.literal() ? "literal" : "deployed"));
        Settings base = Settings.preset(settings.blueprint(), settings.literal() ? "literal" : "deployed");
        TreeSet<String> present = new TreeSet<>(base.broken());
        List<String> broken = settings.broken().stream().filter(id -> !base.broken(id)).toList();
        broken.forEach(id -> present.addAll(settings.blueprint().withRequired(id)));
        if (!broken.isEmpty())
            headers.add(new Header.Break(broken));
        List<String> repaired = present.stream().filter(id -> !settings.broken(id)).toList();
        if (!repaired.isEmpty())
            headers.add(new Header.Repair(repaired));
    }

    private static List<Setting> settings(Setup setup) {
        List<Setting> settings = new ArrayList<>();
        setup.settings().chosen().forEach((name, value) -> settings.add(setting(name, null, value)));
        setup.network().chosen().forEach((name, value) -> settings.add(setting(name, null, value)));
        setup.network().latencies().forEach((link, value) -> settings.add(setting("latency", link, value)));
        if (!setup.absent().isEmpty())
            settings.add(new Setting("absent", new Value.Items(
                    setup.absent().map(node -> Value.of(node.name())))));
        return settings;
    }

    private static Setting setting(String name, Network.Link link, Parameter.Setting value) {
        return new Setting(name, Optional.ofNullable(link).map(one -> new LinkEnds(End.of(one.from().name()),
                End.of(one.to().name()))), value.value(), Optional.ofNullable(value.upTo()));
    }

    /// The command that makes this choice in this world.
    ///
    /// @throws IllegalArgumentException for a tick, which has no command of its own
    public static Command command(World world, Choice choice) {
        if (choice instanceof Choice.Choosing choosing)
            return new Command(action(world, choosing.choice()), choosing.pins().stream()
                    .map(pin -> new Setting(pin.name(), Value.of(pin.value()))).toList());
        return new Command(action(world, choice));
    }

    private static Action action(World world, Choice choice) {
        return switch (choice) {
            case Choice.Deliver deliver -> new Action.Deliver(new Target.One(letter(world, deliver)));
            case Choice.Drop drop -> new Action.Drop(new Target.One(letter(world, drop)));
            case Choice.Release release -> new Action.Release(new Target.One(letter(world, release)));
            case Choice.Duplicate duplicate -> new Action.Duplicate(letter(world, duplicate));
            case Choice.Hold hold -> new Action.Hold(letter(world, hold));
            case Choice.Delay delay -> new Action.Delay(letter(world, delay), new Value.Span(delay.byMicros()));
            case Choice.Fire fire -> timeout(world, fire);
            case Choice.Start start -> onNode(NodeVerb.START, start);
            case Choice.Crash crash -> onNode(NodeVerb.CRASH, crash);
            case Choice.Restart restart -> onNode(NodeVerb.RESTART, restart);
            case Choice.Wipe wipe -> onNode(NodeVerb.WIPE, wipe);
            case Choice.Pause pause -> onNode(NodeVerb.PAUSE, pause);
            case Choice.Resume resume -> onNode(NodeVerb.RESUME, resume);
            case Choice.Skew skew -> new Action.Skew(skew.node().name(), new Value.Span(skew.micros()));
            case Choice.Slow slow -> new Action.Slow(slow.node().name(), slow.factor());
            case Choice.Invoke invoke -> client(invoke);
            case Choice.Cut cut -> new Action.Cut(cut(cut.from(), cut.both(), cut.to()));
            case Choice.Heal heal -> new Action.Heal(Optional.of(cut(heal.from(), heal.both(), heal.to())));
            case Choice.HealAll all -> new Action.Heal(Optional.empty());
            case Choice.Partition partition -> new Action.Partition(
                    partition.groups().stream().map(Recording::group).toList());
            case Choice.Change change -> new Action.Set(change.assignments().stream().map(Recording::setting).toList());
            case Choice.Wait wait -> new Action.Advance(new Value.Span(wait.untilMicros() - world.now()));
            case Choice.Tick tick -> ticksUntil(world.steps() + 1);
            case Choice.Choosing choosing -> throw new IllegalArgumentException("answers given twice");
        };
    }

    private static LetterName letter(World world, Choice.OfLetter choice) {
        List<Letter> inbox = world.slot(choice.to()).inbox();
        return Letters.name(world, inbox.stream().filter(letter -> letter.serial() == choice.serial()).findFirst()
                .orElseThrow());
    }

    private static Action timeout(World world, Choice.Fire fire) {
        Timer timer = fire.timer();
        Names names = Names.of(world.setup().blueprint());
        List<Value> carried = new ArrayList<>();
        for (var component : Components.of(((Record) timer).getClass()))
            carried.add(component.of((Record) timer) instanceof Timer inner ? Words.value(names.timer(inner))
                    : written(component.of((Record) timer)));
        return new Action.Timeout(fire.node().name(), names.timerName(timer), carried);
    }

    private static Value written(Object thing) {
        return switch (thing) {
            case Value value -> value;
            case Integer number -> Value.of(number);
            case Long number -> Value.of(number);
            case Double number when Double.isFinite(number) -> new Value.Decimal(number);
            case Duration duration -> new Value.Span(duration.toNanos() / 1_000);
            case Seq<?> seq -> new Value.Items(seq.map(Recording::written));
            case Bag<?> bag -> new Value.Group(Seq.copyOf(bag.stream().map(Recording::written).toList()));
            case null -> Value.NULL;
            default -> Words.value(Pictures.text(thing));
        };
    }

    private static Action onNode(NodeVerb verb, Choice.OfNode choice) {
        return new Action.OnNode(verb, choice.node().name());
    }

    private static Action client(Choice.Invoke invoke) {
        var operation = invoke.operation();
        return new Action.Client(invoke.node().name(), operation.name(), operation.arguments().toList(),
                Optional.ofNullable(operation.via()).map(NodeId::name),
                operation.with().stream().map(entry -> new Setting(entry.key(), entry.value())).toList(),
                Optional.of(invoke.id().name()));
    }

    private static CutSpec cut(Seq<NodeId> from, boolean both, Seq<NodeId> to) {
        return new CutSpec(group(from), both, group(to));
    }

    private static NodeGroup group(Seq<NodeId> nodes) {
        return new NodeGroup.Named(nodes.stream().map(NodeId::name).toList());
    }

    private static Setting setting(Assignment assignment) {
        return setting(assignment.name(), assignment.link(), assignment.setting());
    }
}
