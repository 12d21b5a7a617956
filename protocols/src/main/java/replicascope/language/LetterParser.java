package replicascope.language;

import java.util.ArrayList;
import java.util.List;

/// Reads what names nodes, links and letters.
final class LetterParser {
    private final Cursor cursor;
    private final ValueParser values;

    LetterParser(Cursor cursor) {
        this.cursor = cursor;
        this.values = new ValueParser(cursor);
    }

    String node() {
        return cursor.name("a node such as S1");
    }

    /// `S1>S2`
    LinkEnds ends() {
        End from = end();
        cursor.symbol(">");
        return new LinkEnds(from, end());
    }

    private End end() {
        return cursor.takes("*") ? End.any() : End.of(cursor.name("a node such as S1, or *"));
    }

    /// `S1>S2 Raft/Vote{term=3}#2`
    LetterName letter() {
        LinkEnds ends = ends();
        List<String> names = new ArrayList<>();
        List<Setting> fields = List.of();
        if (cursor.seesName()) {
            do
                names.add(cursor.name("the name of a message"));
            while (cursor.takes("/"));
            fields = cursor.sees("{") ? fields() : List.of();
        }
        return new LetterName(ends.from(), ends.to(), names, fields, rank());
    }

    private List<Setting> fields() {
        int opened = cursor.at();
        cursor.symbol("{");
        List<Setting> fields = values.settings();
        cursor.close("}", opened, "\",\" or ");
        return fields;
    }

    private int rank() {
        int start = cursor.at();
        if (!cursor.takes("#"))
            return 1;
        if (!Chars.isDigit(cursor.here()))
            throw cursor.expected("a rank such as #2");
        long rank = values.wholeNumber("a rank such as #2");
        if (rank < 1 || rank > Integer.MAX_VALUE)
            throw cursor.failAt(start, "there is no letter #" + rank, "ranks count from 1, in send order");
        return (int) rank;
    }

    /// `S1 S2` or `*`
    private NodeGroup group() {
        if (cursor.takes("*"))
            return NodeGroup.rest();
        List<String> nodes = new ArrayList<>();
        do
            nodes.add(cursor.name("a node such as S1, or *"));
        while (cursor.seesName());
        return new NodeGroup.Named(nodes);
    }

    /// `S1 > S2`, `S1 | *`
    CutSpec cut() {
        NodeGroup from = group();
        boolean both = cursor.takes("|");
        if (!both && !cursor.takes(">"))
            throw cursor.expected("\">\" (one way) or \"|\" (both ways)");
        return new CutSpec(from, both, nextGroup(List.of(from)));
    }

    /// `S1 S2 | S3 | *`
    List<NodeGroup> groups() {
        List<NodeGroup> groups = new ArrayList<>(List.of(group()));
        while (cursor.takes("|"))
            groups.add(nextGroup(groups));
        if (groups.size() < 2)
            throw cursor.failAt(cursor.at(), "a partition needs two groups or more",
                    "expected \"|\" and another group");
        return groups;
    }

    private NodeGroup nextGroup(List<NodeGroup> before) {
        int start = cursor.at();
        NodeGroup group = group();
        if (group instanceof NodeGroup.Rest && before.contains(group))
            throw cursor.failAt(start, "a second \"*\" has no nodes left", "expected at most one group to be *");
        return group;
    }
}
