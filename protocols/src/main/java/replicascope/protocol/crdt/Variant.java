package replicascope.protocol.crdt;

import java.time.Duration;
import replicascope.kernel.BadSetting;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;

/// Which CRDT this is, how its replicas tell each other, and each defect of the printed algorithm as one flag.
///
/// @param literal    only the book's lines run: nobody ever sends anything
/// @param forgetsTag A5.1: line 5 begins anew after a restart
/// @param tombstones A5.2: lines 2 and 3, tags and tombstones are kept for ever
/// @param deaf       A5.3: what lines 7 and 12 return is applied nowhere
/// @param bare       A5.4: a removed tag is dropped without a trace
/// @param causal     an operation waits for those it depends on
/// @param hybrid     a stamp is above every stamp seen, whatever the clock says
/// @param every      how often a replica tells its neighbours again
record Variant(Type type, Mode mode, Links links, boolean literal, boolean forgetsTag, boolean tombstones,
        boolean deaf, boolean bare, boolean causal, boolean hybrid, boolean drawnTags, Duration every) {
    /// What is sent.
    enum Mode {
        STATE, DELTA, OP
    }

    /// Who are neighbours.
    enum Links {
        MESH, RING, STAR
    }

    /// One more than the largest number of a drawn tag.
    static final int DRAWN = 1_000_000_000;

    static Variant of(Settings settings) {
        Variant variant = new Variant(Type.of(settings.word("type")), mode(settings.word("sync")),
                links(settings.word("neighbours")), settings.literal(), settings.broken("A5.1"), settings.broken(
                        "A5.2"),
                settings.broken("A5.3"), settings.broken("A5.4"), settings.word("delivery").equals("causal"),
                settings.word("stamps").equals("hybrid"), settings.word("tags").equals("drawn"),
                settings.span("every"));
        if (variant.drawnTags && variant.type == Type.OR_SET && !variant.tombstones && !variant.bare)
            throw new BadSetting("\"tags=drawn\" does not go with the or-set that keeps a version vector, for a vector"
                    + " can only sum up numbers without gaps: set tags=counted, or break A5.2");
        return variant;
    }

    private static Mode mode(String word) {
        return switch (word) {
            case "delta" -> Mode.DELTA;
            case "op" -> Mode.OP;
            default -> Mode.STATE;
        };
    }

    private static Links links(String word) {
        return switch (word) {
            case "ring" -> Links.RING;
            case "star" -> Links.STAR;
            default -> Links.MESH;
        };
    }

    /// The one place where the printed sets (A5.2), a set without memory (A5.4) or ORSWOT is chosen.
    Crdt empty() {
        return switch (type) {
            case OR_SET -> tombstones ? TagSet.EMPTY : bare ? BareTags.EMPTY : Orswot.EMPTY;
            case G_SET -> GSet.EMPTY;
            case TWO_PHASE_SET -> TwoPhaseSet.EMPTY;
            case RW_SET -> RwSet.EMPTY;
            case G_COUNTER -> GCounter.EMPTY;
            case PN_COUNTER -> PnCounter.EMPTY;
            case LWW_SET, LWW_REGISTER, LWW_MAP -> LwwMap.EMPTY;
        };
    }

    /// Whom a replica tells what it knows.
    Seq<NodeId> neighbours(Self self) {
        Seq<NodeId> all = self.all(self.kind());
        int mine = all.indexOf(self.id());
        NodeId next = all.get((mine + 1) % all.size());
        NodeId before = all.get((mine + all.size() - 1) % all.size());
        return self.peers().filter(peer -> switch (links) {
            case MESH -> true;
            case RING -> peer.equals(next) || peer.equals(before);
            case STAR -> mine == 0 || peer.equals(all.get(0));
        });
    }
}
