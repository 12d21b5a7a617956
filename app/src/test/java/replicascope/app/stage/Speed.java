package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import replicascope.kernel.Blueprint.Family;
import replicascope.kernel.NodeId;
import replicascope.kernel.Topology;
import replicascope.simulation.Frame.LetterView;

/// Prints how long a pulse takes: the stage's own part, without and with drawing.
final class Speed {
    private Speed() {}

    public static void main(String[] args) {
        Shots.start();
        Sample raft = new Sample("raft", Map.of()).ticks(200);
        List<Moment> moments = new ArrayList<>();
        for (int step = 0; step < 200; step++)
            for (int i = 0; i < 10; i++)
                moments.add(raft.at(step, i / 10.0));
        time("raft, 5 servers", moments);
        for (int count : new int[] {50, 1000}) {
            List<NodeId> nodes = Fakes.nodes(count);
            List<LetterView> letters = new ArrayList<>();
            for (int i = 0; i < count; i++)
                letters.add(Fakes.letter(i, nodes.get(i), nodes.get((i * 7 + 3) % count), Family.GOSSIP, 0, 100));
            List<Moment> many = new ArrayList<>();
            for (int i = 0; i < 20; i++)
                many.add(Fakes.still(Fakes.frame(new Topology.Circle(nodes),
                        nodes.stream().map(Fakes::plain).toList(), i, letters)));
            time(count + " nodes and letters", many);
        }
        System.exit(0);
    }

    private static void time(String name, List<Moment> moments) {
        Shots.onStage(() -> {
            StageView view = new StageView(new Shots.Nothing());
            Scene scene = Shots.scene(view, 660, 532, 13);
            view.show(moments.getFirst());
            scene.snapshot(null);
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                moments.forEach(view::show);
                long shown = System.nanoTime();
                for (int i = 0; i < 20; i++) {
                    view.show(moments.get(i));
                    scene.snapshot(null);
                }
                long drawn = System.nanoTime();
                System.out.printf("%s: show %.3f ms, with drawing %.2f ms%n", name,
                        (shown - start) / 1e6 / moments.size(), (drawn - shown) / 1e6 / 20);
            }
            return null;
        });
    }
}
