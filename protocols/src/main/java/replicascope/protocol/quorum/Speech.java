package replicascope.protocol.quorum;

import java.util.function.LongSupplier;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Client;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;

/// How clients speak with coordinators.
record Speech(Variant variant) implements Client.Speech<Message> {
    @Override
    public Message request(NodeId client, OpId id, Operation operation) {
        return request(client, id, operation, () -> 0);
    }

    /// Whom to ask first is the client's affair.
    @Override
    public Message request(NodeId client, OpId id, Operation operation, LongSupplier clock) {
        return new Message.Request(client, id,
                new Operation(operation.name(), operation.arguments(), null, operation.with()),
                readsClock() ? clock.getAsLong() : 0);
    }

    @Override
    public boolean readsClock() {
        return variant.timestamps() == Variant.Timestamps.CLIENT;
    }

    @Override
    public void check(Self self, Operation operation) {
        int replicas = self.all(QuorumBlueprint.REPLICA).size();
        if (replicas < variant.N())
            throw new BadSetting("N=" + variant.N() + " replicas are to have each key, and there are only " + replicas
                    + ": name more nodes of kind replica, or lower N, R and W");
        if (variant.literal() && !Quorums.reads(operation))
            throw new BadSetting("the book's lines only read: for a " + operation.name()
                    + " use the preset printed or deployed");
        Quorums.of(variant, operation);
    }

    @Override
    public Client.Reply reply(Message message) {
        return switch (message) {
            case Message.Answer m -> new Client.Reply.Done(m.id(), m.result());
            case Message.Failed m -> new Client.Reply.Unknown(m.id(), m.said());
            case Message.Request m -> null;
            case Message.Read m -> null;
            case Message.Response m -> null;
            case Message.Write m -> null;
            case Message.Ack m -> null;
            case Message.Repair m -> null;
        };
    }
}
