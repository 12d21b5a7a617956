package replicascope.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Provider;
import replicascope.language.RunFiles;

class ScenesTest {
    @Test
    void everyProtocolBringsScenesWithTitlesAndNamesOfTheirOwn() {
        Set<String> ids = new HashSet<>();
        for (Provider provider : Protocols.all()) {
            List<Scenes.Scene> scenes = Scenes.of(provider);
            assertThat(scenes).as(provider.blueprint().id()).isNotEmpty();
            Set<String> titles = new HashSet<>();
            for (Scenes.Scene scene : scenes) {
                assertThat(ids.add(scene.id())).as(scene.id()).isTrue();
                assertThat(scene.title()).as(scene.id()).isNotBlank().doesNotStartWith("/");
                titles.add(scene.title());
                assertThat(Scenes.named(scene.id()).orElseThrow().title()).isEqualTo(scene.title());
            }
            assertThat(titles).as(provider.blueprint().id()).hasSizeGreaterThan(scenes.size() / 2);
        }
    }

    @Test
    void aProtocolsNameMeansItsFirstScene() {
        assertThat(Scenes.named("raft").orElseThrow().id()).isEqualTo("raft/election");
        assertThat(Scenes.named("twophase").orElseThrow().id()).isEqualTo("twophase/commit");
        assertThat(Scenes.named("raft/no-such-scene")).isEmpty();
        assertThat(Scenes.named("raf")).isEmpty();
        assertThat(Scenes.named("")).isEmpty();
    }

    /// The book's own example goes wrong although no letter is lost and nobody fails.
    @Test
    void theFirstSceneOfTheClocksNeedsNoFault() {
        Scenes.Scene first = Scenes.named("clocks").orElseThrow();
        Run run = Script.play(RunFiles.parse(first.text())).run();
        for (Fault fault : Fault.values())
            assertThat(run.nextFault(fault, -1)).as(fault.name()).isNegative();
        assertThat(run.world().verdicts()).anyMatch(verdict -> !verdict.holds());
    }

    @Test
    void firstScenesPlayToTheirEnd() {
        for (Provider provider : Protocols.all()) {
            Script script = Script.play(RunFiles.parse(Scenes.of(provider).getFirst().text()));
            assertThat(script.troubles()).as(provider.blueprint().id()).isEmpty();
            assertThat(script.run().end()).isGreaterThan(2);
        }
    }
}
