package replicascope.kernel;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// All that a protocol declares about itself. Names declared here are what people write in run files, so they
/// stay when classes are renamed.
///
/// @param id         the folder's name and the word in `protocol raft`
/// @param version    raised whenever old runs would play differently
/// @param nodes      the kinds of node
/// @param messages   the message records with the names people use
/// @param timers     the timer records with the names people use
/// @param operations what clients may ask
/// @param parameters the protocol's own settings
/// @param defects    the switches
/// @param files      the folder's other files: listing, texts, scenarios, README
public record Blueprint(String id, int version, List<NodeKind> nodes, List<MessageKind> messages,
        List<TimerKind> timers, List<OperationKind> operations, List<Parameter> parameters, List<Defect> defects,
        List<String> files) {

    public Blueprint {
        nodes = List.copyOf(nodes);
        messages = List.copyOf(messages);
        timers = List.copyOf(timers);
        operations = List.copyOf(operations);
        parameters = List.copyOf(parameters);
        defects = List.copyOf(defects);
        files = List.copyOf(files);
    }

    /// A kind of node: its name, the prefix of the names its nodes get (`S` gives `S1`, `S2` …), and how many.
    public record NodeKind(String name, String prefix, int least, int usual, int most) {}

    /// A message record, its name (`RequestVote`), its family and the two or three letters drawn on it.
    public record MessageKind(Class<? extends Record> type, String name, Family family, String code) {}

    /// A timer record and its name (`election`).
    public record TimerKind(Class<? extends Timer> type, String name) {}

    /// A client operation, the kind of node it begins at, the names of its arguments, examples of them as a
    /// command writes them (`x 1`): what the window offers first and chaos draws from; and what it means to a key.
    public record OperationKind(String name, String at, List<String> arguments, List<String> examples,
            Meaning meaning) {
        public OperationKind {
            arguments = List.copyOf(arguments);
            examples = List.copyOf(examples);
            if (arguments.size() < meaning.arguments)
                throw new IllegalArgumentException(name + " means " + meaning + ": give it the argument "
                        + (arguments.isEmpty() ? "key" : "value"));
        }

        /// An operation whose history is not judged.
        public OperationKind(String name, String at, List<String> arguments, List<String> examples) {
            this(name, at, arguments, examples, Meaning.NONE);
        }

        /// Without examples nobody can begin it at random.
        public OperationKind(String name, String at, List<String> arguments) {
            this(name, at, arguments, List.of());
        }
    }

    /// What an operation does to the key that its first argument names, as far as its history can be judged. When it
    /// returns it has taken effect; one that may not have is abandoned and never returns.
    public enum Meaning {
        /// Nothing of this kind.
        NONE(0),
        /// Returns the key's value; the word `none` or `null` when there is nothing.
        READ(1),
        /// Sets the value to the second argument.
        WRITE(2),
        /// Leaves nothing.
        DELETE(1),
        /// Puts the second argument at the end of the key's list, which starts empty; a single value left by a write
        /// is a list of one.
        APPEND(2);

        /// How many arguments it needs.
        private final int arguments;

        Meaning(int arguments) {
            this.arguments = arguments;
        }
    }

    /// Families of messages share colour and shape on the stage.
    public enum Family {
        CLIENT, REPLICATE, VOTE, ACK, GOSSIP, HEARTBEAT, TRANSACTION
    }

    public Optional<MessageKind> message(Object message) {
        return messages.stream().filter(kind -> kind.type() == message.getClass()).findFirst();
    }

    public Optional<TimerKind> timer(Timer timer) {
        return timers.stream().filter(kind -> kind.type() == timer.getClass()).findFirst();
    }

    public Optional<TimerKind> timerNamed(String name) {
        return timers.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    public Optional<OperationKind> operation(String name) {
        for (OperationKind kind : operations)
            if (kind.name().equals(name))
                return Optional.of(kind);
        return Optional.empty();
    }

    public Optional<Defect> defect(String id) {
        return defects.stream().filter(defect -> defect.id().equals(id)).findFirst();
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    public Optional<NodeKind> node(String name) {
        return nodes.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// A defect and everything it requires, to any depth, in the blueprint's order.
    public List<String> withRequired(String id) {
        TreeSet<String> all = new TreeSet<>();
        gather(id, all);
        return defects.stream().map(Defect::id).filter(all::contains).toList();
    }

    private void gather(String id, TreeSet<String> all) {
        if (all.add(id))
            defect(id).ifPresent(defect -> defect.requires().forEach(needed -> gather(needed, all)));
    }
}
