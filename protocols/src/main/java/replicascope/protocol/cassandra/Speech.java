package replicascope.protocol.cassandra;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Client;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// How clients speak with coordinators.
final class Speech implements Client.Speech<Message> {
    static final String LEVEL = "level";

    /// Whom to ask first is the client's affair.
    @Override
    public Message request(NodeId client, OpId id, Operation operation) {
        return new Message.Request(client, id,
                new Operation(operation.name(), operation.arguments(), null, operation.with()));
    }

    @Override
    public Client.Reply reply(Message message) {
        return switch (message) {
            case Message.Answer m -> new Client.Reply.Done(m.id(), m.result());
            case Message.Failure m -> new Client.Reply.Unknown(m.id(), m.why());
            case Message.Request _, Message.Mutation _, Message.Written _, Message.Read _, Message.Data _ -> null;
            case Message.Repair _, Message.Repaired _, Message.Hinted _, Message.Taken _ -> null;
            case Message.Echo _, Message.Here _, Message.Gossip _, Message.Fetch _, Message.Range _ -> null;
            case Message.Validate _, Message.Tree _, Message.Sync _, Message.Stream _, Message.Streamed _ -> null;
        };
    }

    @Override
    public void check(Self self, Operation operation) {
        for (Table.Entry<String, Value> setting : operation.with()) {
            if (!setting.key().equals(LEVEL))
                throw new BadSetting("an operation has no setting \"" + setting.key() + "\": give " + LEVEL);
            List<String> words = new ArrayList<>(Level.words());
            if (operation.name().equals(CassandraBlueprint.READ))
                words.remove(Level.ANY.name());
            if (!words.contains(text(setting.value())))
                throw new BadSetting("a " + operation.name() + " cannot have the level \"" + text(setting.value())
                        + "\": give one of " + String.join(", ", words));
        }
    }

    /// The level of one operation, or the usual one.
    static Level level(Operation operation, Variant variant) {
        Value own = operation.with().get(LEVEL);
        Level level = own == null ? variant.level() : Level.named(text(own));
        return level == Level.ANY && operation.name().equals(CassandraBlueprint.READ) ? Level.ONE : level;
    }

    static String key(Operation operation) {
        return text(operation.arguments().get(0));
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Word(String text) -> text;
            case Value.Text(String text) -> text;
            case Value.Whole _, Value.Decimal _, Value.Span _, Value.Items _, Value.Group _ -> value.toString();
        };
    }
}
