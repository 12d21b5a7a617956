package replicascope.simulation;

import replicascope.kernel.Sentence;

/// A choice that is not possible in this world, with the reason.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Sentence why;

    Refused(Sentence why) {
        super(Texts.common(why));
        this.why = why;
    }

    public Sentence why() {
        return why;
    }
}
