package replicascope.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import replicascope.language.Suggestions;

/// A file that somebody named, as text. Whatever is wrong with it is said in one sentence.
public final class InputFile {
    /// More than any run or lesson needs, in bytes.
    static final long MOST_BYTES = 20_000_000;
    private static final int MOST_NEIGHBOURS = 1_000;

    private final String name;
    private final Path path;
    private final Opening opening;

    /// How a file is opened.
    interface Opening {
        InputStream open(Path path) throws IOException;
    }

    private InputFile(String name, Opening opening) {
        this.name = name;
        this.opening = opening;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new BadInput("\"" + name + "\" cannot be the name of a file; name one that exists", e);
        }
    }

    /// @throws BadInput when it cannot be read or is no text
    public static String read(String name) {
        return read(name, Files::newInputStream);
    }

    static String read(String name, Opening opening) {
        InputFile file = new InputFile(name, opening);
        file.check();
        return file.text();
    }

    private void check() {
        if (name.isBlank())
            throw new BadInput("the name of the file is empty; name a file");
        if (Files.notExists(path))
            throw new BadInput("there is no file \"" + name + "\"; " + neighbour());
        if (Files.isDirectory(path))
            throw new BadInput("\"" + name + "\" is a folder; name a file in it");
        if (Files.exists(path) && !Files.isRegularFile(path))
            throw new BadInput("\"" + name + "\" is a device or a pipe; save what it gives as a file and name that");
    }

    private String neighbour() {
        Path folder = path.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder))
            return "the folder it should be in does not exist either: check the path";
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.limit(MOST_NEIGHBOURS).map(file -> file.getFileName().toString()).sorted()
                    .toList();
            return Suggestions.near(path.getFileName().toString(), names).map(Suggestions::question)
                    .orElse("check its name and the folder " + folder);
        } catch (IOException e) {
            return "check its name and the folder " + folder;
        }
    }

    private String text() {
        try (InputStream in = opening.open(path)) {
            long size = Files.size(path);
            if (size > MOST_BYTES)
                throw tooLarge(size);
            byte[] bytes = in.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES)
                throw tooLarge(bytes.length);
            if (bytes.length == 0)
                throw new BadInput("\"" + name + "\" is empty; name a file with a run or a lesson in it");
            return decoded(bytes);
        } catch (AccessDeniedException e) {
            throw new BadInput("\"" + name + "\" may not be read; give yourself the right to read it", e);
        } catch (IOException e) {
            throw new BadInput("\"" + name + "\" cannot be read: " + reason(e) + "; check the disk it is on", e);
        }
    }

    private BadInput tooLarge(long size) {
        return new BadInput("\"" + name + "\" has " + String.format(Locale.ROOT, "%,d", size)
                + " bytes, and a run or a lesson at most " + String.format(Locale.ROOT, "%,d", MOST_BYTES)
                + "; name another file, or cut this one down");
    }

    static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int zero = text.indexOf('\0');
        if (zero >= 0)
            throw notText(text.substring(0, zero), "a zero byte");
        if (!result.isError())
            return text;
        if (in.position() + result.length() == bytes.length && result.length() < 4 && in.position() > 0)
            throw notText(text, "half a character: the file ends in the middle");
        throw notText(text, String.format("the byte %02X, which is not UTF-8", bytes[in.position()]));
    }

    private BadInput notText(String before, String what) {
        long line = before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new BadInput(name + ", line " + line + ", column " + column + ": this is not a text file: here is "
                + what + "; name a run or a lesson, or save this one as UTF-8");
    }
}
