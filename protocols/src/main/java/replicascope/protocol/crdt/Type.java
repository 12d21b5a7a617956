package replicascope.protocol.crdt;

import java.util.Arrays;
import java.util.List;

/// The replicated data types, with the operations they have besides `value`.
enum Type {
    OR_SET("or-set", List.of("add", "remove", "lookup")), G_SET("g-set", List.of("add", "lookup")),
    TWO_PHASE_SET("two-phase-set", List.of("add", "remove", "lookup")),
    RW_SET("rw-set", List.of("add", "remove", "lookup")), LWW_SET("lww-set", List.of("add", "remove", "lookup")),
    G_COUNTER("g-counter", List.of("increment")), PN_COUNTER("pn-counter", List.of("increment", "decrement")),
    LWW_REGISTER("lww-register", List.of("assign")), LWW_MAP("lww-map", List.of("put", "delete", "lookup"));

    final String word;
    private final List<String> operations;

    Type(String word, List<String> operations) {
        this.word = word;
        this.operations = operations;
    }

    static Type of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst().orElseThrow();
    }

    static String[] words() {
        return Arrays.stream(values()).map(type -> type.word).toArray(String[]::new);
    }

    boolean offers(String operation) {
        return operation.equals("value") || operations.contains(operation);
    }

    /// True for those that compare stamps, and so read clocks.
    boolean stamped() {
        return this == LWW_SET || this == LWW_REGISTER || this == LWW_MAP;
    }

    boolean counts() {
        return this == G_COUNTER || this == PN_COUNTER;
    }

    boolean set() {
        return !counts() && this != LWW_REGISTER && this != LWW_MAP;
    }
}
