package replicascope.app.window;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The file the habits are kept in: a name, `=` and a value on each line, to be read and written by hand too. It is
/// replaced as a whole; one that cannot be understood is set aside.
final class HabitFile {
    private static final long LARGEST = 100_000;
    private static final int MOST_ASIDE = 100;

    private final Path file;
    private final Words words;
    private final Consumer<String> complaints;

    /// @param complaints hears in a sentence what went wrong
    HabitFile(Path file, Words words, Consumer<String> complaints) {
        this.file = file;
        this.words = words;
        this.complaints = complaints;
    }

    /// `settings` in the folder where programs of this user keep such things.
    static Path usual(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("Windows") && environment.containsKey("APPDATA"))
            return Path.of(environment.get("APPDATA"), "Replicascope", "settings");
        if (system.startsWith("Mac"))
            return home.resolve("Library/Application Support/Replicascope/settings");
        String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
        return (folder.isBlank() ? home.resolve(".config") : Path.of(folder)).resolve("replicascope/settings");
    }

    Habits read() {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            if (Files.size(file) > LARGEST)
                throw new IOException(words.say("habits.large"));
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++)
                read(lines.get(i), i + 1, values);
        } catch (NoSuchFileException e) {
            values.clear();
        } catch (IOException e) {
            values.clear();
            setAside(e);
        }
        return new Habits(values, this::write);
    }

    private void read(String line, int number, Map<String, String> values) throws IOException {
        if (line.isBlank() || line.startsWith("#"))
            return;
        int sign = line.indexOf('=');
        if (sign <= 0 || line.indexOf('\0') >= 0)
            throw new IOException(words.say("habits.line", number));
        values.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
    }

    private void setAside(IOException why) {
        String reason = why instanceof CharacterCodingException ? words.say("habits.binary")
                : why.getMessage();
        try {
            Path aside = free();
            Files.move(file, aside);
            complaints.accept(words.say("habits.aside", file, reason, aside.getFileName()));
        } catch (IOException e) {
            complaints.accept(words.say("habits.unreadable", file, reason));
        }
    }

    private Path free() throws IOException {
        for (int i = 1; i < MOST_ASIDE; i++) {
            Path aside = file.resolveSibling("settings.damaged-" + i);
            if (Files.notExists(aside))
                return aside;
        }
        throw new IOException("full");
    }

    private void write(Map<String, String> values) {
        StringBuilder text = new StringBuilder(words.say("habits.head")).append('\n');
        values.forEach((name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path fresh = Files.createTempFile(target.getParent(), ".settings", ".part");
            try {
                Files.writeString(fresh, text);
                move(fresh, target);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            complaints.accept(words.say("habits.unwritable", file, String.valueOf(e.getMessage())));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
