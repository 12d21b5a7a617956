package replicascope.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.kernel.Value;
import replicascope.kernel.Value.Span;

/// What a command does.
public sealed interface Action {
    /// `deliver S1>S3 RequestVote`, `deliver all`
    record Deliver(Target target) implements Action {}

    /// `drop S1>S3 RequestVote`
    record Drop(Target target) implements Action {}

    /// `release all S1>*`: ends a hold.
    record Release(Target target) implements Action {}

    /// `duplicate S1>S3 Vote`
    record Duplicate(LetterName letter) implements Action {}

    /// `hold S1>S3 Vote`
    record Hold(LetterName letter) implements Action {}

    /// `delay S1>S3 Vote by 50ms`; never negative.
    record Delay(LetterName letter, Span by) implements Action {
        public Delay {
            notNegative(by);
        }
    }

    /// `start S4`, `crash S1`, `restart S1`, `wipe S1`, `pause S1`, `resume S1`
    record OnNode(NodeVerb verb, String node) implements Action {}

    /// `timeout S1 election`, `timeout S1 retry(3, k)`
    record Timeout(String node, String timer, List<Value> arguments) implements Action {
        public Timeout {
            arguments = List.copyOf(arguments);
        }
    }

    /// `cut S1 > S2`, `cut S1 S2 | *`
    record Cut(CutSpec cut) implements Action {}

    /// `partition S1 S2 | S3 | *`
    record Partition(List<NodeGroup> groups) implements Action {
        public Partition {
            groups = Checks.filled(groups, 2, "groups");
            Checks.oneRest(groups);
        }
    }

    /// `heal` everything, or one cut: `heal S1 > S2`
    record Heal(Optional<CutSpec> cut) implements Action {}

    /// `skew S1 -5ms`: the node's clock runs that much ahead, or behind when negative.
    record Skew(String node, Span by) implements Action {}

    /// `slow S1 by 2.5`; the factor is above zero.
    record Slow(String node, double factor) implements Action {
        public Slow {
            if (!(factor > 0) || !Double.isFinite(factor))
                throw new IllegalArgumentException("not a factor above zero: " + factor);
        }
    }

    /// `advance 150ms`; never negative.
    record Advance(Span by) implements Action {
        public Advance {
            notNegative(by);
        }
    }

    /// `advance until some(server, .state == LEADER) max 2s`
    record AdvanceUntil(Condition condition, Optional<Span> max) implements Action {
        public AdvanceUntil {
            max.ifPresent(Action::notNegative);
        }
    }

    /// `settle`, `settle max 100`: deliver until no letter is in flight, at most so many.
    record Settle(OptionalInt max) implements Action {
        public Settle {
            if (max.isPresent() && max.getAsInt() < 0)
                throw new IllegalArgumentException("a count is not negative: " + max.getAsInt());
        }
    }

    /// `client C1 put k 5 via S2 with consistency=quorum as w1`
    record Client(String node, String operation, List<Value> arguments, Optional<String> via, List<Setting> with,
            Optional<String> as) implements Action {
        public Client {
            arguments = List.copyOf(arguments);
            with = List.copyOf(with);
        }
    }

    /// `set latency=5ms`
    record Set(List<Setting> settings) implements Action {
        public Set {
            settings = Checks.filled(settings, 1, "settings");
        }
    }

    /// `expect S1.state == LEADER`
    record Expect(Condition condition) implements Action {}

    /// `mark elected`: a name for this position.
    record Mark(String name) implements Action {}

    /// `note "the vote was never on disk"`
    record Note(String text) implements Action {
        public Note {
            Objects.requireNonNull(text);
        }
    }

    private static void notNegative(Span span) {
        if (span.micros() < 0)
            throw new IllegalArgumentException("negative: " + span);
    }
}
