package replicascope.protocol.clocks;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Bag;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Picture.Badge;
import replicascope.kernel.Picture.Stress;
import replicascope.kernel.Pictures;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;
import replicascope.protocol.clocks.Message.Update;

/// How a replica is shown: its clocks, what it holds back, and each version of a key with the clock it carries.
final class Pictured {
    private Pictured() {}

    static Picture replica(Replica r) {
        List<Field> fields = new ArrayList<>();
        fields.add(clock("VC", r.VC()));
        fields.add(cells("holdBack", r.holdBack(), 0));
        fields.add(store(r.store()));
        fields.add(Pictures.field("lamport", r.lamport()));
        fields.add(cells("log", r.log(), r.log().size()));
        for (Table.Entry<String, Bag<Update>> key : r.store())
            fields.add(versions("versions of " + key.key(), key.value()));
        return new Picture(badge(r), fields);
    }

    private static Badge badge(Replica r) {
        if (!r.holdBack().isEmpty())
            return new Badge("HOLDS BACK", Stress.DASHED);
        return r.store().values().anyMatch(versions -> versions.size() > 1) ? new Badge("SIBLINGS", Stress.PLAIN)
                : Badge.NONE;
    }

    private static Field clock(String name, Table<NodeId, Integer> clock) {
        return new Field.Clock(name, clock.stream()
                .map(entry -> new Field.Row(entry.key().name(), Integer.toString(entry.value()))).toList());
    }

    /// Siblings stand side by side.
    private static Field store(Table<String, Bag<Update>> store) {
        return new Field.Table("store", store.stream().map(entry -> new Field.Row(entry.key(), String.join(" | ",
                entry.value().stream().map(version -> version.value().toString()).toList()))).toList());
    }

    /// Each version with the clocks it could be compared by: its dot with what its writer had seen, its timestamp, and
    /// Lamport's.
    private static Field versions(String name, Bag<Update> versions) {
        return new Field.Group(name, versions.stream().<Field>map(version -> new Field.Group(version.value().toString(),
                List.of(new Field.Scalar("dot", version.sourceReplica() + " " + version.number()),
                        clock("context", version.context()), clock("timestamp", version.timestamp()),
                        Pictures.field("lamport", version.lamport()))))
                .toList());
    }

    private static Field cells(String name, Seq<Update> operations, int settled) {
        return new Field.Cells(name, operations.stream().map(operation -> new Field.Cell(operation.id().name(),
                operation.key() + " := " + operation.value() + ", " + operation.sourceReplica() + " "
                        + Pictures.text(operation.timestamp())))
                .toList(), settled);
    }
}
