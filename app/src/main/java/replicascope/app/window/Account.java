package replicascope.app.window;

import java.util.ArrayList;
import java.util.List;
import replicascope.history.Judgement;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Value;
import replicascope.simulation.Texts;
import replicascope.simulation.Verdict;

/// What is told of something that is broken, and where that leads.
///
/// @param promise what should hold; empty when nobody has said it
/// @param why     when it was broken and by what
/// @param what    what happened then; may be empty
/// @param ways    places to look at, the first one first
record Account(String title, String promise, String why, String what, List<Way> ways) {
    /// A place to look at.
    record Way(String text, Runnable go) {}

    /// Of a broken invariant: the step and the nodes.
    static Account of(Verdict verdict, Session session, Words words) {
        Texts texts = session.texts();
        String promise = "invariant." + verdict.invariant();
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(words.say("why.go", verdict.step()), () -> session.seek(verdict.step())));
        for (NodeId node : verdict.violation().guilty())
            ways.add(new Way(words.say("node.title", node), () -> {
                session.seek(verdict.step());
                session.select(node);
            }));
        return new Account(words.say("verdict.broken", Words.title(verdict.invariant())),
                texts.has(promise) ? texts.say(promise) : "",
                words.say("why.when", verdict.step(), Words.complete(texts.say(verdict.violation().why()))),
                happened(verdict.step(), session, words), ways);
    }

    private static String happened(long step, Session session, Words words) {
        if (step < 1 || step > session.end())
            return words.say("why.start");
        return words.say("why.what", session.texts().say(session.run().explanation(step).sentence()));
    }

    /// Of a key whose history is broken: the operations.
    static Account of(Value key, Judgement.Broken broken, Session session, Jumps jumps, Words words) {
        List<Way> ways = new ArrayList<>();
        for (OpId id : broken.guilty())
            ways.add(new Way(words.say("why.operation", id), () -> jumps.toOperation(id)));
        return new Account(words.say("verdict.history", key), words.say("why.linearizable"),
                session.texts().say(broken.why()), "", ways);
    }
}
