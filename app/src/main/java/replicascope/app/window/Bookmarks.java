package replicascope.app.window;

import java.nio.file.Path;
import java.util.Optional;
import replicascope.lessons.Lesson;
import replicascope.lessons.Progress;
import replicascope.lessons.ProgressStore;

/// How far the learner has come in each lesson.
interface Bookmarks {
    /// What was kept of a lesson, with a sentence when it could not be read.
    ProgressStore.Loaded of(String lesson);

    /// Keeps it.
    ///
    /// @return a sentence when that is not possible
    Optional<String> keep(Progress progress);

    /// Keeps nothing.
    static Bookmarks none() {
        return new Bookmarks() {
            @Override
            public ProgressStore.Loaded of(String lesson) {
                return new ProgressStore.Loaded(Optional.empty(), Optional.empty());
            }

            @Override
            public Optional<String> keep(Progress progress) {
                return Optional.empty();
            }
        };
    }

    /// Keeps it in a folder.
    static Bookmarks in(Path folder) {
        ProgressStore store = new ProgressStore(folder);
        return new Bookmarks() {
            @Override
            public ProgressStore.Loaded of(String lesson) {
                return store.load(lesson);
            }

            @Override
            public Optional<String> keep(Progress progress) {
                return store.save(progress);
            }
        };
    }

    /// How far a lesson has got: not begun, begun, or gone through to its last step.
    enum State {
        NEW, BEGUN, DONE
    }

    default State state(Lesson lesson) {
        Optional<Progress> progress = of(lesson.name()).progress();
        if (progress.isEmpty())
            return State.NEW;
        return progress.get().step().equals(lesson.steps().getLast().id()) ? State.DONE : State.BEGUN;
    }
}
