package replicascope.app.cli;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Defect;
import replicascope.kernel.Provider;
import replicascope.run.Protocols;
import replicascope.run.Scenes;
import replicascope.simulation.Texts;

/// `protocols`
@Command(name = "protocols", description = "List the protocols and their switches; --scenes names their scenes.")
final class ProtocolsVerb implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Option(names = "--scenes", description = "Name the scenes, too: \"replicascope play\" plays them.")
    private boolean scenes;

    ProtocolsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        List<Provider> providers = Protocols.all();
        if (json)
            print(providers);
        else
            providers.forEach(this::print);
        return ExitCodes.FINE;
    }

    private static String text(Texts texts, String key, String otherwise) {
        return texts.has(key) ? texts.say(key) : otherwise;
    }

    private void print(Provider provider) {
        Blueprint blueprint = provider.blueprint();
        Texts texts = Texts.of(provider);
        terminal.paragraph(String.format("%-12s ", blueprint.id()),
                text(texts, "title", blueprint.id()) + ". " + text(texts, "summary", ""));
        for (Defect defect : blueprint.defects())
            terminal.paragraph(String.format("%-12s %-7s", "", defect.id()),
                    text(texts, "switch." + defect.id(), "Breaks " + defect.breaks() + "."));
        if (scenes)
            scenes(provider);
    }

    private void scenes(Provider provider) {
        for (Scenes.Scene scene : Scenes.of(provider))
            terminal.paragraph(String.format("%-12s %s  ", "", scene.id()), scene.title());
    }

    private void print(List<Provider> providers) throws IOException {
        JsonWriter writer = new JsonWriter(terminal.out());
        writer.setIndent("  ");
        writer.beginArray();
        for (Provider provider : providers)
            print(writer, provider);
        writer.endArray().flush();
        terminal.line();
    }

    private static void print(JsonWriter writer, Provider provider) throws IOException {
        Blueprint blueprint = provider.blueprint();
        Texts texts = Texts.of(provider);
        writer.beginObject();
        writer.name("id").value(blueprint.id());
        writer.name("title").value(text(texts, "title", blueprint.id()));
        writer.name("summary").value(text(texts, "summary", ""));
        writer.name("version").value(blueprint.version());
        writer.name("nodes").beginArray();
        for (Blueprint.NodeKind kind : blueprint.nodes())
            writer.beginObject().name("kind").value(kind.name()).name("least").value(kind.least()).name("usual")
                    .value(kind.usual()).name("most").value(kind.most()).endObject();
        writer.endArray();
        writer.name("switches").beginArray();
        for (Defect defect : blueprint.defects())
            writer.beginObject().name("id").value(defect.id()).name("breaks").value(defect.breaks()).name("text")
                    .value(text(texts, "switch." + defect.id(), "")).endObject();
        writer.endArray();
        writer.name("scenes").beginArray();
        for (Scenes.Scene scene : Scenes.of(provider))
            writer.beginObject().name("id").value(scene.id()).name("title").value(scene.title()).endObject();
        writer.endArray();
        writer.endObject();
    }
}
