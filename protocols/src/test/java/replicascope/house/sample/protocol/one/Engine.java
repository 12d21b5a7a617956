package replicascope.house.sample.protocol.one;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import replicascope.kernel.NodeId;

/// All that an engine must not do; never run.
class Engine {
    replicascope.house.sample.protocol.two.Engine other;
    Clock clock;
    LongSupplier time = System::nanoTime;
    Random chance = new Random();

    void save(Path file) {}

    String thread() {
        return Thread.currentThread().getName();
    }

    int number(NodeId node) {
        return node.index();
    }

    IntStream numbers(List<NodeId> nodes) {
        return nodes.stream().mapToInt(NodeId::index);
    }
}
