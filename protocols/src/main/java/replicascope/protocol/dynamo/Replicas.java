package replicascope.protocol.dynamo;

import replicascope.kernel.Bag;
import replicascope.kernel.NodeId;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Turn;

/// Lines 60–67: what a node does with what it is told to store.
final class Replicas {
    private final Variant variant;
    private final Rings rings;
    private final Handoff handoff;

    Replicas(Variant variant, Rings rings, Handoff handoff) {
        this.variant = variant;
        this.rings = rings;
        this.handoff = handoff;
    }

    /// Lines 61 and 62.
    Node store(Self self, Node node, String key, Version version, NodeId owner, Turn<Message> turn) {
        if (!turn.at(61, !owner.equals(self.id())))
            return accept(self, node, key, Bag.of(version), turn);
        turn.at(62);
        return handoff.keep(node, owner, key, version, turn);
    }

    /// Lines 63–65.
    Node accept(Self self, Node node, String key, Bag<Version> versions, Turn<Message> turn) {
        Seq<NodeId> owners = rings.of(self, node).owners(key);
        if (!turn.at(63, !variant.plain() && !owners.contains(self.id()))) {
            turn.at(65);
            return reconcile(node, key, versions);
        }
        turn.at(64);
        Node next = node;
        for (NodeId owner : owners)
            for (Version version : versions)
                next = handoff.keep(next, owner, key, version, turn);
        return next;
    }

    /// Syntactic reconciliation: what nobody descends from stays.
    Node reconcile(Node node, String key, Bag<Version> versions) {
        Bag<Version> before = node.own(key);
        Bag<Version> after = Version.reconcile(before, versions, variant);
        return after == before ? node : node.keep(key, after);
    }

    Node gets(Self self, Node node, Message.Store m, Turn<Message> turn) {
        Node next = store(self, node, m.key(), m.version(), m.owner(), turn);
        turn.at(66);
        turn.reply(new Message.Stored(m.id()));
        return next;
    }

    /// Line 67.
    Node reads(Node node, Message.Read m, Turn<Message> turn) {
        turn.at(67);
        turn.reply(new Message.Found(m.id(), node.held(m.key(), variant)));
        return node;
    }
}
