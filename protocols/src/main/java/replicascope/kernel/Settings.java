package replicascope.kernel;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The settings an engine is built with: checked values of all parameters, and which defects are present.
public final class Settings {
    private final Blueprint blueprint;
    private final boolean literal;
    private final TreeSet<String> broken;
    private final TreeMap<String, Parameter.Setting> values;

    private Settings(Blueprint blueprint, boolean literal, TreeSet<String> broken,
            TreeMap<String, Parameter.Setting> values) {
        this.blueprint = blueprint;
        this.literal = literal;
        this.broken = broken;
        this.values = values;
    }

    /// The preset *deployed* with every parameter at its usual value.
    public static Settings deployed(Blueprint blueprint) {
        return new Settings(blueprint, false, new TreeSet<>(), new TreeMap<>());
    }

    /// A preset by name: `literal` (the book's lines only), `printed` (charitable completion and every compatible
    /// defect) or `deployed` (no defect).
    public static Settings preset(Blueprint blueprint, String name) {
        return switch (name) {
            case "deployed" -> deployed(blueprint);
            case "printed" -> printed(blueprint, false);
            case "literal" -> printed(blueprint, true);
            default -> throw new BadSetting(
                    "there is no preset \"" + name + "\": use literal, printed or deployed");
        };
    }

    private static Settings printed(Blueprint blueprint, boolean literal) {
        TreeSet<String> broken = new TreeSet<>();
        blueprint.defects().stream().filter(Defect::printed).forEach(defect -> broken.add(defect.id()));
        return new Settings(blueprint, literal, broken, new TreeMap<>());
    }

    /// With these defects and what they require present.
    public Settings breaking(List<String> ids) {
        TreeSet<String> more = new TreeSet<>(broken);
        for (String id : ids) {
            known(id);
            more.addAll(blueprint.withRequired(id));
        }
        Settings result = new Settings(blueprint, literal, more, values);
        result.checkExclusions();
        return result;
    }

    /// With these defects repaired.
    public Settings repairing(List<String> ids) {
        TreeSet<String> fewer = new TreeSet<>(broken);
        for (String id : ids) {
            known(id);
            fewer.remove(id);
        }
        return new Settings(blueprint, literal, fewer, values);
    }

    /// With one parameter of the protocol set.
    public Settings with(String name, Parameter.Setting setting) {
        Parameter parameter = blueprint.parameter(name).orElseThrow(() -> new BadSetting("the protocol "
                + blueprint.id() + " has no parameter \"" + name + "\": it has "
                + String.join(", ", blueprint.parameters().stream().map(Parameter::name).toList())));
        TreeMap<String, Parameter.Setting> more = new TreeMap<>(values);
        more.put(name, parameter.check(setting));
        return new Settings(blueprint, literal, broken, more);
    }

    public Settings with(String name, Value value) {
        return with(name, new Parameter.Setting(value, null));
    }

    private void known(String id) {
        if (blueprint.defect(id).isEmpty())
            throw new BadSetting("the protocol " + blueprint.id() + " has no switch \"" + id + "\": it has "
                    + String.join(", ", blueprint.defects().stream().map(Defect::id).toList()));
    }

    private void checkExclusions() {
        for (String id : broken)
            for (String other : blueprint.defect(id).orElseThrow().excludes())
                if (broken.contains(other))
                    throw new BadSetting("the switches " + id + " and " + other
                            + " exclude each other: repair one of them");
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    /// True when this defect is present.
    public boolean broken(String id) {
        known(id);
        return broken.contains(id);
    }

    /// True for the book's lines only, without any completion of ours.
    public boolean literal() {
        return literal;
    }

    /// All present defects, in the blueprint's order.
    public List<String> broken() {
        return blueprint.defects().stream().map(Defect::id).filter(broken::contains).toList();
    }

    /// The value in force.
    public Parameter.Setting get(String name) {
        Parameter.Setting set = values.get(name);
        return set != null ? set : blueprint.parameter(name).orElseThrow().usual();
    }

    public long whole(String name) {
        return ((Value.Whole) get(name).value()).number();
    }

    public Duration span(String name) {
        return duration(get(name).value());
    }

    public Duration least(String name) {
        return duration(get(name).value());
    }

    public Duration most(String name) {
        return duration(get(name).upTo());
    }

    public String word(String name) {
        return ((Value.Word) get(name).value()).text();
    }

    public boolean flag(String name) {
        return Boolean.parseBoolean(word(name));
    }

    private static Duration duration(Value value) {
        return Duration.of(((Value.Span) value).micros(), ChronoUnit.MICROS);
    }

    /// Only what differs from the usual, by name.
    public TreeMap<String, Parameter.Setting> chosen() {
        return new TreeMap<>(values);
    }
}
