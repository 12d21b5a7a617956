package replicascope.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import replicascope.lessons.Answer;
import replicascope.lessons.Focus;
import replicascope.lessons.Graded;
import replicascope.lessons.Progress;
import replicascope.lessons.Prompt;
import replicascope.lessons.Task;
import replicascope.run.Run;
import replicascope.simulation.Choice;

/// A lesson as the window follows it: a run, and texts on the way through it, with questions and tasks.
public interface Lecture {
    /// The steps that a lesson's step made: from a place along its branch.
    ///
    /// @param failure why it did not go as written, in a sentence; empty when it did
    record Stretch(Run.Position from, long to, String failure) {}

    /// A task as it stands.
    ///
    /// @param shown true when the lesson has played a solution
    record Errand(Task task, Task.State state, boolean shown) {}

    /// A lesson with other data.
    ///
    /// @param name  to open it by
    /// @param fresh how far the learner is who begins it
    record Another(String name, Progress fresh) {}

    /// What has come of a text of the lesson: nothing yet or nothing to answer, a right answer, another one.
    enum Mark {
        NONE, RIGHT, WRONG
    }

    Run run();

    String title();

    /// The file it was read from, if it was.
    Optional<Path> source();

    /// How many texts there are.
    int count();

    /// The text shown, from 0.
    int at();

    /// The heading of the text shown.
    String heading();

    /// The text shown.
    String say();

    /// What the stage shows, for those who do not see it; may be empty.
    String alt();

    /// What the text shown draws attention to; nothing when another place is looked at.
    Focus focus();

    /// By text.
    List<Mark> marks();

    /// False at the last text when nothing is left to happen.
    boolean mayGoOn();

    boolean mayGoBack();

    /// True when the learner has done what the text shown asks for, or when it asks for nothing.
    boolean ready();

    /// Makes what the step shown asks for and turns to the next text. Only this and what else returns a stretch may
    /// run in another thread.
    Stretch goOn();

    /// Ends [#goOn] in the other thread as soon as can be; the step shown stays.
    void cancel();

    /// Turns to the text before.
    ///
    /// @return where it was shown
    Run.Position goBack();

    /// The question of the text shown, with what came of it.
    Optional<Prompt> prompt();

    /// Why this is no answer to the question, in a clause.
    Optional<String> refusal(Answer answer);

    /// Plays what shows the answer, and judges.
    Stretch answer(Answer answer);

    /// What showed the answer, once more; empty when it has not been shown.
    Optional<Stretch> again();

    /// The task of the text shown, as it stands at the place looked at.
    Optional<Errand> errand();

    /// Why the task does not let the learner do this, in a clause.
    Optional<String> refusal(Choice choice);

    /// Gives another hint; false when there is none, or nothing has been tried.
    boolean hint();

    /// Takes back what made an attempt fail, or all that was done for the task.
    ///
    /// @return the place to go on from
    Run.Position retry();

    /// Plays a solution of the task and stays with it.
    Stretch solve();

    /// True when the text shown is about what the same choices come to with nothing broken, and that gives no answer
    /// away.
    boolean compares();

    /// Looks at the place that the text shown is about.
    Run.Position home();

    /// The same lesson with other data, where they may be taken: in an exercise once something was judged, else at the
    /// beginning.
    Optional<Another> another();

    /// The latest judgement on the text shown.
    Optional<Graded> graded();

    /// How far the learner has come.
    Progress progress();
}
