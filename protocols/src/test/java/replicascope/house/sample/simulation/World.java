package replicascope.house.sample.simulation;

/// What the bad samples name.
public class World {}
