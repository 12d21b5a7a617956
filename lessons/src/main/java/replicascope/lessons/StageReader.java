package replicascope.lessons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import replicascope.kernel.BadSetting;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Header;
import replicascope.language.Setting;
import replicascope.language.Suggestions;
import replicascope.language.Words;
import replicascope.run.Headers;
import replicascope.run.Protocols;
import replicascope.simulation.Setup;

/// Reads where a lesson plays. It says the same as the header of a run file, and is checked by the same code.
final class StageReader {
    private static final String SWITCH = "a switch such as \"A4.2\"";
    private static final String SETTING = "a setting such as \"latency=20ms..40ms\"";
    private static final String NODE = "the name of a node such as \"S1\"";

    private final Fields fields;
    private final List<Header> headers = new ArrayList<>();

    private final Phrases phrases;

    private StageReader(Json json, Phrases phrases) {
        this.phrases = phrases;
        fields = Fields.of(json, "the stage");
    }

    static Lesson.Stage read(Json json, Phrases phrases) {
        return new StageReader(json, phrases).stage();
    }

    private Lesson.Stage stage() {
        String protocol = protocol();
        String preset = fields.find("preset").map(json -> Fields.word(json, Header.Preset.NAMES)).orElse("deployed");
        headers.add(new Header.Preset(preset));
        Map<String, List<String>> nodes = fields.find("nodes").map(this::nodes).orElse(Map.of());
        List<String> breaks = switches("break", Header.Break::new);
        List<String> repairs = switches("repair", Header.Repair::new);
        List<String> settings = fields.list("set", "a list of settings", this::setting);
        long seed = fields.find("seed").map(json -> Fields.number(json, Long.MIN_VALUE, Long.MAX_VALUE,
                "a whole number")).orElse(1L);
        headers.add(new Header.Seed(seed));
        List<Place> places = new ArrayList<>();
        List<Command> prepare = phrases.commands(fields, "prepare", places);
        fields.done();
        return new Lesson.Stage(protocol, preset, breaks, repairs, settings, nodes, seed, prepare, places,
                setup(fields.place()), Headers.of(headers).deployed());
    }

    private String protocol() {
        Json json = fields.need("protocol", "the name of a protocol such as \"raft\"");
        String id = Fields.text(json, "the name of a protocol such as \"raft\"");
        List<String> ids = Protocols.all().stream().map(provider -> provider.blueprint().id()).toList();
        if (!ids.contains(id))
            throw LessonException.input(json.place(), "there is no protocol \"" + id + "\"; " + Suggestions
                    .near(id, ids).map(Suggestions::question).orElse("there are " + String.join(", ", ids)));
        headers.add(new Header.Protocol(id, OptionalInt.empty()));
        return id;
    }

    private List<String> switches(String name, Function<List<String>, Header> header) {
        return fields.list(name, "a list of switches", json -> {
            String id = Fields.text(json, SWITCH);
            add(header.apply(List.of(id)), json.place());
            return id;
        });
    }

    private String setting(Json json) {
        String text = Fields.text(json, SETTING);
        if (Phrases.command(json, SETTING, "set " + text).action() instanceof Action.Set(List<Setting> some))
            add(new Header.Set(some), json.place());
        return text;
    }

    private Map<String, List<String>> nodes(Json json) {
        Fields kinds = Fields.of(json, "names of nodes by kind");
        Map<String, List<String>> nodes = new LinkedHashMap<>();
        List<Header> byKind = new ArrayList<>();
        for (String kind : kinds.names()) {
            List<String> names = kinds.list(kind, "a list of names", StageReader::node);
            if (names.isEmpty())
                throw LessonException.input(kinds.nameAt(kind), "this list is empty; expected " + NODE);
            nodes.put(kind, names);
            byKind.add(new Header.Nodes(names, Optional.of(kind)));
        }
        headers.addAll(byKind);
        setup(json.place());
        return nodes;
    }

    private static String node(Json json) {
        String name = Fields.text(json, NODE);
        if (!Words.isPlain(name))
            throw LessonException.input(json.place(), "\"" + name + "\" cannot be the name of a node; expected "
                    + "letters and digits that begin with a letter");
        return name;
    }

    private void add(Header header, Place place) {
        headers.add(header);
        setup(place);
    }

    /// What the headers so far come to.
    private Setup setup(Place place) {
        try {
            return Headers.of(headers).setup();
        } catch (BadSetting e) {
            throw LessonException.input(place, e.getMessage().replaceFirst("^line \\d+: ", ""));
        }
    }
}
