package replicascope.lessons;

/// Something is wrong with a lesson. The message is one sentence with the place, what was found there and what was
/// expected.
public final class LessonException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient Place place;

    /// The file is not a lesson that can be played; or it can, and what it claims (`expect`, `advance until`) does not
    /// hold.
    public enum Kind {
        INPUT, CLAIM
    }

    LessonException(Kind kind, Place place, String problem) {
        super((place == null ? "" : place + ": ") + problem);
        this.kind = kind;
        this.place = place;
    }

    static LessonException input(Place place, String problem) {
        return new LessonException(Kind.INPUT, place, problem);
    }

    public Kind kind() {
        return kind;
    }

    /// Null when it is about no file.
    public Place place() {
        return place;
    }
}
