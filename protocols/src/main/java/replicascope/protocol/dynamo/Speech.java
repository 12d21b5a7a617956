package replicascope.protocol.dynamo;

import replicascope.kernel.BadSetting;
import replicascope.kernel.Client;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// How clients speak with coordinators.
record Speech(Variant variant) implements Client.Speech<Message> {
    static final String CONTEXT = "context";
    static final String NONE = "none";

    /// Whom to ask first is the client's affair. What the client has seen is added by [ShopperRole].
    @Override
    public Message request(NodeId client, OpId id, Operation operation) {
        return new Message.Request(client, id,
                new Operation(operation.name(), operation.arguments(), null, operation.with()), Lineage.NONE, null,
                false);
    }

    @Override
    public Client.Reply reply(Message message) {
        return switch (message) {
            case Message.Answer m -> new Client.Reply.Done(m.id(), shown(m));
            case Message.Accepted m -> new Client.Reply.Done(m.id(), Value.of("ok"));
            case Message.Failure m -> new Client.Reply.Unknown(m.id(), m.why());
            case Message.Request _, Message.Store _, Message.Stored _, Message.Read _, Message.Found _ -> null;
            case Message.Repair _, Message.Ping _, Message.Pong _, Message.Handoff _, Message.Taken _ -> null;
            case Message.Tree _, Message.Slices _, Message.Joined _ -> null;
        };
    }

    /// All siblings; an empty set when nothing was found.
    private static Value shown(Message.Answer m) {
        return new Value.Group(Seq.copyOf(m.versions().stream().map(Version::value).toList()));
    }

    @Override
    public void check(Self self, Operation operation) {
        String own = reads(operation) ? "R" : "W";
        for (Table.Entry<String, Value> setting : operation.with()) {
            if (setting.key().equals(own)) {
                if (!(setting.value() instanceof Value.Whole(long number)) || number < 1 || number > variant.N())
                    throw new BadSetting("\"" + own + "=" + setting.value() + "\" is not possible with N="
                            + variant.N() + ": give a whole number from 1 to " + variant.N());
            } else if (reads(operation) || !setting.key().equals(CONTEXT)
                    || !setting.value().equals(Value.of(NONE)))
                throw new BadSetting("a " + operation.name() + " has no setting \"" + setting.key() + "="
                        + setting.value() + "\": give " + (reads(operation) ? "R=" : "W= or context=none"));
        }
    }

    /// GetRequiredReads, and the same for a put: its own number, or the usual one.
    static int replies(Operation operation, Variant variant) {
        Value own = operation.with().get(reads(operation) ? "R" : "W");
        return own instanceof Value.Whole(long number) ? (int) number : reads(operation) ? variant.R() : variant.W();
    }

    static boolean reads(Operation operation) {
        return operation.name().equals(DynamoBlueprint.GET);
    }

    static String key(Operation operation) {
        return text(operation.arguments().get(0));
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Word(String text) -> text;
            case Value.Text(String text) -> text;
            case Value.Whole _, Value.Decimal _, Value.Span _, Value.Items _, Value.Group _ -> value.toString();
        };
    }
}
