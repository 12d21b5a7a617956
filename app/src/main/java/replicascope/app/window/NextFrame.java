package replicascope.app.window;

import javafx.animation.AnimationTimer;

/// Does something once the next frame was handed over to be painted, which the beginning of the one after it proves;
/// asked again before, it is done once.
final class NextFrame {
    private final AnimationTimer timer;
    private int frames;

    NextFrame(Runnable deed) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (++frames > 1) {
                    stop();
                    deed.run();
                }
            }
        };
    }

    void ask() {
        frames = 0;
        timer.start();
    }

    void stop() {
        timer.stop();
    }
}
