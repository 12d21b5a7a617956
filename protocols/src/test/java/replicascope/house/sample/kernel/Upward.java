package replicascope.house.sample.kernel;

import replicascope.house.sample.simulation.World;

/// Names a package above it.
class Upward {
    World above;
}
