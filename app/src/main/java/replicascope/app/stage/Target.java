package replicascope.app.stage;

import replicascope.kernel.NodeId;

/// Something on the stage that can be pointed at.
public sealed interface Target {

    /// A node.
    record OfNode(NodeId node) implements Target {}

    /// A field of a node, by its name. Where the card has no room for it, the whole card is meant.
    record OfField(NodeId node, String field) implements Target {}

    /// A letter, by its serial number.
    record OfLetter(long serial) implements Target {}
}
