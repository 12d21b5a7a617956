package replicascope.protocol.dynamo;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Client;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Picture;
import replicascope.kernel.Pictures;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Table;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;
import replicascope.kernel.Value;

/// Lines 120–124: the client of every protocol, and what an application of Dynamo does besides. It remembers the
/// context of its last get of a key, puts it into the next put, and makes one cart of siblings by its own rule.
///
/// @param client asks, follows, gives up, and keeps the history
record ShopperRole(Client<Message> client, Merge merge) implements Role<Shopper, Message> {
    @Override
    public Shopper start(Self self, Turn<Message> turn) {
        return new Shopper(client.start(self, turn), Table.empty());
    }

    @Override
    public boolean readsClock() {
        return client.readsClock();
    }

    @Override
    public void check(Self self, Operation operation) {
        client.check(self, operation);
    }

    @Override
    public boolean accepts(Self self, Shopper shopper, Operation operation) {
        return client.accepts(self, shopper.asking(), operation);
    }

    @Override
    public Shopper invoke(Self self, Shopper shopper, OpId id, Operation operation, Turn<Message> turn) {
        if (!Speech.reads(operation))
            turn.at(turn.at(121, !operation.with().has(Speech.CONTEXT)) ? 122 : 123);
        return shopper.with(client.invoke(self, shopper.asking(), id, operation, filled(shopper, turn)));
    }

    @Override
    public Shopper receive(Self self, Shopper shopper, NodeId from, Message message, Turn<Message> turn) {
        Shopper next = shopper;
        if (message instanceof Message.Answer m && m.id().equals(shopper.asking().pending())) {
            turn.at(124);
            next = shopper.saw(Speech.key(shopper.asking().operation()), new Shopper.Seen(m.versions(), m.context()));
        }
        return next.with(client.receive(self, next.asking(), from, message, filled(next, turn)));
    }

    @Override
    public Shopper timeout(Self self, Shopper shopper, Timer timer, Turn<Message> turn) {
        return shopper.with(client.timeout(self, shopper.asking(), timer, filled(shopper, turn)));
    }

    /// A client that crashes has forgotten its carts.
    @Override
    public Shopper restart(Self self, Shopper atCrash, Turn<Message> turn) {
        return new Shopper(client.restart(self, atCrash.asking(), turn), Table.empty());
    }

    /// A turn in which requests get the context and the content.
    private Turn<Message> filled(Shopper shopper, Turn<Message> turn) {
        return turn.nested(message -> message instanceof Message.Request request && !Speech.reads(request.operation())
                ? filled(shopper, request)
                : message, timer -> timer);
    }

    /// Lines 121–123.
    private Message filled(Shopper shopper, Message.Request request) {
        Operation operation = request.operation();
        Shopper.Seen seen = operation.with().has(Speech.CONTEXT) ? Shopper.NOTHING
                : shopper.of(Speech.key(operation));
        Content cart = merge.of(seen.versions());
        Value argument = operation.arguments().get(1);
        Content written = switch (operation.name()) {
            case DynamoBlueprint.ADD -> merge.add(cart, Speech.text(argument), request.id());
            case DynamoBlueprint.REMOVE -> merge.remove(cart, Speech.text(argument));
            default -> merge.put(cart, argument, request.id());
        };
        return request.carrying(seen.context(), written);
    }

    @Override
    public Picture picture(Self self, Shopper shopper) {
        Client.State asking = shopper.asking();
        List<Field> fields = new ArrayList<>();
        if (asking.pending() != null)
            fields.add(new Field.Scalar("waits for", asking.pending() + ": " + asking.operation()));
        if (asking.last() != null)
            fields.add(new Field.Scalar(asking.last().name(), Pictures.text(asking.result())));
        for (Table.Entry<String, Shopper.Seen> entry : shopper.seen()) {
            Bag<Version> versions = entry.value().versions();
            fields.add(new Field.Scalar(entry.key() + (versions.size() > 1 ? " merged" : ""),
                    merge.of(versions).value().toString()));
            fields.add(NodePicture.clock(entry.key() + " context", entry.value().context().clock()));
        }
        return new Picture(Picture.Badge.NONE, fields);
    }
}
