package replicascope.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Seq;
import replicascope.kernel.Value;

class InverseTest {
    private static final int FILES = 6_000;
    private static final int MUTATIONS = 20_000;

    @Test
    void printingAndParsingFilesAreInverse() {
        for (int seed = 0; seed < FILES; seed++) {
            RunFile file = new RandomFiles(seed).file();
            String text = RunFiles.print(file);
            RunFile read = RunFiles.parse(text);
            assertThat(read).as("seed %d:%n%s", seed, text).isEqualTo(file);
            assertThat(RunFiles.print(read)).as("seed %d", seed).isEqualTo(text);
            assertThat(positions(read)).as("seed %d", seed).isEqualTo(positions(file));
        }
    }

    @Test
    void printingAndParsingSingleCommandsAndConditionsAreInverse() {
        for (int seed = 0; seed < FILES; seed++) {
            RandomFiles random = new RandomFiles(~seed);
            Command command = random.command();
            assertThat(Commands.parse(command.toString())).as("seed %d", seed).isEqualTo(command);
            Condition condition = random.condition(6);
            assertThat(Conditions.parse(Conditions.print(condition))).as("seed %d", seed).isEqualTo(condition);
        }
    }

    @Test
    void crampedAndLooseSpacingReadTheSame() {
        for (int seed = 0; seed < 500; seed++) {
            RunFile file = new RandomFiles(seed).file();
            String loose = RunFiles.print(file).replace("\n", " \t// \"comment\r\n\n  // line\n\t ");
            assertThat(RunFiles.parse("\ufeff" + loose)).as("seed %d", seed).isEqualTo(file);
        }
    }

    @Test
    void damagedFilesAreReadOrAnsweredButNeverBreakTheParser() {
        List<String> texts = IntStream.range(0, 1_000).mapToObj(seed -> RunFiles.print(new RandomFiles(seed).file()))
                .toList();
        int refused = 0;
        for (int seed = 0; seed < MUTATIONS; seed++) {
            Draws draws = new Draws(-seed);
            String text = texts.get(seed % texts.size());
            for (int left = 1 + draws.below(3); left > 0; left--)
                text = mutated(text, draws);
            try {
                RunFile read = RunFiles.parse(text);
                assertThat(RunFiles.parse(RunFiles.print(read))).as("seed %d", seed).isEqualTo(read);
            } catch (LanguageException e) {
                refused++;
                assertPlace(e, text);
            }
        }
        assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS);
    }

    private static void assertPlace(LanguageException e, String text) {
        String[] lines = text.split("\n", -1);
        assertThat(e.line()).as(e.getMessage()).isBetween(1, lines.length);
        assertThat(e.column()).as(e.getMessage()).isBetween(1, lines[e.line() - 1].length() + 1);
        assertThat(e.getMessage()).startsWith("line " + e.line() + ", column " + e.column() + ": ")
                .doesNotContain("\n").doesNotContain("null;");
    }

    private static String mutated(String text, Draws draws) {
        if (text.isEmpty())
            return "\n";
        int at = draws.below(text.length());
        String junk = draws.among("\"", "(", ")", "[", "]", "{", "}", "#", "0", "9", ".", "..", "-", "/", "//", "\\",
                "*", ">", "|", "=", " ", "\n", "\r", "\t", "\0", "é", "\uD83D", "and", "not ", "not(", "choosing", ",",
                "ms", ":");
        return switch (draws.below(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + junk + text.substring(at);
            case 2 -> text.substring(0, at) + junk + text.substring(at + 1);
            default -> text.substring(0, at) + text.substring(Math.min(text.length(), at + draws.below(20)));
        };
    }

    @Test
    void everyNodeOfTheSyntaxTreeIsGenerated() {
        SortedSet<String> seen = new TreeSet<>();
        for (int seed = 0; seed < 500; seed++)
            collect(new RandomFiles(seed).file(), seen);
        SortedSet<String> all = new TreeSet<>();
        for (Class<?> root : List.of(Header.class, Body.class, Action.class, Condition.class, Term.class,
                PathStep.class, Target.class, End.class, NodeGroup.class, Value.class))
            for (Class<?> leaf : root.getPermittedSubclasses())
                all.add(leaf.getName());
        assertThat(seen).containsAll(all);
        assertThat(seen).contains(Section.class.getName(), Setting.class.getName(), LinkEnds.class.getName(),
                CutSpec.class.getName());
    }

    private static void collect(Object part, SortedSet<String> seen) {
        switch (part) {
            case Record record -> {
                seen.add(record.getClass().getName());
                for (RecordComponent component : record.getClass().getRecordComponents())
                    collect(read(record, component), seen);
            }
            case List<?> items -> items.forEach(item -> collect(item, seen));
            case Seq<?> items -> items.forEach(item -> collect(item, seen));
            case Optional<?> item -> item.ifPresent(present -> collect(present, seen));
            default -> {}
        }
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> positions(RunFile file) {
        List<Integer> lines = new ArrayList<>(file.headers().stream().map(Located::line).toList());
        file.everyStatement().forEach(statement -> {
            lines.add(statement.line());
            lines.add(statement.column());
        });
        file.sections().forEach(section -> {
            lines.add(section.line());
            lines.add(section.column());
        });
        return lines;
    }
}
