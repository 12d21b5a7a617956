package replicascope.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import replicascope.app.window.Window;
import replicascope.kernel.BadSetting;
import replicascope.language.LanguageException;
import replicascope.language.Suggestions;
import replicascope.lessons.LessonException;
import replicascope.run.CommandFailed;

/// The command line as a whole. Without a verb the window opens, or the first lesson plays as text.
@Command(name = "replicascope", mixinStandardHelpOptions = true, subcommands = HelpCommand.class, description = {
    "A laboratory for replication algorithms: watch them run, break them, read why.", "",
    "Without a command the window opens; where none can be opened, the first lesson plays as text."}, footer = {
        "", "Exit codes: 0 fine, 1 the thing checked does not hold, 2 bad input."})
public final class Replicascope implements Callable<Integer> {
    /// What plays when nothing is asked for.
    static final String FIRST_LESSON = "raft-first-election";

    private static final int HELP_WIDTH = 100;

    private final Terminal terminal;
    private final Screen screen;

    private Replicascope(Terminal terminal, Screen screen) {
        this.terminal = terminal;
        this.screen = screen;
    }

    /// Runs the program in this process.
    ///
    /// @return the exit code
    public static int run(String[] arguments, Supplier<String> version) {
        Terminal terminal = Terminal.ofProcess();
        // a lambda, not Window::open, whose linking alone would need JavaFX, which most commands start without
        return run(arguments, version, terminal,
                new Display(Display.Machine.ofProcess(), what -> Window.open(what)), OutputFile::rewrite);
    }

    static int run(String[] arguments, Supplier<String> version, Terminal terminal, Screen screen,
            RunVerb.Saving saving) {
        try {
            // the window alone needs no command line, and is quicker there without one
            return arguments.length == 0 ? window(terminal, screen)
                    : commandLine(version, terminal, screen, saving).execute(arguments);
        } catch (StackOverflowError e) {
            terminal.complain("this is nested too deep to be understood; say it in simpler parts");
            return ExitCodes.BAD_INPUT;
        } catch (OutOfMemoryError e) {
            terminal.complain("the memory is used up; give more with JAVA_TOOL_OPTIONS=-Xmx4g, or play less at once");
            return ExitCodes.BAD_INPUT;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private static CommandLine commandLine(Supplier<String> version, Terminal terminal, Screen screen,
            RunVerb.Saving saving) {
        CommandLine line = new CommandLine(new Replicascope(terminal, screen));
        IVersionProvider provider = () -> new String[] {"replicascope " + version.get()};
        line.getCommandSpec().versionProvider(provider);
        for (Object verb : List.of(new PlayVerb(terminal, screen), new RunVerb(terminal, saving),
                new LessonsVerb(terminal), new ProtocolsVerb(terminal), new ShotVerb(terminal), new BenchVerb(
                        terminal))) {
            CommandLine sub = new CommandLine(verb);
            sub.getCommandSpec().addMixin("help", CommandLine.Model.CommandSpec.forAnnotatedObject(new HelpOption()));
            line.addSubcommand(sub);
        }
        return line.setOut(terminal.out()).setErr(terminal.err()).setUsageHelpWidth(HELP_WIDTH)
                .setUsageHelpAutoWidth(false).setColorScheme(CommandLine.Help.defaultColorScheme(
                        CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler((e, given) -> notUnderstood(terminal, e))
                .setExecutionExceptionHandler((e, command, result) -> failed(terminal, e));
    }

    /// `--help` of a verb.
    @Command
    static final class HelpOption {
        @CommandLine.Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and end.")
        private boolean help;
    }

    @Override
    public Integer call() {
        return PlayVerb.play(terminal, screen, Optional.empty(), () -> Playable.named(FIRST_LESSON));
    }

    private static int window(Terminal terminal, Screen screen) {
        try {
            return new Replicascope(terminal, screen).call();
        } catch (RuntimeException e) {
            return failed(terminal, e);
        }
    }

    private static int notUnderstood(Terminal terminal, ParameterException e) {
        CommandLine command = e.getCommandLine();
        String help = command.getCommandSpec().qualifiedName() + " --help";
        String sentence = sentence(e);
        terminal.complain(sentence + (sentence.endsWith("?") ? "" : "; see \"" + help + "\""));
        return ExitCodes.BAD_INPUT;
    }

    private static String sentence(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched))
            return uncapitalized(e.getMessage().lines().findFirst().orElse("this is not understood"));
        String word = unmatched.getUnmatched().getFirst();
        CommandLine command = e.getCommandLine();
        boolean option = word.startsWith("-");
        List<String> known = option
                ? command.getCommandSpec().options().stream().flatMap(one -> List.of(one.names()).stream()).toList()
                : List.copyOf(command.getSubcommands().keySet());
        String found = "\"" + word + "\" is not "
                + (option ? "an option" : known.isEmpty() ? "expected" : "a command") + " here";
        return found + Suggestions.near(word, known).map(near -> "; " + Suggestions.question(near)).orElse("");
    }

    private static String uncapitalized(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static int failed(Terminal terminal, Exception e) {
        if (System.getenv("REPLICASCOPE_DEBUG") != null)
            e.printStackTrace(terminal.err());
        terminal.complain(switch (e) {
            case BadInput bad -> bad.getMessage();
            case LessonException bad -> bad.getMessage();
            case LanguageException bad -> bad.getMessage();
            case BadSetting bad -> bad.getMessage();
            case CommandFailed bad -> bad.getMessage();
            default -> "something went wrong inside the program (" + e.getClass().getSimpleName()
                    + (e.getMessage() == null ? "" : ": " + e.getMessage().lines().findFirst().orElse(""))
                    + "); set REPLICASCOPE_DEBUG=1 to see where, and report it";
        });
        return e instanceof LessonException lesson ? exitCode(lesson) : ExitCodes.BAD_INPUT;
    }

    static int exitCode(LessonException e) {
        return e.kind() == LessonException.Kind.CLAIM ? ExitCodes.DOES_NOT_HOLD : ExitCodes.BAD_INPUT;
    }
}
