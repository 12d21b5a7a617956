package replicascope.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

/// Draws small histories of one key: a few clients, one operation at a time each, values from a small range, reads that
/// tell what a register holds at that moment or, now and then, something else.
final class RandomHistories {
    private final Random random;
    private final boolean lists;

    RandomHistories(long seed, boolean lists) {
        this.random = new Random(seed);
        this.lists = lists;
    }

    private record Open(Meaning meaning, Value argument, int invoked, String id, Value seen) {}

    List<Call> draw(int operations, int clients) {
        List<Call> calls = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        Value held = Value.of("none");
        int begun = 0;
        int events = 0;
        while (begun < operations || !open.isEmpty() && random.nextInt(8) > 0) {
            boolean begin = begun < operations && open.size() < clients && (open.isEmpty() || random.nextBoolean());
            if (begin) {
                Meaning meaning = meaning();
                Value argument = meaning == Meaning.WRITE || meaning == Meaning.APPEND ? Value.of(1 + random.nextInt(3))
                        : null;
                if (random.nextBoolean())
                    held = after(held, meaning, argument);
                open.add(new Open(meaning, argument, events++, "op" + ++begun, held));
            } else if (!open.isEmpty()) {
                Open ended = open.remove(random.nextInt(open.size()));
                held = after(held, ended.meaning(), ended.argument());
                boolean certain = random.nextInt(8) > 0;
                Value found = random.nextBoolean() ? ended.seen() : random.nextInt(3) == 0 ? any() : held;
                calls.add(Written.call(ended.id(), ended.meaning(), ended.argument(), ended.invoked(),
                        certain ? events : Call.NEVER,
                        !certain ? null : ended.meaning() == Meaning.READ ? found : Value.of("ok")));
                events++;
            }
        }
        for (Open left : open)
            calls.add(Written.call(left.id(), left.meaning(), left.argument(), left.invoked(), Call.NEVER, null));
        return calls;
    }

    private Meaning meaning() {
        int lot = random.nextInt(10);
        return lot < 5 ? Meaning.READ : lot < 6 ? Meaning.DELETE : lists && lot < 8 ? Meaning.APPEND : Meaning.WRITE;
    }

    private Value any() {
        return random.nextInt(4) == 0 ? Value.of("none")
                : lists && random.nextBoolean() ? new Value.Items(Seq.of(Value.of(1), Value.of(2)))
                : Value.of(1 + random.nextInt(3));
    }

    private static Value after(Value held, Meaning meaning, Value argument) {
        return switch (meaning) {
            case WRITE -> argument;
            case DELETE -> Value.of("none");
            case APPEND -> new Value.Items(held instanceof Value.Items(Seq<Value> items) ? items.append(argument)
                    : held.equals(Value.of("none")) ? Seq.of(argument) : Seq.of(held, argument));
            case READ, NONE -> held;
        };
    }
}
