package replicascope.protocol.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Cluster;
import replicascope.run.Run;
import replicascope.run.Script;

/// Golden number G20: the version history of Figure 3 of the Dynamo paper.
class DynamoTest {
    @Test
    void theClocksAreThoseOfFigure3() throws IOException {
        Script script = Script.play(Lab.file("dynamo-figure-3"));
        Run run = script.run();
        Map<String, String> clocks = new TreeMap<>();
        List<Cluster.Member<Replica>> members = run.world(run.end()).members(Replica.class);
        for (Message.Update operation : members.getFirst().state().log())
            clocks.put(operation.id().name(), pairs(operation));
        assertThat(clocks).isEqualTo(Map.of("D1", "[(Sx,1)]", "D2", "[(Sx,2)]", "D3", "[(Sx,2),(Sy,1)]", "D4",
                "[(Sx,2),(Sz,1)]", "D5", "[(Sx,3),(Sy,1),(Sz,1)]"));
        for (Cluster.Member<Replica> member : members)
            assertThat(member.state().versions("cart").stream().map(version -> version.id().name()))
                    .containsExactly("D5");
    }

    /// As the paper writes a clock: pairs, without those that count nothing.
    private static String pairs(Message.Update operation) {
        return "[" + String.join(",", operation.timestamp().stream().filter(entry -> entry.value() > 0)
                .map(entry -> "(" + entry.key() + "," + entry.value() + ")").toList()) + "]";
    }
}
