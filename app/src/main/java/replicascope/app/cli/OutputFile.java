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
    public interface Beginning {
        Path in(Path folder) throws IOException;
    }

    /// @throws BadInput when it cannot be written; it is then as it was
    public static void rewrite(Path file, String text) {
        rewrite(file, text, folder -> Files.createFile(folder.resolve("." + System.nanoTime() + ".part")));
    }

    /// Says beforehand what would keep a file from being written.
    ///
    /// @throws BadInput when there is no folder for it, or it is something else than a file
    static void check(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new BadInput("\"" + file + "\" cannot be written: there is no folder " + folder
                    + "; make it first, or name another");
        if (Files.isDirectory(file))
            throw new BadInput("\"" + file + "\" is a folder; name a file in it");
        if (Files.exists(file) && !Files.isRegularFile(file))
            throw new BadInput("\"" + file + "\" is a device or a pipe; name a file");
    }

    /// Makes a file, or makes it anew.
    ///
    /// @throws BadInput when it cannot be written; if there was one, it is then as it was
    static void write(Path file, byte[] bytes) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            Path target = Files.exists(file) ? file.toRealPath() : folder.resolve(file.getFileName());
            Path fresh = Files.createTempFile(target.getParent(), ".", ".part");
            try {
                Files.write(fresh, bytes);
                giveRights(target, fresh);
                move(fresh, target);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new BadInput("\"" + file + "\" may not be written; name a file in a folder that is yours", e);
        } catch (IOException e) {
            throw new BadInput("\"" + file + "\" could not be written: " + InputFile.reason(e)
                    + "; check the disk it is on", e);
        }
    }

    /// Those of the file there was; for a new one, those that a new file gets here.
    private static void giveRights(Path target, Path fresh) throws IOException {
        if (Files.exists(target)) {
            keepRights(target, fresh);
            return;
        }
        Path sample = fresh.resolveSibling(fresh.getFileName() + ".rights");
        Files.createFile(sample);
        try {
            keepRights(sample, fresh);
        } finally {
            Files.deleteIfExists(sample);
        }
    }

    /// @param beginning makes the file that is written first
    /// @throws BadInput when it cannot be written; it is then as it was
    public static void rewrite(Path file, String text, Beginning beginning) {
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
