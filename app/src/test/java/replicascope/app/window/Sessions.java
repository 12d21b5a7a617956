package replicascope.app.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import replicascope.kernel.NodeId;
import replicascope.language.Header;
import replicascope.run.Headers;
import replicascope.run.Run;
import replicascope.simulation.Choice;
import replicascope.simulation.Letter;

/// Sessions for tests, and a clock to drive them.
final class Sessions {
    private static final long FRAME = 16_666_667;

    private Sessions() {}

    static Run raft() {
        return new Run(Headers.of(List.of(new Header.Protocol("raft", OptionalInt.empty()),
                new Header.Nodes(List.of("S1", "S2", "S3"), Optional.of("server")),
                new Header.Nodes(List.of("C1"), Optional.of("client")), new Header.Seed(1))).setup());
    }

    static Session session() {
        return new Session(raft(), Worker.HERE);
    }

    /// Lets this many seconds pass in pulses of a sixtieth.
    static void pass(Session session, double seconds) {
        long start = 1_000_000_000L;
        for (long at = 0; at <= seconds * 1e9; at += FRAME)
            session.pulse(start + at);
    }

    static NodeId node(Session session, String name) {
        return session.run().setup().node(name).orElseThrow();
    }

    /// Makes the nth node stand for election and lets the movement end.
    static void election(Session session) {
        session.act(session.timers(node(session, "S1")).getFirst().choice());
        pass(session, 2);
    }

    static Choice.Drop drop(Session session) {
        Letter letter = session.run().world().flight().getFirst();
        return new Choice.Drop(letter.to(), letter.serial());
    }
}
