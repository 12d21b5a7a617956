package replicascope.protocol.twophase;

import replicascope.kernel.OpId;

/// What a participant knows: one account and its log.
///
/// @param balance the account: the opening balance and all committed changes
/// @param inDoubt the transaction it has promised to commit or abort as told, or null; it locks the account
/// @param log     stable storage
record Participant(long balance, OpId inDoubt, Log log) {

    /// The account as the log has it.
    static Participant recovered(long opening, Log log) {
        return new Participant(opening + log.committedChange(), log.inDoubt(), log);
    }

    /// True when the share can be promised: the account is free and stays at or above zero.
    boolean can(long change) {
        return inDoubt == null && balance + change >= 0;
    }

    /// The promise, in memory still.
    Participant prepare(OpId tx, long change) {
        return new Participant(balance, tx, log.append(new Log.Entry.Prepared(tx, change)));
    }

    Participant force() {
        return new Participant(balance, inDoubt, log.force());
    }

    /// Does what it promised.
    Participant commit(OpId tx) {
        return new Participant(balance + log.change(tx), null, log.append(new Log.Entry.Committed(tx)));
    }

    /// Undoes its share, or sees to it that it is never begun here.
    Participant abort(OpId tx) {
        return new Participant(balance, tx.equals(inDoubt) ? null : inDoubt,
                log.append(new Log.Entry.Aborted(tx)));
    }
}
