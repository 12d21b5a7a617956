package replicascope.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Invariant;
import replicascope.kernel.Settings;
import replicascope.language.Words;

/// A protocol folder is listed as a service and holds all that a folder holds.
class CompletenessTest extends FolderTest {
    private static final Path FOLDERS = Path.of("src/main/java/replicascope/protocol");

    @Test
    void everyFolderIsListedAsAService() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted())
                    .isEqualTo(folders().map(Folder::toString).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theBlueprintNamesExactlyTheOtherFiles(Folder folder) throws IOException {
        Path home = FOLDERS.resolve(folder.toString());
        try (Stream<Path> files = Files.walk(home)) {
            List<String> there = files.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.endsWith(".java")).toList();
            assertThat(folder.blueprint().files()).containsExactlyInAnyOrderElementsOf(there)
                    .contains("README.md", "listing.txt", "texts.properties");
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everythingDeclaredHasAText(Folder folder) throws IOException {
        Properties texts = new Properties();
        texts.load(new java.io.StringReader(folder.read("texts.properties")));
        Blueprint blueprint = folder.blueprint();
        List<String> wanted = new ArrayList<>(List.of("title", "summary"));
        blueprint.nodes().forEach(kind -> wanted.add("kind." + kind.name()));
        blueprint.parameters().forEach(parameter -> wanted.add("parameter." + parameter.name()));
        blueprint.defects().forEach(defect -> wanted.add("switch." + defect.id()));
        for (Invariant<?> invariant : folder.provider().engine(Settings.deployed(blueprint)).invariants())
            wanted.add("invariant." + invariant.id());
        assertThat(texts.stringPropertyNames()).containsAll(wanted);
        texts.stringPropertyNames().forEach(key -> new MessageFormat(texts.getProperty(key)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyDefectNamesAnInvariantAndOtherDefectsThatExist(Folder folder) {
        Blueprint blueprint = folder.blueprint();
        List<String> invariants = new ArrayList<>();
        for (Invariant<?> invariant : folder.provider().engine(Settings.deployed(blueprint)).invariants())
            invariants.add(invariant.id());
        assertThat(invariants).doesNotHaveDuplicates().isNotEmpty();
        blueprint.defects().forEach(defect -> {
            assertThat(invariants).contains(defect.breaks());
            assertThat(Stream.concat(defect.requires().stream(), defect.excludes().stream()))
                    .allMatch(id -> blueprint.defect(id).isPresent());
        });
        assertThat(Settings.preset(blueprint, "printed").breaking(List.of()).broken()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyNameCanBeWrittenInARunFile(Folder folder) {
        Blueprint blueprint = folder.blueprint();
        List<String> names = new ArrayList<>(List.of(blueprint.id()));
        blueprint.nodes().forEach(kind -> names.addAll(List.of(kind.name(), kind.prefix())));
        blueprint.messages().forEach(message -> names.add(message.name()));
        blueprint.timers().forEach(timer -> names.add(timer.name()));
        blueprint.operations().forEach(operation -> names.add(operation.name()));
        blueprint.parameters().forEach(parameter -> names.add(parameter.name()));
        assertThat(names).allMatch(Words::isPlain);
    }
}
