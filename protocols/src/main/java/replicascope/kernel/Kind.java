package replicascope.kernel;

/// A kind of node: `server`, `broker`, `coordinator`, `client`.
///
/// @param state the type of its state
public record Kind<S extends Record, M>(String name, Class<S> state, Role<S, M> role) {}
