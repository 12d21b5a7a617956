package replicascope.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import replicascope.kernel.OpId;
import replicascope.kernel.Operation;
import replicascope.kernel.Value;

/// Raft as deployed with its usual settings and one client, by hand on mutable arrays with one heap of letters and
/// timers: what the kernel is measured against. It draws the same numbers in the same order. Timers that were
/// disarmed stay in the heap and are skipped.
final class RaftTwin {
    private static final long ELECTION_AT_LEAST = 150_000;
    private static final long ELECTION_AT_MOST = 300_000;
    private static final long HEARTBEAT_TIME = 50_000;
    private static final long PATIENCE = 500_000;
    private static final int TRIES = 20;
    private static final int NOBODY = -1;
    private static final Entry[] NO_ENTRIES = {};
    private static final Value OK = Value.of("ok");

    enum What {
        ELECTION, HEARTBEAT, RETRY, REQUEST_VOTE, VOTE, APPEND, APPEND_REPLY, CLIENT_REQUEST, CLIENT_REPLY, REDIRECT
    }

    private enum Role {
        FOLLOWER, CANDIDATE, LEADER
    }

    /// A letter or a timer; which fields count depends on `what`.
    private static final class Event extends Timed {
        What what;
        int term;
        boolean yes;
        int index;
        int logTerm;
        int commit;
        int node;
        Entry[] entries;
        OpId id;
        Operation operation;
        Value result;
    }

    /// One entry of a log; `id` is null for a no-op.
    record Entry(int term, OpId id, int client, Operation operation) {}

    /// One server.
    static final class Server {
        int currentTerm;
        int votedFor = NOBODY;
        Role role = Role.FOLLOWER;
        final boolean[] votes;
        Entry[] log = new Entry[16];
        int size;
        int commitIndex;
        int lastApplied;
        int leaderHint = NOBODY;
        final int[] nextIndex;
        final int[] matchIndex;
        final Map<String, Value> store = new HashMap<>();
        final Map<OpId, Value> results = new HashMap<>();
        private Event election;
        private Event heartbeat;

        Server(int servers) {
            votes = new boolean[servers];
            nextIndex = new int[servers];
            matchIndex = new int[servers];
        }

        int termAt(int index) {
            return index == 0 ? 0 : log[index - 1].term;
        }

        boolean agreesAt(int index, int term) {
            return index <= size && termAt(index) == term;
        }

        void append(Entry entry) {
            if (size == log.length)
                log = Arrays.copyOf(log, size * 2);
            log[size++] = entry;
        }

        void follow() {
            role = Role.FOLLOWER;
            leaderHint = NOBODY;
            Arrays.fill(votes, false);
        }
    }

    final Server[] servers;
    private final int client;
    private final Draws draws;
    private final TimedHeap<Event> heap = new TimedHeap<>();
    private final List<Seen> history = new ArrayList<>();
    private long serial;
    long now;
    long deliveries;

    private OpId pending;
    private Operation asked;
    private int server = NOBODY;
    private int tries;
    private Event retry;

    RaftTwin(long seed, int count) {
        servers = new Server[count];
        client = count;
        draws = new Draws(seed, count + 1);
        for (int i = 0; i < count; i++) {
            servers[i] = new Server(count);
            resetElectionTimeout(i);
        }
    }

    List<Seen> history() {
        return history;
    }

    /// Brings the next event; false when there is none.
    boolean tick() {
        while (!heap.isEmpty()) {
            Event event = heap.take();
            if (stale(event))
                continue;
            now = event.due;
            handle(event);
            return true;
        }
        return false;
    }

    private boolean stale(Event event) {
        return switch (event.what) {
            case ELECTION -> servers[event.to].election != event;
            case HEARTBEAT -> servers[event.to].heartbeat != event;
            case RETRY -> retry != event;
            default -> false;
        };
    }

    private void handle(Event m) {
        int i = m.to;
        if (m.what.compareTo(What.RETRY) > 0)
            deliveries++;
        switch (m.what) {
            case ELECTION -> startElection(i);
            case HEARTBEAT -> sendAll(i);
            case RETRY -> retry();
            case REQUEST_VOTE -> handleRequestVote(i, m);
            case VOTE -> handleVote(i, m);
            case APPEND -> handleAppendEntries(i, m);
            case APPEND_REPLY -> handleAppendReply(i, m);
            case CLIENT_REQUEST -> handleClientRequest(i, m);
            case CLIENT_REPLY -> done(m);
            case REDIRECT -> {
                if (m.id.equals(pending) && m.node != NOBODY && tries < TRIES)
                    ask(m.node);
            }
        }
    }

    private Event letter(What what, int from, int to) {
        Event letter = new Event();
        letter.what = what;
        letter.from = from;
        letter.to = to;
        return letter;
    }

    private void send(Event letter) {
        letter.due = now + draws.latency(letter.from, letter.to);
        letter.serial = serial++;
        heap.add(letter);
    }

    private Event arm(What what, int node, long after) {
        Event timer = letter(what, node, node);
        timer.due = now + after;
        timer.serial = serial++;
        heap.add(timer);
        return timer;
    }

    private void resetElectionTimeout(int i) {
        servers[i].election = arm(What.ELECTION, i,
                ELECTION_AT_LEAST + draws.below(i, ELECTION_AT_MOST - ELECTION_AT_LEAST + 1));
    }

    private void stopLeading(int i) {
        servers[i].heartbeat = null;
        resetElectionTimeout(i);
    }

    private void stepDown(int i, int term) {
        Server s = servers[i];
        if (s.role == Role.LEADER)
            stopLeading(i);
        if (term > s.currentTerm) {
            s.currentTerm = term;
            s.votedFor = NOBODY;
        }
        s.follow();
    }

    private void startElection(int i) {
        Server s = servers[i];
        s.follow();
        s.currentTerm++;
        s.votedFor = i;
        s.role = Role.CANDIDATE;
        s.votes[i] = true;
        resetElectionTimeout(i);
        for (int peer = 0; peer < servers.length; peer++)
            if (peer != i) {
                Event m = letter(What.REQUEST_VOTE, i, peer);
                m.term = s.currentTerm;
                m.index = s.size;
                m.logTerm = s.termAt(s.size);
                send(m);
            }
    }

    private void handleRequestVote(int i, Event m) {
        Server s = servers[i];
        if (m.term > s.currentTerm) {
            if (s.role == Role.LEADER)
                stopLeading(i);
            s.currentTerm = m.term;
            s.votedFor = NOBODY;
            s.follow();
        }
        boolean granted = m.term == s.currentTerm && (s.votedFor == NOBODY || s.votedFor == m.from)
                && upToDate(s, m);
        if (granted) {
            resetElectionTimeout(i);
            s.votedFor = m.from;
        }
        Event vote = letter(What.VOTE, i, m.from);
        vote.term = s.currentTerm;
        vote.yes = granted;
        send(vote);
    }

    private static boolean upToDate(Server s, Event m) {
        int own = s.termAt(s.size);
        return m.logTerm > own || m.logTerm == own && m.index >= s.size;
    }

    private void handleVote(int i, Event m) {
        Server s = servers[i];
        if (m.term > s.currentTerm)
            stepDown(i, m.term);
        if (s.role != Role.CANDIDATE || m.term != s.currentTerm || !m.yes)
            return;
        s.votes[m.from] = true;
        int votes = 0;
        for (boolean vote : s.votes)
            if (vote)
                votes++;
        if (2 * votes > servers.length)
            becomeLeader(i);
    }

    private void becomeLeader(int i) {
        Server s = servers[i];
        s.role = Role.LEADER;
        s.leaderHint = i;
        Arrays.fill(s.nextIndex, s.size + 1);
        Arrays.fill(s.matchIndex, 0);
        s.election = null;
        s.append(new Entry(s.currentTerm, null, NOBODY, null));
        sendAll(i);
    }

    private void sendAll(int i) {
        Server s = servers[i];
        s.heartbeat = arm(What.HEARTBEAT, i, HEARTBEAT_TIME);
        int place = -1;
        Entry[] entries = NO_ENTRIES;
        for (int peer = 0; peer < servers.length; peer++) {
            if (peer == i)
                continue;
            int next = s.nextIndex[peer];
            if (next != place)
                entries = entries(s, next);
            place = next;
            sendEntries(i, peer, entries);
        }
    }

    private static Entry[] entries(Server s, int next) {
        return next > s.size ? NO_ENTRIES : Arrays.copyOfRange(s.log, next - 1, s.size);
    }

    private void sendEntries(int i, int peer, Entry[] entries) {
        Server s = servers[i];
        Event m = letter(What.APPEND, i, peer);
        m.term = s.currentTerm;
        m.index = s.nextIndex[peer] - 1;
        m.logTerm = s.termAt(m.index);
        m.entries = entries;
        m.commit = s.commitIndex;
        send(m);
    }

    private void handleAppendEntries(int i, Event m) {
        Server s = servers[i];
        if (m.term < s.currentTerm) {
            appendReply(i, m.from, false, m.index);
            return;
        }
        if (m.term > s.currentTerm || s.role != Role.FOLLOWER)
            stepDown(i, m.term);
        s.leaderHint = m.from;
        resetElectionTimeout(i);
        if (!s.agreesAt(m.index, m.logTerm)) {
            appendReply(i, m.from, false, m.index);
            return;
        }
        write(s, m);
        int last = m.index + m.entries.length;
        int settled = Math.min(m.commit, last);
        if (settled > s.commitIndex) {
            s.commitIndex = settled;
            apply(i);
        }
        appendReply(i, m.from, true, last);
    }

    private static void write(Server s, Event m) {
        int agreed = 0;
        while (agreed < m.entries.length && s.agreesAt(m.index + agreed + 1, m.entries[agreed].term))
            agreed++;
        if (agreed == m.entries.length)
            return;
        int kept = m.index + agreed;
        if (kept < s.size)
            Arrays.fill(s.log, kept, s.size, null);
        s.size = kept;
        for (int k = agreed; k < m.entries.length; k++)
            s.append(m.entries[k]);
    }

    private void appendReply(int i, int to, boolean success, int index) {
        Event m = letter(What.APPEND_REPLY, i, to);
        m.term = servers[i].currentTerm;
        m.yes = success;
        m.index = index;
        send(m);
    }

    private void handleAppendReply(int i, Event m) {
        Server s = servers[i];
        if (m.term > s.currentTerm) {
            stepDown(i, m.term);
            return;
        }
        if (s.role != Role.LEADER || m.term != s.currentTerm)
            return;
        int match = s.matchIndex[m.from];
        if (m.yes) {
            if (m.index > match) {
                s.nextIndex[m.from] = Math.max(m.index + 1, s.nextIndex[m.from]);
                s.matchIndex[m.from] = m.index;
                advance(i);
            }
        } else if (m.index == s.nextIndex[m.from] - 1 && m.index > match) {
            s.nextIndex[m.from]--;
            sendEntries(i, m.from, entries(s, s.nextIndex[m.from]));
        }
    }

    private void advance(int i) {
        Server s = servers[i];
        int others = servers.length / 2;
        int best = 0;
        for (int one = 0; one < servers.length; one++) {
            int index = one == i ? 0 : s.matchIndex[one];
            if (index <= best)
                continue;
            int have = 0;
            for (int other = 0; other < servers.length; other++)
                if (other != i && s.matchIndex[other] >= index)
                    have++;
            if (have >= others)
                best = index;
        }
        if (best > s.commitIndex && s.termAt(best) == s.currentTerm) {
            s.commitIndex = best;
            apply(i);
        }
    }

    private void apply(int i) {
        Server s = servers[i];
        while (s.lastApplied < s.commitIndex) {
            Entry entry = s.log[s.lastApplied++];
            if (entry.id == null)
                continue;
            if (!s.results.containsKey(entry.id))
                execute(s, entry);
            if (s.role == Role.LEADER) {
                Event reply = letter(What.CLIENT_REPLY, i, entry.client);
                reply.id = entry.id;
                reply.result = s.results.get(entry.id);
                send(reply);
            }
        }
    }

    private static void execute(Server s, Entry entry) {
        if (!entry.operation.name().equals("put"))
            throw new IllegalArgumentException("the twin can only put");
        s.results.put(entry.id, OK);
        s.store.put(entry.operation.arguments().get(0).toString(), entry.operation.arguments().get(1));
    }

    private void handleClientRequest(int i, Event m) {
        Server s = servers[i];
        if (s.role != Role.LEADER) {
            Event reply = letter(What.REDIRECT, i, m.from);
            reply.id = m.id;
            reply.node = s.leaderHint;
            send(reply);
        } else if (s.results.containsKey(m.id)) {
            Event reply = letter(What.CLIENT_REPLY, i, m.from);
            reply.id = m.id;
            reply.result = s.results.get(m.id);
            send(reply);
        } else {
            s.append(new Entry(s.currentTerm, m.id, m.from, m.operation));
            sendAll(i);
        }
    }

    /// True when the client waits for nothing.
    boolean idle() {
        return pending == null;
    }

    void invoke(OpId id, Operation operation) {
        history.add(new Seen(id, null, now));
        int first = server == NOBODY ? (int) draws.below(client, servers.length) : server;
        pending = id;
        asked = operation;
        tries = 0;
        ask(first);
    }

    private void ask(int whom) {
        server = whom;
        tries++;
        Event request = letter(What.CLIENT_REQUEST, client, whom);
        request.id = pending;
        request.operation = asked;
        send(request);
        retry = arm(What.RETRY, client, PATIENCE);
    }

    private void retry() {
        if (tries >= TRIES)
            ended(null);
        else
            ask((server + 1) % servers.length);
    }

    private void done(Event m) {
        if (m.id.equals(pending))
            ended(m.result);
    }

    private void ended(Value result) {
        history.add(new Seen(pending, result, now));
        pending = null;
        asked = null;
        retry = null;
    }
}
