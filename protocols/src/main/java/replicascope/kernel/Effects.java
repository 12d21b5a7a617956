package replicascope.kernel;

import java.time.Duration;
import java.util.Arrays;

/// What one handler call wants to happen, in the order it said so. The simulator makes it, hands it to the
/// handler behind a [Turn], and reads it afterwards; it may be used again after [#clear].
public final class Effects {
    /// What kind of effect an entry is.
    public enum What {
        SEND, ARM, CANCEL, NEXT, RETURNED, ABANDONED
    }

    private What[] what = new What[8];
    private NodeId[] to = new NodeId[8];
    private Object[] object = new Object[8];
    private Duration[] least = new Duration[8];
    private Duration[] most = new Duration[8];
    private int count;
    private int sends;
    final Answers answers;
    final Recorder recorder;

    /// @param recorder null when nobody listens
    public Effects(Answers answers, Recorder recorder) {
        this.answers = answers;
        this.recorder = recorder;
    }

    void add(What kind, NodeId node, Object thing, Duration atLeast, Duration atMost) {
        if (count == what.length)
            grow();
        if (kind == What.SEND)
            sends++;
        what[count] = kind;
        to[count] = node;
        object[count] = thing;
        least[count] = atLeast;
        most[count++] = atMost;
    }

    private void grow() {
        int size = count * 2;
        what = Arrays.copyOf(what, size);
        to = Arrays.copyOf(to, size);
        object = Arrays.copyOf(object, size);
        least = Arrays.copyOf(least, size);
        most = Arrays.copyOf(most, size);
    }

    public void clear() {
        Arrays.fill(object, 0, count, null);
        count = 0;
        sends = 0;
    }

    public int count() {
        return count;
    }

    /// How many letters are to be sent.
    public int sends() {
        return sends;
    }

    public What what(int place) {
        return what[place];
    }

    /// The destination of a letter.
    public NodeId to(int place) {
        return to[place];
    }

    /// The message, the timer or the operation's id.
    public Object object(int place) {
        return object[place];
    }

    public Duration least(int place) {
        return least[place];
    }

    public Duration most(int place) {
        return most[place];
    }

    /// An operation's id with its result.
    public record Answer(OpId id, Value result) {}
}
