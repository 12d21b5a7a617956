package replicascope.app.window;

import java.util.concurrent.atomic.AtomicBoolean;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonException;
import replicascope.lessons.LessonPlayer;
import replicascope.run.Run;

/// A lesson on its player.
final class PlayedLecture implements Lecture {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final LessonPlayer player;

    PlayedLecture(Lesson lesson) {
        player = new LessonPlayer(lesson, cancelled::get);
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
    public boolean mayGoOn() {
        return player.hasNext();
    }

    @Override
    public boolean mayGoBack() {
        return player.step() > 0;
    }

    @Override
    public Stretch goOn() {
        cancelled.set(false);
        player.home();
        Run.Position from = player.run().position();
        try {
            LessonPlayer.Played played = player.next();
            return new Stretch(new Run.Position(player.run().branch(), played.from()), played.to(), "");
        } catch (LessonException e) {
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
}
