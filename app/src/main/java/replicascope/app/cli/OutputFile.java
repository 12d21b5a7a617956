package replicascope.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/// Writes a file, new or anew, as a whole or not at all.
public final class OutputFile {
    private OutputFile() {}

    /// Makes an empty file in a folder.
    interface Beginning {
        Path in(Path folder) throws IOException;
    }

    /// @throws BadInput when it cannot be written; it is then as it was
    public static void rewrite(Path file, String text) {
        rewrite(file, text, folder -> Files.createFile(folder.resolve("." + System.nanoTime() + ".part")));
    }

    static void rewrite(Path file, String text, Beginning beginning) {
        try {
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), text, beginning);
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new BadInput("\"" + file + "\" may not be written; give yourself the right to write it and its "
                    + "folder, or copy it elsewhere and rewrite the copy", e);
        } catch (IOException e) {
            throw new BadInput("\"" + file + "\" could not be written and is as it was: " + InputFile.reason(e)
                    + "; check the disk it is on", e);
        }
    }

    private static void replace(Path file, String text, Beginning beginning) throws IOException {
        boolean anew = Files.exists(file);
        if (anew && !Files.isWritable(file))
            throw new AccessDeniedException(file.toString());
        Path fresh = beginning.in(file.getParent());
        try {
            if (anew)
                keepRights(file, fresh);
            Files.writeString(fresh, text);
            move(fresh, file);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keepRights(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (old != null)
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
