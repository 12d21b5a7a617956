package replicascope.simulation;

import replicascope.kernel.Event;
import replicascope.kernel.NodeId;
import replicascope.kernel.OpId;
import replicascope.kernel.Seq;
import replicascope.kernel.Table;

/// The client history, and which operations it knows: asked before each new one.
///
/// @param begun where each operation began
record Past(Seq<Event> events, Table<OpId, NodeId> begun) {
    static final Past NONE = new Past(Seq.empty(), Table.empty());

    Past with(Event event) {
        return new Past(events.append(event),
                event instanceof Event.Invoked invoked ? begun.with(invoked.id(), invoked.client()) : begun);
    }
}
