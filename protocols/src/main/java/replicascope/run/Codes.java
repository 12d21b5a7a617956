package replicascope.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import replicascope.kernel.NodeId;
import replicascope.simulation.Armed;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;
import replicascope.simulation.World;

/// The choices of one branch in four bytes each. Letters and timers are named by their place in the world in which
/// the choice was made; what does not fit lies in a table beside.
final class Codes {
    private static final int CHUNK = 1 << 12;
    private static final int TICK = 0;
    private static final int BESIDE = 1;
    private static final int DELIVER = 2;
    private static final int DROP = 3;
    private static final int DUPLICATE = 4;
    private static final int HOLD = 5;
    private static final int RELEASE = 6;
    private static final int FIRE = 7;
    private static final int CRASH = 8;
    private static final int RESTART = 9;
    private static final int NODE_BITS = 12;
    private static final int PLACE_BITS = 16;

    private final List<int[]> chunks = new ArrayList<>();
    private final List<Choice> beside = new ArrayList<>();
    private int size;

    /// The same codes, which grow apart from now on. What is full is shared, for nobody writes to it any more.
    Codes copy() {
        Codes copy = new Codes();
        copy.chunks.addAll(chunks);
        if (!chunks.isEmpty())
            copy.chunks.set(chunks.size() - 1, chunks.getLast().clone());
        copy.beside.addAll(beside);
        copy.size = size;
        return copy;
    }

    int size() {
        return size;
    }

    void add(World world, Choice choice) {
        if (size % CHUNK == 0)
            chunks.add(new int[size == 0 ? 16 : CHUNK]);
        int at = size % CHUNK;
        if (at == chunks.getLast().length)
            chunks.set(chunks.size() - 1, Arrays.copyOf(chunks.getLast(), Math.min(CHUNK, at * 4)));
        chunks.getLast()[at] = encode(world, choice);
        size++;
    }

    Choice get(int index, World world) {
        return decode(world, chunks.get(index / CHUNK)[index % CHUNK]);
    }

    boolean isTick(int index) {
        return chunks.get(index / CHUNK)[index % CHUNK] == TICK;
    }

    private int encode(World world, Choice choice) {
        int code = switch (choice) {
            case Choice.Tick tick -> TICK;
            case Choice.Deliver deliver -> letter(DELIVER, world, deliver);
            case Choice.Drop drop -> letter(DROP, world, drop);
            case Choice.Duplicate duplicate -> letter(DUPLICATE, world, duplicate);
            case Choice.Hold hold -> letter(HOLD, world, hold);
            case Choice.Release release -> letter(RELEASE, world, release);
            case Choice.Fire fire -> pack(FIRE, fire.node(), timerPlace(world, fire));
            case Choice.Crash crash -> pack(CRASH, crash.node(), 0);
            case Choice.Restart restart -> pack(RESTART, restart.node(), 0);
            default -> -1;
        };
        if (code >= 0)
            return code;
        beside.add(choice);
        return (beside.size() - 1) << 4 | BESIDE;
    }

    private static int letter(int kind, World world, Choice.OfLetter choice) {
        List<Letter> inbox = world.slot(choice.to()).inbox();
        for (int i = 0; i < inbox.size(); i++)
            if (inbox.get(i).serial() == choice.serial())
                return pack(kind, choice.to(), i);
        return -1;
    }

    private static int timerPlace(World world, Choice.Fire fire) {
        List<Armed> timers = world.slot(fire.node()).timers();
        for (int i = 0; i < timers.size(); i++)
            if (timers.get(i).timer().equals(fire.timer()))
                return i;
        return -1;
    }

    /// -1 when it does not fit, so that it goes beside; never negative otherwise, for the top bit stays clear.
    private static int pack(int kind, NodeId node, int place) {
        if (place < 0 || place >= 1 << (PLACE_BITS - 1) || node.index() >= 1 << NODE_BITS)
            return -1;
        return place << (4 + NODE_BITS) | node.index() << 4 | kind;
    }

    private Choice decode(World world, int code) {
        int kind = code & 15;
        if (kind == TICK)
            return new Choice.Tick();
        if (kind == BESIDE)
            return beside.get(code >>> 4);
        NodeId node = world.setup().nodes().get(code >>> 4 & ((1 << NODE_BITS) - 1));
        int place = code >>> (4 + NODE_BITS);
        return switch (kind) {
            case FIRE -> new Choice.Fire(node, world.slot(node).timers().get(place).timer());
            case CRASH -> new Choice.Crash(node);
            case RESTART -> new Choice.Restart(node);
            default -> ofLetter(kind, node, world.slot(node).inbox().get(place).serial());
        };
    }

    private static Choice ofLetter(int kind, NodeId to, long serial) {
        return switch (kind) {
            case DELIVER -> new Choice.Deliver(to, serial);
            case DROP -> new Choice.Drop(to, serial);
            case DUPLICATE -> new Choice.Duplicate(to, serial);
            case HOLD -> new Choice.Hold(to, serial);
            case RELEASE -> new Choice.Release(to, serial);
            default -> throw new IllegalStateException("not a code of a choice: " + kind);
        };
    }
}
