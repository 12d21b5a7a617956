package replicascope.protocol.raft;

import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.kernel.Role;
import replicascope.kernel.Self;
import replicascope.kernel.Timer;
import replicascope.kernel.Turn;

/// A server: which part answers what. Under the preset *literal* only lines 1–29 run, so that a vote is sent and
/// nobody counts it, and a client is not heard (A4.1).
final class ServerRole implements Role<Server, Message> {
    private final Variant variant;
    private final Terms terms;
    private final Elections elections;
    private final Replication replication;
    private final ClientPart clients;

    ServerRole(Variant variant) {
        this.variant = variant;
        terms = new Terms(variant);
        replication = new Replication(variant, terms, new Commitment(variant));
        elections = new Elections(variant, terms, replication);
        clients = new ClientPart(replication);
    }

    /// Lines 105–106.
    @Override
    public Server start(Self self, Turn<Message> turn) {
        turn.at(106);
        terms.resetElectionTimeout(turn);
        return Server.blank();
    }

    @Override
    public Server receive(Self self, Server s, NodeId from, Message message, Turn<Message> turn) {
        return switch (message) {
            case Message.RequestVote m -> elections.handleRequestVote(self, s, m, turn);
            case Message.Vote m -> variant.literal() ? s : elections.handleVote(self, s, from, m, turn);
            case Message.AppendEntries m -> replication.handleAppendEntries(s, m, turn);
            case Message.AppendReply m -> replication.handleAppendReply(self, s, from, m, turn);
            case Message.ClientRequest m -> variant.literal() ? s : clients.handleClientRequest(self, s, m, turn);
            case Message.ClientReply m -> s;
            case Message.Redirect m -> s;
        };
    }

    @Override
    public Server timeout(Self self, Server s, Timer timer, Turn<Message> turn) {
        return switch ((RaftTimer) timer) {
            case RaftTimer.Election t -> elections.startElection(self, s, turn);
            case RaftTimer.Heartbeat t -> replication.heartbeat(self, s, turn);
        };
    }

    /// Lines 103–106. A4.2, as printed: nothing says that lines 2 and 3 outlive a crash.
    @Override
    public Server restart(Self self, Server atCrash, Turn<Message> turn) {
        turn.at(104);
        turn.at(106);
        terms.resetElectionTimeout(turn);
        return atCrash.recover(!variant.forgetsVote());
    }

    @Override
    public Picture picture(Self self, Server state) {
        return RaftPicture.of(self, state);
    }
}
