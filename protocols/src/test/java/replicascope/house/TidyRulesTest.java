package replicascope.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad samples: a check that cannot fail checks nothing.
class TidyRulesTest {
    private static final String KERNEL = "protocols/src/main/java/replicascope/kernel/Sample.java";
    private static final String LESSON = "lessons/src/main/java/replicascope/lessons/Sample.java";

    @ParameterizedTest
    @ValueSource(strings = {"Object o = new java.util.HashMap<String, String>();", "java.util.HashSet<String> s;",
        "HashMap<String, String> m;", "double d = Math.random();", "long t = System.currentTimeMillis();",
        "long t = System.nanoTime();", "Object o = java.time.Instant.now();", "Object o = new java.util.Random(1);",
        "Object o = new Random();", "static int counter;", "java.util.function.LongSupplier t = System::nanoTime;"})
    void whatCannotBeRepeated(String member) {
        String text = "class Sample {\n    " + member + "\n}\n";
        assertThat(Tidy.complaints(KERNEL, text)).singleElement().asString().startsWith(KERNEL + ":2: ").contains("; ");
        assertThat(Tidy.complaints(LESSON, text)).isEmpty();
    }

    @Test
    void commentsStringsAndOrderedMapsAreNoOffence() {
        String text = """
                /// Not a HashMap, not System.out.
                class Sample {
                    static final String NAME = "HashMap, Math.random()";
                    java.util.LinkedHashMap<String, String> map; // new Random()
                }
                """;
        assertThat(Tidy.complaints(KERNEL, text)).isEmpty();
    }

    @Test
    void onlyTheCommandLinePrints() {
        String text = "class Sample {\n    void f() {\n        System.err.println();\n    }\n}\n";
        assertThat(Tidy.complaints(KERNEL, text)).singleElement().asString().startsWith(KERNEL + ":3: System.err");
        assertThat(Tidy.complaints("app/src/main/java/replicascope/app/Window.java", text)).hasSize(1);
        assertThat(Tidy.complaints("app/src/main/java/replicascope/app/Main.java", text)).isEmpty();
        assertThat(Tidy.complaints("app/src/main/java/replicascope/app/cli/Verbs.java", text)).isEmpty();
    }

    @Test
    void longFiles() {
        assertThat(Tidy.complaints(LESSON, "\n".repeat(500) + "class Sample {}\n")).singleElement().asString()
                .isEqualTo(LESSON + ":501: 501 lines; split the file, 500 are allowed");
        assertThat(Tidy.complaints(LESSON, "\n".repeat(499) + "class Sample {}\n")).isEmpty();
    }

    @Test
    void longMethods() {
        String method = "class Sample {\n    void f() {\n" + "        g();\n".repeat(59) + "    }\n}\n";
        assertThat(Tidy.complaints(LESSON, method)).singleElement().asString().contains(":2: f has 61 lines; ");
        assertThat(Tidy.complaints(LESSON, method.replaceFirst(" +g\\(\\);\n", ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TO" + "DO", "FIX" + "ME"})
    void unfinishedThoughts(String word) {
        assertThat(Tidy.complaints(LESSON, "// " + word + ": later\nclass Sample {}\n")).singleElement().asString()
                .startsWith(LESSON + ":1: ");
    }

    @Test
    void imports() {
        String text = "import java.util.List;\nimport java.util.Map;\nimport java.io.*;\n/// [Map]\nclass Sample {}\n";
        List<String> complaints = Tidy.complaints(LESSON, text);
        assertThat(complaints).hasSize(2);
        assertThat(complaints.getFirst()).isEqualTo(LESSON + ":1: unused import java.util.List; delete the line");
        assertThat(complaints.getLast()).startsWith(LESSON + ":3: import of everything; ");
    }

    @Test
    void whatDoesNotParse() {
        assertThat(Tidy.complaints(LESSON, "class Sample {\n    void f( {}\n}\n")).isNotEmpty()
                .allMatch(complaint -> complaint.startsWith(LESSON + ":2: "));
    }
}
