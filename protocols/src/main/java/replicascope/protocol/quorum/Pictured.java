package replicascope.protocol.quorum;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Picture;
import replicascope.kernel.Picture.Badge;
import replicascope.kernel.Picture.Stress;
import replicascope.kernel.Pictures;
import replicascope.kernel.Table;
import replicascope.kernel.Times;

/// How nodes are shown: what a replica keeps, and whom a coordinator still waits for.
final class Pictured {
    private Pictured() {}

    static Picture replica(Variant variant, Replica r) {
        List<Field> fields = new ArrayList<>();
        fields.add(rows("store", r, version -> text(variant, version)));
        if (!r.store().isEmpty())
            fields.add(rows("by", r, version -> version.writer() + " " + version.op()));
        boolean deleted = r.store().values().anyMatch(Version::isTombstone);
        return new Picture(deleted ? new Badge("TOMBSTONE", Stress.PLAIN) : Badge.NONE, fields);
    }

    private static Field rows(String name, Replica r, Function<Version, String> text) {
        return new Field.Table(name, r.store().stream().map(entry -> new Field.Row(entry.key(),
                text.apply(entry.value()))).toList());
    }

    static Picture coordinator(Variant variant, Ring ring, Coordinator c) {
        List<Field> fields = new ArrayList<>();
        for (Table.Entry<OpId, Task> entry : c.tasks())
            fields.add(tally(ring, entry.key(), entry.value()));
        if (fields.isEmpty())
            fields.add(new Field.Scalar("tasks", "none"));
        if (c.tasks().size() == 1)
            fields.addAll(task(variant, c.tasks().value(0)));
        else
            for (Table.Entry<OpId, Task> entry : c.tasks())
                fields.add(new Field.Group("of " + entry.key(), task(variant, entry.value())));
        if (variant.timestamps() == Variant.Timestamps.COORDINATOR && c.last() != Coordinator.FRESH.last())
            fields.add(new Field.Scalar("last", Times.print(c.last())));
        return new Picture(c.tasks().isEmpty() ? Badge.NONE : new Badge(c.tasks().value(0).step().name(),
                Stress.DASHED), fields);
    }

    private static Field tally(Ring ring, OpId id, Task task) {
        return new Field.Tally(id.name(), task.answered().stream().map(NodeId::name).toList(),
                ring.replicas().size(), task.needed());
    }

    private static List<Field> task(Variant variant, Task task) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field.Scalar("silent", String.join(" ", task.silent().stream().map(NodeId::name).toList())));
        if (task.latest() != null)
            fields.add(new Field.Scalar("latest", text(variant, task.latest())));
        fields.add(new Field.Table("responses", task.responses().stream().map(response -> new Field.Row(
                response.key().name(), text(variant, response.value().version()))).toList()));
        fields.add(new Field.Scalar("operation", task.operation().toString()));
        fields.add(Pictures.field("time-outs", task.waited()));
        return fields;
    }

    /// `1@2`; `†@3` for a tombstone.
    private static String text(Variant variant, Version version) {
        return version == null ? "nothing"
                : (version.isTombstone() ? "†" : version.value().toString()) + "@" + timestamp(variant, version);
    }

    private static String timestamp(Variant variant, Version version) {
        return variant.timestamps() == Variant.Timestamps.QUORUM ? Long.toString(version.timestamp())
                : Times.print(version.timestamp());
    }
}
