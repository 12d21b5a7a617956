package replicascope.language;

import java.util.List;

/// What the syntax tree requires of its parts.
final class Checks {
    private Checks() {}

    static <T> List<T> filled(List<T> items, int least, String what) {
        if (items.size() < least)
            throw new IllegalArgumentException("at least " + least + " " + what + " needed, not " + items.size());
        return List.copyOf(items);
    }

    static void oneRest(List<NodeGroup> groups) {
        if (groups.stream().filter(NodeGroup.Rest.class::isInstance).count() > 1)
            throw new IllegalArgumentException("only one group can be *");
    }
}
