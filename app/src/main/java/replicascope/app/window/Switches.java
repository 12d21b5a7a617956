package replicascope.app.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Defect;
import replicascope.kernel.Parameter;
import replicascope.kernel.Settings;
import replicascope.language.Action;
import replicascope.language.Commands;
import replicascope.language.LanguageException;
import replicascope.language.Setting;
import replicascope.simulation.Assignment;
import replicascope.simulation.Network;
import replicascope.simulation.Setup;

/// A draft of what a run is played with: which defects are present, and what the parameters are.
final class Switches {
    static final List<String> PRESETS = List.of("literal", "printed", "deployed");

    private final Setup start;
    private final Setup now;
    private final Blueprint blueprint;
    private Settings settings;
    private final Map<String, Parameter.Setting> values = new LinkedHashMap<>();

    /// @param start the setup the run began with
    /// @param now   the setup at the place looked at: live parameters may have changed since
    Switches(Setup start, Setup now) {
        this.start = start;
        this.now = now;
        blueprint = start.blueprint();
        settings = start.settings();
    }

    /// The preset that these settings are, or empty when they are none.
    static String preset(Settings settings) {
        return PRESETS.stream().filter(name -> {
            Settings preset = Settings.preset(settings.blueprint(), name);
            return preset.literal() == settings.literal() && preset.broken().equals(settings.broken());
        }).reduce((first, second) -> second).orElse("");
    }

    /// The same parameters with the switches of a preset.
    static Settings like(Settings settings, String preset) {
        Settings result = Settings.preset(settings.blueprint(), preset);
        for (var one : settings.chosen().entrySet())
            result = result.with(one.getKey(), one.getValue());
        return result;
    }

    List<Defect> defects() {
        return blueprint.defects();
    }

    boolean on(String id) {
        return settings.broken(id);
    }

    /// Why a defect cannot be present now, in a clause; empty when it can.
    String whyNot(String id) {
        try {
            settings.breaking(List.of(id));
            return "";
        } catch (BadSetting e) {
            return e.getMessage();
        }
    }

    /// Turns a defect on with all it requires, or off with all that requires it.
    void set(String id, boolean on) {
        settings = on ? settings.breaking(List.of(id)) : settings.repairing(needing(id));
    }

    private List<String> needing(String id) {
        return blueprint.defects().stream().map(Defect::id)
                .filter(other -> blueprint.withRequired(other).contains(id)).toList();
    }

    /// The protocol's parameters and the network's.
    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(blueprint.parameters());
        all.addAll(Network.PARAMETERS);
        return all;
    }

    Parameter.Setting value(Parameter parameter) {
        Parameter.Setting drafted = values.get(parameter.name());
        return drafted != null ? drafted : inForce(parameter);
    }

    /// A live parameter as it is at the place looked at, any other as the run began with it.
    private Parameter.Setting inForce(Parameter parameter) {
        Setup at = parameter.live() ? now : start;
        return network(parameter) ? at.network().get(parameter.name()) : at.settings().get(parameter.name());
    }

    private static boolean network(Parameter parameter) {
        return Network.PARAMETERS.contains(parameter);
    }

    /// Sets a parameter as a command would write it.
    ///
    /// @return what is wrong with it, in a clause; empty when nothing is
    String set(Parameter parameter, String text) {
        try {
            if (!(Commands.parse("set " + parameter.name() + "=" + text.strip())
                    .action() instanceof Action.Set(List<Setting> all)) || all.size() != 1 || all.getFirst().link()
                            .isPresent())
                return parameter.name() + " takes one value";
            Setting one = all.getFirst();
            Parameter.Setting value = parameter.check(new Parameter.Setting(one.value(), one.upTo().orElse(null)));
            if (value.equals(inForce(parameter)))
                values.remove(parameter.name());
            else
                values.put(parameter.name(), value);
            return "";
        } catch (LanguageException | BadSetting e) {
            return e.getMessage();
        }
    }

    /// True when this needs a run from the start.
    boolean startsAgain() {
        return !settings.broken().equals(start.settings().broken()) || parameters().stream()
                .anyMatch(parameter -> !parameter.live() && values.containsKey(parameter.name()));
    }

    boolean changed() {
        return startsAgain() || !values.isEmpty();
    }

    /// What to change in the run under way: the live parameters drafted.
    List<Assignment> live() {
        return assignments(true);
    }

    private List<Assignment> assignments(boolean liveOnly) {
        return parameters().stream()
                .filter(parameter -> values.containsKey(parameter.name()) && (parameter.live() || !liveOnly))
                .map(parameter -> new Assignment(parameter.name(), null, values.get(parameter.name()))).toList();
    }

    /// The setup of a run from the start. Switches and parameters are tried together: each alone may not fit.
    ///
    /// @throws BadSetting when the protocol refuses them
    Setup setup() {
        Settings all = settings;
        for (Map.Entry<String, Parameter.Setting> value : values.entrySet())
            if (blueprint.parameter(value.getKey()).isPresent())
                all = all.with(value.getKey(), value.getValue());
        return start.with(all).with(assignments(false));
    }
}
