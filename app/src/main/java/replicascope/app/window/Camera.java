package replicascope.app.window;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import replicascope.lessons.Answer;

/// Takes pictures of the window without showing it, so that no display is needed and any size will do.
public final class Camera {
    /// A layout that gives texts their lines may move what a layout before it placed.
    private static final int PASSES = 3;

    private Camera() {}

    /// What is wanted.
    ///
    /// @param what     the id of a lesson, or a lesson's or a run's file
    /// @param step     of the lesson, counted from 1, or of the run, counted from 0; without one the beginning of the
    ///                 lesson or the end of the run
    /// @param theme    `light` or `dark`
    /// @param textSize in percent
    /// @param shown    what else is done before
    public record Order(String what, OptionalLong step, int width, int height, String theme, int textSize,
            Shown shown) {}

    /// What is done at the place before the picture is taken.
    ///
    /// @param answer  what the lesson's question is answered with: ids of options, or a text
    /// @param hint    whether the task's hint is taken
    /// @param compare whether the run is shown beside the repaired one
    /// @param present whether it is shown as to those who sit far away
    public record Shown(List<String> answer, boolean hint, boolean compare, boolean present) {
        public static final Shown NOTHING = new Shown(List.of(), false, false, false);

        public Shown {
            answer = List.copyOf(answer);
        }
    }

    /// There is no such picture; the message says why.
    public static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1;

        Impossible(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /// Starts JavaFX without a display; once started, it stays as it is.
    public static void setUp() {
        headless();
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    /// What JavaFX must be told before it starts.
    static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /// @return the picture, as PNG
    public static byte[] take(Order order) {
        Wiring wiring = onStage(() -> wiring(order));
        Scene scene = wiring.scene();
        pass(scene);
        onStage(() -> act(wiring.session(), order.shown(), new Words()));
        pass(scene);
        WritableImage picture = onStage(() -> scene.snapshot(null));
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pass(Scene scene) {
        for (int i = 0; i < PASSES; i++)
            onStage(() -> {
                settle(scene);
                return scene.snapshot(null);
            });
    }

    /// A scroll pane keeps a picture of its content, and a snapshot does not see that it was scrolled since.
    private static void settle(Scene scene) {
        scene.getRoot().lookupAll(".viewport").forEach(content -> content.setCache(false));
    }

    /// Each piece of work by itself, so that what one leaves for later is done before the next.
    private static <T> T onStage(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Opening.Failed e) {
                done.completeExceptionally(new Impossible(e.getMessage(), e));
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Wiring wiring(Order order) throws Opening.Failed {
        Words words = new Words();
        Opening.Found found = Opening.find(order.what(), Worker.HERE, words);
        Habits habits = Habits.fleeting();
        habits.write(Look.HABIT, order.theme());
        habits.write(Look.TEXT_HABIT, Integer.toString(order.textSize()));
        Wiring wiring = new Wiring(Desk.still(found, words, order.shown().compare()), words, order.width(),
                order.height(), habits);
        go(found.session(), order.step(), words);
        if (order.shown().present())
            wiring.deeds().named("present").run().run();
        return wiring;
    }

    private static boolean act(Session session, Shown shown, Words words) {
        if (!shown.answer().isEmpty()) {
            Guide guide = session.guide().filter(one -> one.open().isPresent())
                    .orElseThrow(() -> new Impossible(words.say("shot.question"), null));
            guide.lecture().refusal(Answer.of(shown.answer())).ifPresent(why -> {
                throw new Impossible(words.say("shot.answer", String.join(", ", shown.answer()), why), null);
            });
            guide.submit(Answer.of(shown.answer()));
            if (session.lecturing())
                session.goOn();
        }
        if (shown.hint())
            session.guide().filter(guide -> guide.lecture().errand().isPresent())
                    .orElseThrow(() -> new Impossible(words.say("shot.task"), null)).hint();
        return true;
    }

    private static void go(Session session, OptionalLong step, Words words) {
        if (session.lecture().isPresent())
            toText(session, session.lecture().get(), step.orElse(1), words);
        else
            toStep(session, step.orElse(session.end()), words);
    }

    private static void toStep(Session session, long step, Words words) {
        if (step < 0 || step > session.end())
            throw new Impossible(words.say("shot.step", step, session.end()), null);
        session.seek(step);
    }

    private static void toText(Session session, Lecture lecture, long step, Words words) {
        if (step < 1 || step > lecture.count())
            throw new Impossible(words.say("shot.text", step, lecture.count()), null);
        while (lecture.at() + 1 < step) {
            int before = lecture.at();
            session.goOn();
            if (lecture.at() == before && !session.lecturing())
                session.goOn();
            if (session.lecturing())
                session.goOn();
            if (lecture.at() == before)
                throw new Impossible(words.say("shot.stuck", before + 1, Optional.of(session.error())
                        .filter(error -> !error.isEmpty()).orElse(words.say("shot.asks"))), null);
        }
    }
}
