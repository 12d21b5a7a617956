package replicascope.simulation;

import replicascope.kernel.Parameter;

/// A parameter gets a value; with a link, for that link only.
public record Assignment(String name, Network.Link link, Parameter.Setting setting) {}
