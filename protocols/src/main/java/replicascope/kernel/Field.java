package replicascope.kernel;

import java.util.List;

/// One thing a node knows, as data to draw: nine kinds, one glyph each. All texts are ready to show.
public sealed interface Field {
    String name();

    /// A word or a number.
    record Scalar(String name, String text) implements Field {}

    /// Who said yes, of how many, and how many are needed.
    record Tally(String name, List<String> members, int of, int needed) implements Field {}

    /// A quantity between 0 and `most`.
    record Gauge(String name, double value, double most) implements Field {}

    /// A row of cells, a log say; `mark` cells from the start are settled (committed), the rest are not.
    record Cells(String name, List<Cell> cells, int mark) implements Field {}

    /// Things without order.
    record Bag(String name, List<String> items) implements Field {}

    /// Key and value.
    record Table(String name, List<Row> rows) implements Field {}

    /// A counter for each node: a vector clock, next indexes.
    record Clock(String name, List<Row> counters) implements Field {}

    /// A tree, a Merkle tree say.
    record Tree(String name, Branch root) implements Field {}

    /// Fields that belong together.
    record Group(String name, List<Field> fields) implements Field {}

    /// One cell: what is written in it, and the longer text for the inspector.
    record Cell(String text, String detail) {}

    /// One row of a table or clock.
    record Row(String key, String value) {}

    /// A node of a tree; `lit` when it stands out.
    record Branch(String text, boolean lit, List<Branch> children) {}
}
