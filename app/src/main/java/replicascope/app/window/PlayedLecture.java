package replicascope.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import replicascope.language.Command;
import replicascope.lessons.Answer;
import replicascope.lessons.Focus;
import replicascope.lessons.Graded;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonException;
import replicascope.lessons.LessonPlayer;
import replicascope.lessons.Progress;
import replicascope.lessons.Prompt;
import replicascope.lessons.Resumed;
import replicascope.lessons.Task;
import replicascope.run.CommandFailed;
import replicascope.run.Player;
import replicascope.run.Run;
import replicascope.simulation.Choice;

/// A lesson on its player.
final class PlayedLecture implements Lecture {
    private final AtomicBoolean cancelled;
    private final LessonPlayer player;
    private final Path source;
    /// The step for which a solution was played, or -1.
    private int solved = -1;

    PlayedLecture(Lesson lesson) {
        this(lesson, null);
    }

    /// @param source the file it was read from; null for none
    PlayedLecture(Lesson lesson, Path source) {
        cancelled = new AtomicBoolean();
        this.source = source;
        player = new LessonPlayer(lesson, cancelled::get);
    }

    private PlayedLecture(LessonPlayer player, AtomicBoolean cancelled, Path source) {
        this.player = player;
        this.cancelled = cancelled;
        this.source = source;
    }

    /// A lecture that goes on somewhere.
    ///
    /// @param exact    true when that is the place it was left at
    /// @param sentence says where and why
    record Again(PlayedLecture lecture, boolean exact, String sentence) {}

    /// Goes on where somebody left off.
    static Again resume(Lesson lesson, Progress progress, Path source) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Resumed resumed = LessonPlayer.resume(lesson, progress, cancelled::get);
        return new Again(new PlayedLecture(resumed.player(), cancelled, source), resumed.exact(),
                resumed.sentence());
    }

    /// The same place in a changed lesson.
    ///
    /// @throws LessonException when it cannot even begin
    Again reload(Lesson changed) {
        cancelled.set(false);
        Resumed resumed = player.reload(changed);
        return new Again(new PlayedLecture(resumed.player(), cancelled, source), resumed.exact(),
                resumed.sentence());
    }

    @Override
    public Run run() {
        return player.run();
    }

    @Override
    public String title() {
        return player.lesson().title();
    }

    @Override
    public Optional<Path> source() {
        return Optional.ofNullable(source);
    }

    @Override
    public int count() {
        return player.lesson().steps().size();
    }

    @Override
    public int at() {
        return player.step();
    }

    @Override
    public String heading() {
        return player.current().title();
    }

    @Override
    public String say() {
        return player.current().say();
    }

    @Override
    public String alt() {
        return player.current().alt().orElse("");
    }

    @Override
    public Focus focus() {
        return player.atHome() && player.graded().isEmpty() ? player.current().focus().orElse(Focus.NONE) : Focus.NONE;
    }

    @Override
    public List<Mark> marks() {
        Progress progress = player.progress();
        return player.lesson().steps().stream().map(step -> {
            List<Progress.Given> given = progress.answers().getOrDefault(step.id(), List.of());
            if (given.isEmpty())
                return Mark.NONE;
            return switch (given.getLast().verdict()) {
                case RIGHT -> Mark.RIGHT;
                case OPEN -> Mark.NONE;
                case PARTLY, WRONG -> Mark.WRONG;
            };
        }).toList();
    }

    @Override
    public boolean mayGoOn() {
        return player.hasNext();
    }

    @Override
    public boolean mayGoBack() {
        return player.step() > 0;
    }

    @Override
    public boolean ready() {
        return player.ready();
    }

    @Override
    public Stretch goOn() {
        return play(() -> {
            LessonPlayer.Played played = player.next();
            return new Stretch(new Run.Position(player.run().branch(), Math.min(played.from(), played.to())),
                    played.to(), "");
        });
    }

    /// Something that may fail, and then leaves the lesson where it is.
    private Stretch play(Supplier<Stretch> work) {
        cancelled.set(false);
        player.home();
        Run.Position from = player.run().position();
        try {
            return work.get();
        } catch (LessonException | CommandFailed e) {
            return new Stretch(from, from.step(), e.getMessage());
        }
    }

    @Override
    public void cancel() {
        cancelled.set(true);
    }

    @Override
    public Run.Position goBack() {
        player.back();
        return player.run().position();
    }

    @Override
    public Optional<Prompt> prompt() {
        return player.prompt();
    }

    @Override
    public Optional<String> refusal(Answer answer) {
        return player.refusal(answer);
    }

    @Override
    public Stretch answer(Answer answer) {
        boolean known = player.graded().isPresent();
        return play(() -> {
            LessonPlayer.Played shown = player.answer(answer).revealed();
            return new Stretch(new Run.Position(player.run().branch(), known ? shown.to() : shown.from()),
                    shown.to(), "");
        });
    }

    @Override
    public Optional<Stretch> again() {
        return player.graded().filter(graded -> graded.revealed().to() > graded.revealed().from()).map(graded -> {
            player.home();
            return new Stretch(new Run.Position(player.run().branch(), graded.revealed().from()),
                    graded.revealed().to(), "");
        });
    }

    @Override
    public Optional<Errand> errand() {
        return player.current().task().flatMap(task -> player.state().map(state -> new Errand(task, state,
                solved == player.step())));
    }

    @Override
    public Optional<String> refusal(Choice choice) {
        return player.refusal(choice);
    }

    @Override
    public boolean hint() {
        return player.hint().isPresent();
    }

    @Override
    public Run.Position retry() {
        player.retry();
        return player.run().position();
    }

    @Override
    public Stretch solve() {
        Task task = player.current().task().orElseThrow();
        return play(() -> {
            Run run = player.run();
            long from = run.step();
            Player hand = new Player(run, cancelled::get);
            for (Command command : task.solution())
                hand.play(command);
            solved = player.step();
            return new Stretch(new Run.Position(run.branch(), from), run.step(), "");
        });
    }

    @Override
    public boolean compares() {
        return player.compares();
    }

    @Override
    public Run.Position home() {
        player.home();
        return player.run().position();
    }

    @Override
    public Optional<Another> another() {
        Lesson lesson = player.lesson();
        boolean now = lesson.kind() == Lesson.Kind.EXERCISE ? !player.progress().attempts().isEmpty()
                : player.step() == 0;
        return lesson.variants().next().filter(next -> now).map(next -> lesson.id() + Lesson.VARIANT + next)
                .map(name -> new Another(named(name), new Progress(name, lesson.revision(), lesson.steps().getFirst()
                        .id(), Map.of(), Map.of())));
    }

    /// What it is opened by, with its variant.
    String name() {
        return named(player.lesson().name());
    }

    private String named(String name) {
        return source == null ? name : source + name.substring(player.lesson().id().length());
    }

    @Override
    public Optional<Graded> graded() {
        return player.graded();
    }

    @Override
    public Progress progress() {
        return player.progress();
    }
}
