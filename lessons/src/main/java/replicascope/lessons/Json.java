package replicascope.lessons;

import java.util.List;
import java.util.Map;

/// A JSON value and where it stands.
sealed interface Json {
    Place place();

    /// In the order written; with each name's own place.
    record Table(Place place, Map<String, Json> values, Map<String, Place> names) implements Json {}

    record Items(Place place, List<Json> items) implements Json {}

    record Text(Place place, String text) implements Json {}

    /// @param literal as it is written
    record Number(Place place, String literal) implements Json {}

    record Flag(Place place, boolean value) implements Json {}

    record Null(Place place) implements Json {}

    /// What it is, for messages.
    default String kind() {
        return switch (this) {
            case Table table -> "an object";
            case Items items -> "a list";
            case Text(Place at, String text) -> "the text \"" + shortened(text) + "\"";
            case Number(Place at, String literal) -> "the number " + shortened(literal);
            case Flag(Place at, boolean value) -> "" + value;
            case Null nothing -> "null";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
