package replicascope.run;

import java.util.List;
import java.util.Optional;
import replicascope.history.Judgement;
import replicascope.history.Judgements;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Components;
import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.Pictures;
import replicascope.kernel.Value;
import replicascope.language.Comparison;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.language.PathStep;
import replicascope.language.Quantifier;
import replicascope.language.Term;
import replicascope.simulation.Health;
import replicascope.simulation.Slot;
import replicascope.simulation.World;

/// Evaluates conditions in a world.
final class Evaluator {
    private static final List<String> OF_NODE = List.of("up", "joined", "paused", "skew", "slow");

    private final World world;

    Evaluator(World world) {
        this.world = world;
    }

    /// @throws CommandFailed when the condition speaks of something that is not there
    boolean holds(Condition condition) {
        return holds(condition, null);
    }

    /// What a term comes to, in one line.
    String text(Term term) {
        return Pictures.text(value(term, null));
    }

    private boolean holds(Condition condition, NodeId bound) {
        return switch (condition) {
            case Condition.Or(List<Condition> parts) -> parts.stream().anyMatch(part -> holds(part, bound));
            case Condition.And(List<Condition> parts) -> parts.stream().allMatch(part -> holds(part, bound));
            case Condition.Not(Condition inner) -> !holds(inner, bound);
            case Condition.Compare(Term left, Comparison how, Term right) -> {
                known(left, right);
                known(right, left);
                yield compare(value(left, bound), how, value(right, bound));
            }
            case Condition.Holds(Term term) -> truth(value(term, bound));
        };
    }

    /// Why a condition does not hold, for a message: what the first part that fails comes to.
    ///
    /// @throws CommandFailed when the condition speaks of something that is not there
    String found(Condition condition) {
        return switch (condition) {
            case Condition.And(List<Condition> parts) ->
                parts.stream().filter(part -> !holds(part)).findFirst().map(this::found).orElse("it is so");
            case Condition.Compare(Term left, Comparison how, Term right) -> Conditions.print(new Condition.Holds(left))
                    + " is " + Pictures.text(value(left, null)) + (right instanceof Term.Literal ? ""
                            : " and " + Conditions.print(new Condition.Holds(right)) + " is "
                                    + Pictures.text(value(right, null)));
            case Condition.Or or -> "none of it is so";
            case Condition.Not not -> "it is not so";
            case Condition.Holds holds -> "it is not so";
        };
    }

    private static boolean truth(Object value) {
        return switch (value) {
            case Boolean bool -> bool;
            case Number number -> number.doubleValue() != 0;
            case Value written when written.equals(Value.of("true")) -> true;
            case Value written when written.equals(Value.of("false")) -> false;
            case null, default -> throw new CommandFailed("\"" + value
                    + "\" is neither true nor false: compare it with something");
        };
    }

    private static boolean compare(Object left, Comparison how, Object right) {
        return switch (how) {
            case EQUAL -> Values.equal(left, right);
            case DIFFERENT -> !Values.equal(left, right);
            case LESS -> Values.compare(left, right) < 0;
            case AT_MOST -> Values.compare(left, right) <= 0;
            case GREATER -> Values.compare(left, right) > 0;
            case AT_LEAST -> Values.compare(left, right) >= 0;
            case IN -> Values.contains(right, left);
        };
    }

    private Object value(Term term, NodeId bound) {
        return switch (term) {
            case Term.Path(Optional<String> node, List<PathStep> steps) -> path(node, steps, bound);
            case Term.Literal(Value value) -> value;
            case Term.Quantified(Quantifier quantifier, String kind, Condition condition) ->
                quantified(quantifier, kind, condition);
            case Term.Flight flight -> Letters.all(world, flight.letter()).size();
            case Term.Op(String name) -> Value.of(state(name));
            case Term.Result(String name) -> result(name);
            case Term.InvariantOf(String property) -> Value.of(verdict(property));
            case Term.History(Optional<Value> key, String model) -> Value.of(judgement(key, model).word());
            case Term.Time() -> new Value.Span(world.now());
            case Term.Steps() -> world.steps();
            case Term.Quiescent() -> world.quiet();
        };
    }

    private Object quantified(Quantifier quantifier, String kind, Condition condition) {
        List<NodeId> nodes = ofKind(kind);
        long count = nodes.stream().filter(node -> holdsAt(node, condition)).count();
        return switch (quantifier) {
            case COUNT -> count;
            case EVERY -> count == nodes.size();
            case SOME -> count > 0;
        };
    }

    /// The nodes of a kind of which the condition holds.
    List<NodeId> nodes(String kind, Condition condition) {
        return ofKind(kind).stream().filter(node -> holdsAt(node, condition)).toList();
    }

    private List<NodeId> ofKind(String kind) {
        List<NodeId> nodes = world.nodes().stream().filter(node -> world.setup().self(node).kind().equals(kind))
                .toList();
        if (nodes.isEmpty() && world.setup().blueprint().node(kind).isEmpty())
            throw new CommandFailed("there is no kind of node \"" + kind + "\": there are " + String.join(", ",
                    world.setup().blueprint().nodes().stream().map(one -> one.name()).toList()));
        return nodes;
    }

    /// A node without a state (it has not joined, or lost its disk) fulfils nothing that is said of the state.
    private boolean holdsAt(NodeId node, Condition condition) {
        try {
            return holds(condition, node);
        } catch (NoState e) {
            return false;
        }
    }

    /// Something was asked of a state that is not there.
    private static final class NoState extends CommandFailed {
        private static final long serialVersionUID = 1;

        NoState(NodeId node) {
            super(node + " has no state: it has not joined, or lost its disk");
        }
    }

    /// A misspelt verdict or state of an operation would never hold, and nobody would notice.
    private static void known(Term term, Term other) {
        List<String> words = switch (term) {
            case Term.InvariantOf invariant -> List.of("ok", "broken");
            case Term.History history -> Judgement.WORDS;
            case Term.Op op -> List.of("none", "pending", "done", "unknown");
            default -> List.of();
        };
        if (!words.isEmpty() && other instanceof Term.Literal(Value.Word(String word)) && !words.contains(word))
            throw new CommandFailed("\"" + word + "\" is never the answer: it is one of " + String.join(", ", words));
    }

    private Object path(Optional<String> name, List<PathStep> steps, NodeId bound) {
        NodeId node = name.map(text -> Nodes.find(world, text)).orElse(bound);
        if (node == null)
            throw new CommandFailed("\"." + ((PathStep.Name) steps.getFirst()).name()
                    + "\" belongs to no node: write NODE.field, or put it inside count, every or some");
        Object value = field(node, ((PathStep.Name) steps.getFirst()).name());
        for (PathStep step : steps.subList(1, steps.size()))
            value = switch (step) {
                case PathStep.Name(String part) -> Values.part(value, part);
                case PathStep.Index(Value key) -> Values.at(value, key);
            };
        return value;
    }

    /// A component of the node's state, or what every node has: up, joined, paused, skew, slow.
    private Object field(NodeId node, String name) {
        Slot slot = world.slot(node);
        boolean own = slot.state() != null && Components.of(slot.state().getClass()).stream()
                .anyMatch(component -> component.name().equals(name));
        if (own || !OF_NODE.contains(name)) {
            if (slot.state() == null)
                throw new NoState(node);
            return Values.part(slot.state(), name);
        }
        Health health = slot.health();
        return switch (name) {
            case "up" -> health.up();
            case "joined" -> health.presence() != Health.Presence.ABSENT;
            case "paused" -> health.paused();
            case "skew" -> new Value.Span(health.skew());
            default -> health.slow();
        };
    }

    /// `none`, `pending`, `done`, or `unknown` when the client gave up.
    private String state(String operation) {
        String state = "none";
        for (Event event : world.history())
            if (event.id().name().equals(operation))
                state = switch (event) {
                    case Event.Invoked invoked -> "pending";
                    case Event.Returned returned -> "done";
                    case Event.Abandoned abandoned -> "unknown";
                };
        return state;
    }

    private Value result(String operation) {
        Value result = null;
        for (Event event : world.history())
            if (event instanceof Event.Returned returned && returned.id().name().equals(operation))
                result = returned.result();
        if (result == null)
            throw new CommandFailed("the operation " + operation + " has no result: it is " + state(operation));
        return result;
    }

    private String verdict(String property) {
        return world.verdicts().stream().filter(verdict -> verdict.invariant().equals(property)).findFirst()
                .map(verdict -> verdict.holds() ? "ok" : "broken")
                .orElseThrow(() -> new CommandFailed("there is no invariant \"" + property + "\": there are "
                        + String.join(", ", world.verdicts().stream().map(one -> one.invariant()).toList())));
    }

    /// A key that nobody has used yet is judged as an empty history: it holds.
    private Judgement judgement(Optional<Value> key, String model) {
        if (!Judgements.MODELS.contains(model))
            throw new CommandFailed("no consistency model \"" + model + "\" is known to this version: it knows "
                    + String.join(", ", Judgements.MODELS));
        Blueprint blueprint = world.setup().blueprint();
        if (!Judgements.possible(blueprint))
            throw new CommandFailed("the protocol " + blueprint.id() + " has no operations that read and write a key, "
                    + "so there is no history to judge: use its invariants");
        Judgements all = Judgements.of(blueprint, world.history());
        return key.map(all::of).orElseGet(all::worst);
    }
}
