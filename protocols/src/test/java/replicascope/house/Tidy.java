package replicascope.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The house rules that a compiler does not know, checked on one source file. The file is parsed, never compiled, so
/// comments and strings are not mistaken for code. Complaints read `file:line: what; remedy`.
final class Tidy {
    static final int FILE_LINES = 500;
    static final int METHOD_LINES = 60;
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

    private final String path;
    private final String text;
    private final List<String> complaints = new ArrayList<>();
    private CompilationUnitTree unit;
    private SourcePositions positions;

    private Tidy(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /// @param path from the top of the repository, with `/`: which rules hold depends on it
    static List<String> complaints(String path, String text) {
        Tidy tidy = new Tidy(path, text);
        tidy.lines();
        if (tidy.parse())
            tidy.code();
        return tidy.complaints;
    }

    /// Engines and what drives them, where every run must be repeatable.
    boolean repeatable() {
        return path.startsWith("protocols/src/main/");
    }

    /// Only the command line may print.
    boolean silent() {
        boolean commandLine = path.startsWith("app/src/main/java/replicascope/app/cli/")
                || path.equals("app/src/main/java/replicascope/app/Main.java");
        return path.contains("/src/main/") && !commandLine;
    }

    void complain(long line, String what) {
        complaints.add(path + ":" + line + ": " + what);
    }

    void complain(Tree at, String what) {
        complain(line(positions.getStartPosition(unit, at)), what);
    }

    int length(Tree tree) {
        return (int) (line(positions.getEndPosition(unit, tree)) - line(positions.getStartPosition(unit, tree)) + 1);
    }

    private long line(long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private void lines() {
        List<String> lines = text.lines().toList();
        if (lines.size() > FILE_LINES)
            complain(FILE_LINES + 1, lines.size() + " lines; split the file, " + FILE_LINES + " are allowed");
        for (int i = 0; i < lines.size(); i++)
            if (LEFT_OVER.matcher(lines.get(i)).find())
                complain(i + 1, "an unfinished thought; do it now, or open an issue and delete the comment");
    }

    private boolean parse() {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problems, List.of("-proc:none"), null,
                List.of(new Source(path, text)));
        try {
            unit = task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        positions = Trees.instance(task).getSourcePositions();
        List<Diagnostic<? extends JavaFileObject>> errors = problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        errors.forEach(error -> complain(error.getLineNumber(), error.getMessage(null) + "; make the file compile"));
        return errors.isEmpty();
    }

    private void code() {
        unit.getImports().forEach(this::usedImport);
        new TidyScanner(this).scan(unit, null);
    }

    /// A name that only a doc comment uses counts as used.
    private void usedImport(ImportTree line) {
        if (line.isModule() || !(line.getQualifiedIdentifier() instanceof MemberSelectTree name))
            return;
        String last = name.getIdentifier().toString();
        Pattern use = Pattern.compile("(?m)^(?!import\\b).*\\b" + Pattern.quote(last) + "\\b");
        if (last.equals("*"))
            complain(line, "import of everything; import each class by its name");
        else if (!use.matcher(text).find())
            complain(line, "unused import " + name + "; delete the line");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
