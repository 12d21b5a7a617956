package replicascope.protocol.raft;

import replicascope.kernel.Client;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Self;
import replicascope.kernel.Turn;

/// What passes between clients and the leader: lines 95–102. Raft paper, §8; sessions: Ongaro's dissertation, §6.3.
final class ClientPart {
    private final Replication replication;

    ClientPart(Replication replication) {
        this.replication = replication;
    }

    /// Lines 95–102. A read goes through the log like a write, so that its answer is the latest value even when
    /// this leader has been replaced without knowing it.
    Server handleClientRequest(Self self, Server s, Message.ClientRequest m, Turn<Message> turn) {
        if (turn.at(96, !s.leads())) {
            turn.at(97);
            turn.reply(new Message.Redirect(m.id(), s.leaderHint()));
            return s;
        }
        if (turn.at(98, s.results().has(m.id()))) {
            turn.at(99);
            turn.reply(new Message.ClientReply(m.id(), s.results().get(m.id())));
            return s;
        }
        turn.at(100, 101);
        Entry entry = new Entry(s.currentTerm(), m.id(), m.client(), m.operation());
        return replication.sendAll(self, s.write(s.log().append(entry)), turn);
    }

    /// How clients speak with servers.
    static final class Speech implements Client.Speech<Message> {
        /// Whom to ask first is the client's affair: that does not belong into the log.
        @Override
        public Message request(NodeId client, OpId id, Operation operation) {
            return new Message.ClientRequest(client, id,
                    new Operation(operation.name(), operation.arguments(), null, operation.with()));
        }

        @Override
        public Client.Reply reply(Message message) {
            return switch (message) {
                case Message.ClientReply m -> new Client.Reply.Done(m.id(), m.result());
                case Message.Redirect m -> new Client.Reply.Elsewhere(m.id(), m.leader());
                case Message.RequestVote m -> null;
                case Message.Vote m -> null;
                case Message.AppendEntries m -> null;
                case Message.AppendReply m -> null;
                case Message.ClientRequest m -> null;
            };
        }
    }
}
