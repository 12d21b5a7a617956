package replicascope.app.window;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import replicascope.app.cli.LessonFile;

/// Watches a lesson's file and its translations in a thread of its own and says when one has been written and then left alone for a moment: editors
/// write in several goes, or put another file in its place.
final class LessonWatch implements AutoCloseable {
    private static final long QUIET_MILLIS = 150;

    private final String name;
    private final Path file;
    private final Runnable changed;
    private final WatchService service;

    /// @param changed called in the watching thread
    /// @throws IOException when the folder cannot be watched
    LessonWatch(Path file, Runnable changed) throws IOException {
        this.file = file.toAbsolutePath();
        this.changed = changed;
        name = this.file.getFileName().toString();
        service = FileSystems.getDefault().newWatchService();
        this.file.getParent().register(service, StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY);
        Thread.ofPlatform().name("lesson file").daemon().start(this::watch);
    }

    Path file() {
        return file;
    }

    private void watch() {
        try {
            while (true) {
                boolean due = concerns(service.take());
                while (due) {
                    WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                    if (more == null)
                        break;
                    concerns(more);
                }
                if (due)
                    changed.run();
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean concerns(WatchKey key) {
        boolean ours = false;
        for (WatchEvent<?> event : key.pollEvents())
            ours |= event.kind() == StandardWatchEventKinds.OVERFLOW || event.context() instanceof Path changed
                    && LessonFile.makes(changed.toString(), name);
        key.reset();
        return ours;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException late) {
            return;
        }
    }
}
