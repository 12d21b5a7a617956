package replicascope.language;

import java.util.Objects;

/// One end of a link: a node, or `*` for any.
public sealed interface End {
    record Node(String name) implements End {
        public Node {
            Objects.requireNonNull(name);
        }
    }

    record Any() implements End {}

    /// True for the node of that name and for `*`.
    default boolean fits(String node) {
        return switch (this) {
            case Node(String name) -> name.equals(node);
            case Any() -> true;
        };
    }

    static End of(String node) {
        return new Node(node);
    }

    static End any() {
        return new Any();
    }
}
