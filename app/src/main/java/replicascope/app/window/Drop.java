package replicascope.app.window;

import java.io.File;
import java.util.List;
import java.util.Locale;

/// Files dropped on the window: one of them is opened.
final class Drop {
    private final Desk desk;

    Drop(Desk desk) {
        this.desk = desk;
    }

    /// True when there is something that may be dropped here.
    static boolean takes(List<File> files) {
        return files != null && !files.isEmpty();
    }

    /// Opens the first run or lesson among them; without one, the first file of all, which says why it is none.
    ///
    /// @return false when nothing was dropped
    boolean open(List<File> files) {
        if (!takes(files))
            return false;
        File wanted = files.stream().filter(Drop::known).findFirst().orElse(files.getFirst());
        desk.open(wanted.getPath());
        return true;
    }

    private static boolean known(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".run") || name.endsWith(".json");
    }
}
