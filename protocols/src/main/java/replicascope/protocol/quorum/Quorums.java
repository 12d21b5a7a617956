package replicascope.protocol.quorum;

import replicascope.kernel.BadSetting;
import replicascope.kernel.Operation;
import replicascope.kernel.Table;
import replicascope.kernel.Value;

/// The R and W of one operation: those of the settings, unless it carries its own, as in `with R=3` or
/// `with level=ALL`.
record Quorums(int R, int W) {
    private static final String LEVEL = "level";

    /// @throws BadSetting for what is unknown, larger than N, or too small while A2.7 is repaired
    static Quorums of(Variant variant, Operation operation) {
        int r = variant.R();
        int w = variant.W();
        for (Table.Entry<String, Value> one : operation.with())
            switch (one.key()) {
                case LEVEL -> {
                    int level = level(variant, one.value());
                    r = reads(operation) ? level : r;
                    w = reads(operation) ? w : level;
                }
                case "R" -> r = size(variant, one);
                case "W" -> w = size(variant, one);
                default -> throw new BadSetting("an operation carries no \"" + one.key()
                        + "\": give it R=, W= or level=ONE, QUORUM or ALL");
            }
        if (!variant.unchecked() && (r < variant.R() || w < variant.W()))
            throw new BadSetting((r < variant.R() ? "R=" + r + " is less than the R=" + variant.R()
                    : "W=" + w + " is less than the W=" + variant.W()) + " of the settings, so that this " + operation
                            .name() + " could miss others: raise it, or break A2.7");
        return new Quorums(r, w);
    }

    static boolean reads(Operation operation) {
        return operation.name().equals("read");
    }

    private static int level(Variant variant, Value level) {
        return switch (level.toString()) {
            case "ONE" -> 1;
            case "QUORUM" -> variant.N() / 2 + 1;
            case "ALL" -> variant.N();
            default -> throw new BadSetting("\"level=" + level + "\" is not possible: give one of ONE, QUORUM, ALL");
        };
    }

    private static int size(Variant variant, Table.Entry<String, Value> one) {
        if (one.value() instanceof Value.Whole(long number) && number >= 1 && number <= variant.N())
            return (int) number;
        throw new BadSetting("\"" + one.key() + "=" + one.value() + "\" is not possible with N=" + variant.N()
                + ": give a whole number from 1 to " + variant.N());
    }
}
