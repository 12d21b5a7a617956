package replicascope.house.sample.protocol.two;

import replicascope.house.sample.simulation.World;

/// Names the simulation, which a protocol must not.
public class Engine {
    World world;
}
