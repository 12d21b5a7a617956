/// The command line. Each verb is a class; what it needs from outside is handed to it as [Terminal] and [Screen].
///
/// Exit codes: 0 fine, 1 the thing checked does not hold, 2 bad input. Nobody ever sees a stack trace, unless
/// the environment variable `REPLICASCOPE_DEBUG` is set.
package replicascope.app.cli;
