package replicascope.language;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// A line of the header.
public sealed interface Header {
    /// `protocol raft 1`: the protocol and, if given, the version of its engine.
    record Protocol(String id, OptionalInt version) implements Header {
        public Protocol {
            Objects.requireNonNull(id);
            if (version.isPresent() && version.getAsInt() < 0)
                throw new IllegalArgumentException("a version is not negative: " + version.getAsInt());
        }
    }

    /// `preset deployed`
    record Preset(String name) implements Header {
        /// The presets there are.
        public static final List<String> NAMES = List.of("literal", "printed", "deployed");

        public Preset {
            if (!NAMES.contains(name))
                throw new IllegalArgumentException("not a preset: " + name);
        }
    }

    /// `break A4.2 A4.3`: these defects are present.
    record Break(List<String> ids) implements Header {
        public Break {
            ids = Checks.filled(ids, 1, "switches");
        }
    }

    /// `repair A4.2`: these defects are absent.
    record Repair(List<String> ids) implements Header {
        public Repair {
            ids = Checks.filled(ids, 1, "switches");
        }
    }

    /// `nodes S1 S2 S3 : server`
    record Nodes(List<String> names, Optional<String> kind) implements Header {
        public Nodes {
            names = Checks.filled(names, 1, "nodes");
            Objects.requireNonNull(kind);
        }
    }

    /// `seed 1`
    record Seed(long seed) implements Header {}

    /// `set latency=20ms..40ms`
    record Set(List<Setting> settings) implements Header {
        public Set {
            settings = Checks.filled(settings, 1, "settings");
        }
    }

    /// `shows A4.2 breaks election-safety`
    record Shows(String switchId, String property) implements Header {
        public Shows {
            Objects.requireNonNull(switchId);
            Objects.requireNonNull(property);
        }
    }

    /// `engine "1.2"`: the version of the engine that recorded the run.
    record Engine(String version) implements Header {
        public Engine {
            Objects.requireNonNull(version);
        }
    }

    /// `ends "89ab…"`: the digest of the last world of the trunk.
    record Ends(String digest) implements Header {
        public Ends {
            Objects.requireNonNull(digest);
        }
    }

    /// `looks "branch 1" at 12`: the branch looked at and, if given, the step; without it nobody was looking yet.
    record Looks(String branch, OptionalInt step) implements Header {
        public Looks {
            Objects.requireNonNull(branch);
            if (step.isPresent() && step.getAsInt() < 0)
                throw new IllegalArgumentException("a step is not negative: " + step.getAsInt());
        }
    }
}
