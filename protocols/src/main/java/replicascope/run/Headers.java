package replicascope.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.kernel.BadSetting;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Parameter;
import replicascope.kernel.Provider;
import replicascope.kernel.Settings;
import replicascope.kernel.Value;
import replicascope.language.Header;
import replicascope.language.Located;
import replicascope.language.RunFile;
import replicascope.language.Setting;
import replicascope.simulation.Network;
import replicascope.simulation.Setup;
import replicascope.simulation.Simulator;
import replicascope.simulation.World;

/// The header of a run file: what it asks for, and the setup that comes of it.
public final class Headers {
    private static final String ABSENT = "absent";

    private Provider provider;
    private OptionalInt version = OptionalInt.empty();
    private String preset = "deployed";
    private final List<String> broken = new ArrayList<>();
    private final List<String> repaired = new ArrayList<>();
    private final Map<String, List<String>> nodes = new LinkedHashMap<>();
    private final List<Setting> settings = new ArrayList<>();
    private List<String> absent = List.of();
    private long seed = 1;
    private Optional<Header.Shows> shows = Optional.empty();
    private Optional<String> ends = Optional.empty();

    private Headers() {}

    /// @throws BadSetting with the line when a header asks for something impossible
    public static Headers of(RunFile file) {
        Headers headers = new Headers();
        for (Located<Header> header : file.headers())
            atLine(header.line(), () -> headers.protocol(header.item()));
        if (headers.provider == null)
            throw new BadSetting("the header names no protocol: add a line such as \"protocol raft\"");
        for (Located<Header> header : file.headers())
            atLine(header.line(), () -> headers.take(header.item()));
        return headers;
    }

    /// The same settings without a file, for scripts and tests.
    public static Headers of(List<? extends Header> headers) {
        return of(RunFile.of(headers, List.of()));
    }

    private static void atLine(int line, Runnable part) {
        try {
            part.run();
        } catch (BadSetting e) {
            throw new BadSetting("line " + line + ": " + e.getMessage());
        } catch (CommandFailed e) {
            throw new BadSetting("line " + line + ": " + e.getMessage());
        }
    }

    private void protocol(Header header) {
        if (header instanceof Header.Protocol protocol) {
            provider = Protocols.named(protocol.id());
            version = protocol.version();
        }
    }

    private void take(Header header) {
        switch (header) {
            case Header.Protocol protocol -> {}
            case Header.Preset(String name) -> preset = name;
            case Header.Break(List<String> ids) -> broken.addAll(ids);
            case Header.Repair(List<String> ids) -> repaired.addAll(ids);
            case Header.Nodes(List<String> names, Optional<String> kind) ->
                nodes.computeIfAbsent(kind.orElse(provider.blueprint().nodes().getFirst().name()),
                        key -> new ArrayList<>()).addAll(names);
            case Header.Seed(long number) -> seed = number;
            case Header.Set(List<Setting> some) -> some.forEach(this::set);
            case Header.Shows some -> shows(some);
            case Header.Engine engine -> {}
            case Header.Ends(String digest) -> ends = Optional.of(digest);
            case Header.Looks looks -> {}
        }
    }

    private void shows(Header.Shows some) {
        if (provider.blueprint().defect(some.switchId()).isEmpty())
            throw new BadSetting("the protocol " + provider.blueprint().id() + " has no switch \"" + some.switchId()
                    + "\"");
        shows = Optional.of(some);
    }

    private void set(Setting setting) {
        if (!setting.name().equals(ABSENT)) {
            known(setting.name());
            settings.add(setting);
            return;
        }
        if (!(setting.value() instanceof Value.Items items))
            throw new BadSetting("absent takes a list of nodes such as [S4, S5]");
        absent = items.items().stream().map(Value::toString).toList();
    }

    private void known(String name) {
        List<String> names = new ArrayList<>(
                provider.blueprint().parameters().stream().map(Parameter::name).toList());
        Network.PARAMETERS.forEach(parameter -> names.add(parameter.name()));
        names.add(ABSENT);
        if (!names.contains(name))
            throw new BadSetting("there is no parameter \"" + name + "\": there are " + String.join(", ", names));
    }

    /// The setup asked for.
    ///
    /// @throws BadSetting when it cannot be
    public Setup setup() {
        return setup(settings(broken));
    }

    /// The same with nothing broken that the file's own switches break: how the deployed engine fares.
    public Setup deployed() {
        return setup(Settings.deployed(provider.blueprint()));
    }

    /// What is repaired makes room for what it excludes, before and after.
    private Settings settings(List<String> breaking) {
        return Settings.preset(provider.blueprint(), preset).repairing(repaired).breaking(breaking)
                .repairing(repaired);
    }

    private Setup setup(Settings chosen) {
        Blueprint blueprint = provider.blueprint();
        Setup plain = Setup.of(provider, chosen, seed, nodes, absent);
        World world = Simulator.startUnwatched(plain);
        try {
            return settings.isEmpty() ? plain : plain.with(Player.assignments(blueprint, world, settings));
        } catch (CommandFailed e) {
            throw new BadSetting(e.getMessage());
        }
    }

    public Provider provider() {
        return provider;
    }

    /// The version of the protocol the file was made with.
    public OptionalInt version() {
        return version;
    }

    /// The switch the file is about, and the property it breaks.
    public Optional<Header.Shows> shows() {
        return shows;
    }

    /// The digest of the trunk's end as it was saved.
    public Optional<String> ends() {
        return ends;
    }
}
