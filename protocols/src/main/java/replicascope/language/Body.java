package replicascope.language;

/// What a line of the body says: a command, or the recorded outcome of the command above it.
public sealed interface Body permits Command, Outcome {}
