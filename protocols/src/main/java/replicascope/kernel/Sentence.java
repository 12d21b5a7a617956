package replicascope.kernel;

import java.util.List;

/// A sentence for a person, still without language: the key of its pattern and what goes into the gaps.
public record Sentence(String key, List<Object> args) {
    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }
}
