package replicascope.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/// Walks the code of one file for [Tidy].
final class TidyScanner extends TreeScanner<Void, Void> {
    private static final String CLOCK = " reads the machine's clock; take model time from the turn or the world";
    private static final String ORDER =
            " has an order that differs between runs; use LinkedHashMap, TreeMap, Table or Seq";
    private static final String CHANCE =
            " cannot be repeated; choose through the turn, or mix the seed with Hashes.mix";
    private static final Map<String, String> NAMES = Map.of("HashMap", ORDER, "HashSet", ORDER);
    private static final Map<String, String> MEMBERS = Map.of(
            "Math.random", CHANCE,
            "System.currentTimeMillis", CLOCK,
            "System.nanoTime", CLOCK,
            "Instant.now", CLOCK);

    private final Tidy tidy;

    TidyScanner(Tidy tidy) {
        this.tidy = tidy;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        int length = tidy.length(method);
        if (length > Tidy.METHOD_LINES)
            tidy.complain(method, method.getName() + " has " + length + " lines; give its parts names of their own, "
                    + Tidy.METHOD_LINES + " are allowed");
        return super.visitMethod(method, nothing);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        if (tidy.repeatable() && type.getKind() != Tree.Kind.INTERFACE && type.getKind() != Tree.Kind.ANNOTATION_TYPE)
            for (Tree member : type.getMembers())
                if (member instanceof VariableTree field)
                    constant(field);
        return super.visitClass(type, nothing);
    }

    private void constant(VariableTree field) {
        Set<Modifier> modifiers = field.getModifiers().getFlags();
        if (modifiers.contains(Modifier.STATIC) && !modifiers.contains(Modifier.FINAL))
            tidy.complain(field, "the static field " + field.getName()
                    + " can change, so two runs share it; make it final or hand it to a constructor");
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
        name(identifier, identifier.getName().toString());
        return super.visitIdentifier(identifier, nothing);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
        member(select, select.getExpression(), select.getIdentifier().toString());
        return super.visitMemberSelect(select, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        member(reference, reference.getQualifierExpression(), reference.getName().toString());
        return super.visitMemberReference(reference, nothing);
    }

    private void member(Tree at, Tree owner, String last) {
        String whole = lastWord(owner) + "." + last;
        if (tidy.silent() && (whole.equals("System.out") || whole.equals("System.err")))
            tidy.complain(at,
                    whole + " outside the command line; return the text, or print it in replicascope.app.cli");
        if (tidy.repeatable() && MEMBERS.containsKey(whole))
            tidy.complain(at, whole + MEMBERS.get(whole));
        name(at, last);
    }

    private void name(Tree at, String name) {
        if (tidy.repeatable() && NAMES.containsKey(name))
            tidy.complain(at, name + NAMES.get(name));
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
        if (tidy.repeatable() && lastWord(creation.getIdentifier()).equals("Random"))
            tidy.complain(creation, "new Random" + CHANCE);
        return super.visitNewClass(creation, nothing);
    }

    private static String lastWord(Tree expression) {
        return switch (expression) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree select -> select.getIdentifier().toString();
            default -> "";
        };
    }
}
