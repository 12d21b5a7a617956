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
        fields.add(Pictures.field("lamport", r.lamport()));
        fields.add(cells("holdBack", r.holdBack(), 0));
        for (Table.Entry<String, Bag<Update>> key : r.store())
            fields.add(versions(key.key(), key.value()));
        fields.add(cells("log", r.log(), r.log().size()));
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

    private static Field versions(String key, Bag<Update> versions) {
        return new Field.Group(key, versions.stream()
                .map(version -> clock(version.value().toString(), version.timestamp())).toList());
    }

    private static Field cells(String name, Seq<Update> operations, int settled) {
        return new Field.Cells(name, operations.stream().map(operation -> new Field.Cell(operation.id().name(),
                operation.key() + " := " + operation.value() + ", " + operation.sourceReplica() + " "
                        + Pictures.text(operation.timestamp())))
                .toList(), settled);
    }
}
