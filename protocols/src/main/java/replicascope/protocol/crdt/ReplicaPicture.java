package replicascope.protocol.crdt;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Field;
import replicascope.kernel.Picture;
import replicascope.kernel.Pictures;
import replicascope.kernel.Value;

/// How a replica is shown: first what users see, then the tags and tombstones behind it, then what it keeps for the
/// others.
final class ReplicaPicture {
    private ReplicaPicture() {}

    static Picture of(Updates updates, Replica r) {
        List<Field> fields = new ArrayList<>();
        fields.add(switch (updates.whole(r.content())) {
            case Value.Group(var items) -> new Field.Bag("value", items.stream().map(Value::toString).toList());
            case Value value -> Pictures.field("value", value);
        });
        fields.addAll(r.content().fields());
        fields.add(Pictures.field("metadata", r.content().metadata()));
        switch (r.sync()) {
            case Sync.States none -> {}
            case Sync.Deltas deltas -> fields.add(new Field.Group("deltas",
                    List.of(Pictures.field("number", deltas.number()), Pictures.field("kept", deltas.parts().size()),
                            GCounter.clock("acked", deltas.acked()))));
            case Sync.Operations operations -> {
                fields.add(GCounter.clock("delivered", operations.delivered().vector()));
                fields.add(updates("log", operations.log().toList()));
                fields.add(updates("waiting", operations.waiting().toList()));
            }
        }
        return new Picture(Picture.Badge.NONE, fields);
    }

    private static Field updates(String name, List<Message.Update> updates) {
        return new Field.Bag(name, updates.stream().map(update -> update.cause() + " " + update.id()).toList());
    }
}
