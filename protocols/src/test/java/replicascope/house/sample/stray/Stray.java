package replicascope.house.sample.stray;

/// In a package that no layer covers.
class Stray {}
