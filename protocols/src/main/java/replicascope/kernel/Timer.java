package replicascope.kernel;

/// Marks the records that name a protocol's timers. A timer may carry data; equal timers are one timer.
public interface Timer {}
