package replicascope.protocol.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Bag;
import replicascope.kernel.Cluster.Member;
import replicascope.kernel.Table;
import replicascope.run.Run;
import replicascope.run.Script;

/// Golden number G20: the version history of Figure 3 of the Dynamo paper, with contexts that clients carry.
class FigureThreeTest {
    @Test
    void theClocksAreThoseOfThePaper() throws IOException {
        Run run = Script.play(Lab.file("figure-3")).run();
        Map<String, String> clocks = new TreeMap<>();
        for (long step = 0; step <= run.end(); step++)
            for (Member<Node> member : run.world(step).members(Node.class))
                for (Table.Entry<String, Bag<Version>> entry : member.state().store())
                    for (Version version : entry.value())
                        clocks.put(version.by().name(), NodePicture.pairs(version.clock()));
        assertThat(clocks).isEqualTo(Map.of("D1", "[(Sx,1)]", "D2", "[(Sx,2)]", "D3", "[(Sx,2),(Sy,1)]", "D4",
                "[(Sx,2),(Sz,1)]", "D5", "[(Sx,3),(Sy,1),(Sz,1)]"));
    }

    @Test
    void inTheEndThereIsOneVersion() throws IOException {
        Run run = Script.play(Lab.file("figure-3")).run();
        List<Member<Node>> members = run.world(run.end()).members(Node.class);
        assertThat(members).hasSize(3).allMatch(member -> member.state().own("cart").size() == 1
                && member.state().own("cart").get(0).by().name().equals("D5"));
    }
}
