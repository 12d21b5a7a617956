package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Components;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Parameter;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Timer;
import replicascope.kernel.Times;
import replicascope.kernel.Value;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.language.CutSpec;
import replicascope.language.LetterName;
import replicascope.language.NodeGroup;
import replicascope.language.Setting;
import replicascope.language.Target;
import replicascope.language.Term;
import replicascope.simulation.Armed;
import replicascope.simulation.Assignment;
import replicascope.simulation.Choice;
import replicascope.simulation.EngineFailure;
import replicascope.simulation.Letter;
import replicascope.simulation.Names;
import replicascope.simulation.Network;
import replicascope.simulation.Refused;
import replicascope.simulation.Simulator;
import replicascope.simulation.Texts;
import replicascope.simulation.World;

/// Carries out commands on a run. A command that fails leaves the run where it was, or, when it stands for many
/// steps, at the step that failed.
public final class Player {
    static final int MOST_SETTLED = 10_000;
    static final long MOST_WAITED = 60 * Times.SECOND;
    private static final long MOST_TICKS = 1_000_000;

    private final Run run;
    private final Texts texts;
    private final BooleanSupplier cancelled;

    public Player(Run run) {
        this(run, () -> false);
    }

    /// @param cancelled asked between the steps of long commands
    public Player(Run run, BooleanSupplier cancelled) {
        this.run = run;
        this.cancelled = cancelled;
        texts = Texts.of(run.setup().provider());
    }

    /// @throws CommandFailed     when the command does not apply here, with the reason
    /// @throws ExpectationFailed when it is an expectation that does not hold
    public void play(Command command) {
        checkAsked(command);
        try {
            play(command.action(), pins(command.choosing()));
        } catch (Refused e) {
            throw new CommandFailed(texts.say(e.why()));
        } catch (BadSetting | EngineFailure e) {
            throw new CommandFailed(e.getMessage());
        }
    }

    /// @throws CommandFailed when it speaks of something that is not there
    public boolean holds(Condition condition) {
        return new Evaluator(run.world()).holds(condition);
    }

    /// What a term comes to, in one line of text; a list, a record or nothing too.
    ///
    /// @throws CommandFailed when it speaks of something that is not there
    public String text(Term term) {
        return new Evaluator(run.world()).text(term);
    }

    /// The nodes of the kind of which the condition holds, in their order.
    ///
    /// @throws CommandFailed when it speaks of something that is not there
    public List<NodeId> nodes(Term.Quantified asked) {
        return new Evaluator(run.world()).nodes(asked.nodeKind(), asked.condition());
    }

    private void play(Action action, Seq<Choice.Pin> pins) {
        switch (action) {
            case Action.Deliver(Target target) -> target(target, pins, Choice.Deliver::new);
            case Action.Drop(Target target) -> target(target, pins, Choice.Drop::new);
            case Action.Release(Target target) -> target(target, pins, Choice.Release::new);
            case Action.Duplicate(LetterName letter) -> one(letter, pins, Choice.Duplicate::new);
            case Action.Hold(LetterName letter) -> one(letter, pins, Choice.Hold::new);
            case Action.Delay(LetterName letter, Value.Span(long by)) ->
                one(letter, pins, (to, serial) -> new Choice.Delay(to, serial, by));
            case Action.OnNode onNode -> act(onNode(onNode), pins);
            case Action.Timeout timeout -> act(timeout(timeout), pins);
            case Action.Cut(CutSpec cut) -> {
                List<Seq<NodeId>> sides = Nodes.sides(world(), cut);
                act(new Choice.Cut(sides.get(0), cut.both(), sides.get(1)), pins);
            }
            case Action.Partition(List<NodeGroup> groups) ->
                act(new Choice.Partition(Seq.copyOf(Nodes.partition(world(), groups))), pins);
            case Action.Heal(Optional<CutSpec> cut) -> act(cut.map(this::heal).orElseGet(Choice.HealAll::new), pins);
            case Action.Skew(String node, Value.Span(long by)) -> act(new Choice.Skew(node(node), by), pins);
            case Action.Slow(String node, double factor) -> act(new Choice.Slow(node(node), factor), pins);
            case Action.Advance(Value.Span(long by)) -> advance(later(world().now(), by));
            case Action.AdvanceUntil until -> advanceUntil(until, pins);
            case Action.Settle(OptionalInt max) -> settle(max.orElse(MOST_SETTLED));
            case Action.Client client -> act(invoke(client), pins);
            case Action.Set(List<Setting> settings) -> act(new Choice.Change(assignments(run.setup().blueprint(),
                    world(), settings)), pins);
            case Action.Expect(Condition condition) -> expect(condition);
            case Action.Mark mark -> run.remark(mark);
            case Action.Note note -> run.remark(note);
        }
    }

    /// What stands for no step, or for many, answers nothing; `advance until` does in its first step.
    private static void checkAsked(Command command) {
        boolean deaf = switch (command.action()) {
            case Action.Advance _, Action.Settle _, Action.Expect _, Action.Mark _, Action.Note _ -> true;
            default -> false;
        };
        if (deaf && !command.choosing().isEmpty())
            throw new CommandFailed("nobody asks for \"" + command.choosing().getFirst().name()
                    + "\" here: \"choosing\" belongs to a command that makes one step, or to \"advance until\","
                    + " where it answers in the first");
    }

    private static long later(long moment, long by) {
        return by < Times.NEVER - 1 - moment ? moment + by : Times.NEVER - 1;
    }

    private World world() {
        return run.world();
    }

    private NodeId node(String name) {
        return Nodes.find(world(), name);
    }

    private void act(Choice choice, Seq<Choice.Pin> pins) {
        run.act(pins.isEmpty() ? choice : new Choice.Choosing(choice, pins));
    }

    /// Makes a choice about a letter.
    private interface OfLetter {
        Choice of(NodeId to, long serial);
    }

    private void target(Target target, Seq<Choice.Pin> pins, OfLetter verb) {
        switch (target) {
            case Target.One(LetterName letter) -> one(letter, pins, verb);
            case Target.All(var some) -> {
                World before = world();
                List<Letter> letters = some.map(name -> Letters.all(before, name)).orElseGet(before::flight);
                for (Letter letter : letters)
                    if (Simulator.refusal(world(), verb.of(letter.to(), letter.serial())).isEmpty())
                        act(verb.of(letter.to(), letter.serial()), pins);
            }
        }
    }

    private void one(LetterName name, Seq<Choice.Pin> pins, OfLetter verb) {
        Letter letter = Letters.one(world(), name);
        act(verb.of(letter.to(), letter.serial()), pins);
    }

    private Choice onNode(Action.OnNode action) {
        NodeId node = node(action.node());
        return switch (action.verb()) {
            case START -> new Choice.Start(node);
            case CRASH -> new Choice.Crash(node);
            case RESTART -> new Choice.Restart(node);
            case WIPE -> new Choice.Wipe(node);
            case PAUSE -> new Choice.Pause(node);
            case RESUME -> new Choice.Resume(node);
        };
    }

    private Choice timeout(Action.Timeout action) {
        NodeId node = node(action.node());
        Names names = Names.of(run.setup().blueprint());
        for (Armed armed : world().slot(node).timers())
            if (names.timerName(armed.timer()).equals(action.timer()) && carries(names, armed.timer(), action
                    .arguments()))
                return new Choice.Fire(node, armed.timer());
        List<String> running = world().slot(node).timers().stream().map(armed -> names.timer(armed.timer())).toList();
        throw new CommandFailed(node + " has no timer " + action.timer() + " running"
                + (running.isEmpty() ? ": none is" : ": there is " + String.join(", ", running)));
    }

    /// A timer of a group inside is written by its name.
    private static boolean carries(Names names, Timer timer, List<Value> arguments) {
        var components = Components.of(((Record) timer).getClass());
        if (arguments.isEmpty())
            return true;
        if (components.size() != arguments.size())
            return false;
        for (int i = 0; i < arguments.size(); i++)
            if (!Values.same(components.get(i).of((Record) timer) instanceof Timer inner ? names.timer(inner)
                    : components.get(i).of((Record) timer), arguments.get(i)))
                return false;
        return true;
    }

    private Choice heal(CutSpec cut) {
        List<Seq<NodeId>> sides = Nodes.sides(world(), cut);
        return new Choice.Heal(sides.get(0), cut.both(), sides.get(1));
    }

    private void advance(long until) {
        for (long ticks = 0; Simulator.nextDue(world()) <= until; ticks++) {
            if (ticks >= MOST_TICKS)
                throw new CommandFailed("more than " + MOST_TICKS + " steps are due by " + Times.print(until)
                        + ": advance less far");
            tick(Seq.empty());
        }
        if (world().now() < until)
            run.act(new Choice.Wait(until));
    }

    private void advanceUntil(Action.AdvanceUntil action, Seq<Choice.Pin> pins) {
        long last = later(world().now(), action.max().map(Value.Span::micros).orElse(MOST_WAITED));
        for (long ticks = 0; !holds(action.condition()); ticks++) {
            long due = Simulator.nextDue(world());
            if (due > last || ticks >= MOST_TICKS)
                throw new ExpectationFailed("\"" + Conditions.print(action.condition()) + "\" did not come true "
                        + (due == Times.NEVER ? "before nothing was left to happen" : ticks >= MOST_TICKS
                                ? "within " + MOST_TICKS + " steps" : "by " + Times.print(last)));
            tick(ticks == 0 ? pins : Seq.empty());
        }
    }

    private void tick(Seq<Choice.Pin> pins) {
        if (cancelled.getAsBoolean())
            throw new CommandFailed("cancelled at " + Times.print(world().now()));
        act(new Choice.Tick(), pins);
    }

    /// Delivers in the clock's order until no letter that can arrive is in flight.
    private void settle(int most) {
        for (int delivered = 0;; delivered++) {
            Choice next = Settling.next(world());
            if (next == null)
                return;
            if (delivered >= most)
                throw new CommandFailed("letters are still in flight after " + most + " deliveries: "
                        + "give settle a greater number, or use advance");
            if (cancelled.getAsBoolean())
                throw new CommandFailed("cancelled after " + delivered + " deliveries");
            run.act(next);
        }
    }

    private Choice invoke(Action.Client action) {
        NodeId node = node(action.node());
        Blueprint blueprint = run.setup().blueprint();
        Blueprint.OperationKind kind = blueprint.operation(action.operation()).orElseThrow(() -> new CommandFailed(
                "the protocol " + blueprint.id() + " has no operation \"" + action.operation() + "\": it has "
                        + String.join(", ", blueprint.operations().stream()
                                .map(Blueprint.OperationKind::name).toList())));
        if (!run.setup().self(node).kind().equals(kind.at()))
            throw new CommandFailed(action.operation() + " begins at a node of kind " + kind.at() + ", and " + node
                    + " is a " + run.setup().self(node).kind());
        if (action.arguments().size() != kind.arguments().size())
            throw new CommandFailed(action.operation() + " takes " + kind.arguments().size() + " arguments ("
                    + String.join(", ", kind.arguments()) + "), not " + action.arguments().size());
        Table<String, Value> with = Table.empty();
        for (Setting setting : action.with()) {
            plain(setting);
            with = with.with(setting.name(), setting.value());
        }
        return new Choice.Invoke(node, new OpId(action.as().orElseGet(this::nextOperation)),
                new Operation(action.operation(), Seq.copyOf(action.arguments()),
                        action.via().map(this::node).orElse(null), with));
    }

    private String nextOperation() {
        long begun = world().history().stream().filter(Event.Invoked.class::isInstance).count();
        return "op" + (begun + 1);
    }

    static List<Assignment> assignments(Blueprint blueprint, World world, List<Setting> settings) {
        List<Assignment> assignments = new ArrayList<>();
        for (Setting setting : settings) {
            var value = new Parameter.Setting(setting.value(), setting.upTo().orElse(null));
            if (setting.link().isEmpty())
                assignments.add(new Assignment(setting.name(), null, value));
            else
                for (Network.Link link : Nodes.links(world, setting.link().get()))
                    assignments.add(new Assignment(setting.name(), link, value));
        }
        return assignments;
    }

    private void expect(Condition condition) {
        run.remark(new Action.Expect(condition));
        if (!holds(condition))
            throw new ExpectationFailed("expected " + Conditions.print(condition) + ", but "
                    + new Evaluator(run.world()).found(condition));
    }

    private static Seq<Choice.Pin> pins(List<Setting> choosing) {
        List<Choice.Pin> pins = new ArrayList<>();
        for (Setting setting : choosing) {
            plain(setting);
            pins.add(new Choice.Pin(setting.name(), switch (setting.value()) {
                case Value.Whole(long number) -> number;
                case Value.Span(long micros) -> micros;
                default -> throw new CommandFailed("\"" + setting.name()
                        + "\" is answered with a number or a time, not "
                        + setting.value());
            }));
        }
        return Seq.copyOf(pins);
    }

    /// Outside `set`, a setting is a name and one value.
    static void plain(Setting setting) {
        if (setting.link().isPresent() || setting.upTo().isPresent())
            throw new CommandFailed("\"" + setting.name() + "\" takes one value here, without a link or a range");
    }
}
