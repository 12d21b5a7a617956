package replicascope.protocol.crdt;

import replicascope.blocks.versions.Tag;
import replicascope.kernel.Bag;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// What users ask of a replica: lines 4–17 of the book, and the same for the other types.
record Updates(Variant variant) {
    /// A question; null when it is an update.
    Value answer(Replica r, Operation operation, Turn<Message> turn) {
        boolean lookup = operation.name().equals("lookup");
        if (!lookup && !operation.name().equals("value"))
            return null;
        switch (r.content()) {
            case TagSet set -> turn.at(15, 16);
            case Orswot set -> turn.at(35);
            case BareTags set -> turn.at(35);
            default -> turn.at(54);
        }
        return !lookup ? whole(r.content()) : switch (r.content()) {
            case Elements set -> truth(set.has(name(operation)));
            case LwwMap map when variant.type() == Type.LWW_SET -> truth(map.has(name(operation)));
            case LwwMap map -> map.get(name(operation));
            case GCounter counter -> counter.value();
            case PnCounter counter -> counter.value();
        };
    }

    /// What the user sees.
    Value whole(Crdt content) {
        return switch (content) {
            case LwwMap map when variant.type() == Type.LWW_SET -> Elements.group(map.present());
            case LwwMap map when variant.type() == Type.LWW_REGISTER -> map.get(LwwMap.ONLY);
            default -> content.value();
        };
    }

    private static Value truth(boolean is) {
        return Value.of(Boolean.toString(is));
    }

    /// The element or key an operation is about.
    static String name(Operation operation) {
        return operation.arguments().isEmpty() ? LwwMap.ONLY : operation.arguments().get(0).toString();
    }

    /// The effect of an update, or null when it is refused.
    Effect prepare(Self self, Replica r, Operation operation, Turn<Message> turn) {
        String name = name(operation);
        boolean add = operation.name().equals("add");
        return switch (r.content()) {
            case TagSet set -> add ? add(self, r, name, Bag.empty(), 6, turn) : remove(name, set.tags(name), 11, turn);
            case Orswot set -> add ? add(self, r, name, set.tags(name), 31, turn)
                    : remove(name, set.tags(name), 33, turn);
            case BareTags set -> add ? add(self, r, name, set.tags(name), 31, turn)
                    : remove(name, set.tags(name), 33, turn);
            case GSet set -> {
                turn.at(43);
                yield new Effect.Insert(name);
            }
            case TwoPhaseSet set -> add ? insert(name, turn) : delete(set, name, turn);
            case RwSet set -> add ? unflag(set, name, turn) : flag(self, r, name, turn);
            case GCounter counter -> count(self, operation, turn);
            case PnCounter counter -> count(self, operation, turn);
            case LwwMap map -> assign(self, map, operation, turn);
        };
    }

    private Effect add(Self self, Replica r, String element, Bag<Tag> replaces, int line, Turn<Message> turn) {
        turn.at(5);
        turn.at(line);
        turn.at(7);
        return new Effect.Add(element, tag(self, r, turn), replaces);
    }

    private static Effect remove(String element, Bag<Tag> tags, int line, Turn<Message> turn) {
        turn.at(10);
        turn.at(line);
        turn.at(12);
        turn.see("tags", tags);
        return new Effect.Remove(element, tags);
    }

    private Tag tag(Self self, Replica r, Turn<Message> turn) {
        return new Tag(self.id(), variant.drawnTags() ? turn.choose("tag", Variant.DRAWN) : r.counter() + 1);
    }

    private static Effect insert(String element, Turn<Message> turn) {
        turn.at(44);
        return new Effect.Insert(element);
    }

    private static Effect delete(TwoPhaseSet set, String element, Turn<Message> turn) {
        if (!turn.at(45, set.has(element)))
            return null;
        turn.at(46);
        return new Effect.Delete(element);
    }

    private static Effect unflag(RwSet set, String element, Turn<Message> turn) {
        turn.at(47);
        return new Effect.Unflag(element, set.flags(element));
    }

    private Effect flag(Self self, Replica r, String element, Turn<Message> turn) {
        turn.at(48);
        return new Effect.Flag(element, tag(self, r, turn));
    }

    private static Effect count(Self self, Operation operation, Turn<Message> turn) {
        long amount = operation.arguments().get(0) instanceof Value.Whole(long number) ? number : 0;
        if (!turn.at(49, amount > 0 && amount <= 1_000_000_000))
            return null;
        boolean up = operation.name().equals("increment");
        turn.at(up ? 50 : 51);
        return new Effect.Count(self.id(), up ? amount : -amount);
    }

    private Effect assign(Self self, LwwMap map, Operation operation, Turn<Message> turn) {
        turn.at(52, 53);
        long time = variant.hybrid() ? Math.max(turn.clock(), map.latest() + 1) : turn.clock();
        return switch (operation.name()) {
            case "assign" -> new Effect.Assign(LwwMap.ONLY, operation.arguments().get(0), new Stamp(time, self.id()));
            case "put" -> new Effect.Assign(name(operation), operation.arguments().get(1), new Stamp(time, self.id()));
            case "add" -> new Effect.Assign(name(operation), Value.of("true"), new Stamp(time, self.id()));
            default -> new Effect.Assign(name(operation), Value.NULL, new Stamp(time, self.id()));
        };
    }

    /// The tag that an effect used up, or null.
    static Tag used(Effect effect) {
        return switch (effect) {
            case Effect.Add add -> add.tag();
            case Effect.Flag flag -> flag.tag();
            default -> null;
        };
    }
}
