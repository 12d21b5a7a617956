package replicascope.language;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Prints header lines.
final class HeaderPrinter {
    private HeaderPrinter() {}

    static String print(Header header) {
        return switch (header) {
            case Header.Protocol(String id, OptionalInt version) ->
                "protocol " + PartPrinter.name(id) + (version.isPresent() ? " " + version.getAsInt() : "");
            case Header.Preset(String name) -> "preset " + name;
            case Header.Break(List<String> ids) -> "break " + ids(ids);
            case Header.Repair(List<String> ids) -> "repair " + ids(ids);
            case Header.Nodes(List<String> names, Optional<String> kind) -> "nodes " + PartPrinter.names(names, " ")
                    + kind.map(PartPrinter::name).map(" : "::concat).orElse("");
            case Header.Seed(long seed) -> "seed " + seed;
            case Header.Set(List<Setting> settings) -> "set " + PartPrinter.settings(settings);
            case Header.Shows(String id, String property) ->
                "shows " + PartPrinter.id(id) + " breaks " + PartPrinter.name(property);
            case Header.Engine(String version) -> "engine " + PartPrinter.string(version);
            case Header.Ends(String digest) -> "ends " + PartPrinter.string(digest);
            case Header.Looks(String branch, OptionalInt step) ->
                "looks " + SectionLine.name(branch) + (step.isPresent() ? " at " + step.getAsInt() : "");
        };
    }

    private static String ids(List<String> ids) {
        return ids.stream().map(PartPrinter::id).collect(Collectors.joining(" "));
    }
}
