package replicascope.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import replicascope.kernel.Bag;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Invariant;
import replicascope.kernel.Kind;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.kernel.Settings;
import replicascope.kernel.Table;
import replicascope.simulation.World;

/// States, messages, timers and witnesses are made of immutable things with an order and a hash of their own.
class TypesTest extends FolderTest {
    private static final Set<Class<?>> PLAIN = Set.of(int.class, long.class, boolean.class, double.class, String.class,
            Integer.class, Long.class, Boolean.class, Double.class, Duration.class, NodeId.class);
    private static final Set<Class<?>> CONTAINERS = Set.of(Seq.class, Bag.class, Table.class);

    @ParameterizedTest
    @MethodSource("folders")
    void statesAndMessagesHoldWhatTheyMay(Folder folder) {
        Set<Type> seen = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        var engine = folder.provider().engine(Settings.deployed(folder.blueprint()));
        for (Kind<?, ?> kind : engine.kinds())
            walk(kind.state(), kind.name(), seen, wrong);
        folder.blueprint().messages().forEach(message -> walk(message.type(), message.name(), seen, wrong));
        folder.blueprint().timers().forEach(timer -> walk(timer.type(), timer.name(), seen, wrong));
        for (Invariant<?> invariant : engine.invariants())
            if (invariant instanceof Invariant.OfHistory<?, ?> kept)
                walk(kept.initial().getClass(), invariant.id(), seen, wrong);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyMessageHasADeclaredNameOfItsOwn(Folder folder) {
        List<Blueprint.MessageKind> messages = folder.blueprint().messages();
        assertThat(messages).isNotEmpty();
        assertThat(messages.stream().map(Blueprint.MessageKind::name)).doesNotHaveDuplicates();
        assertThat(messages.stream().map(Blueprint.MessageKind::code))
                .allMatch(code -> !code.isEmpty() && code.length() <= 3);
        for (Blueprint.MessageKind message : messages)
            for (Class<?> family : message.type().getInterfaces())
                if (family.isSealed())
                    assertThat(messages.stream().<Class<?>>map(Blueprint.MessageKind::type).toList())
                            .as("all of " + family.getSimpleName()).containsAll(members(family));
    }

    /// The records of a sealed family, those of families inside it too.
    private static List<Class<?>> members(Class<?> family) {
        List<Class<?>> members = new ArrayList<>();
        for (Class<?> one : family.getPermittedSubclasses())
            if (one.isSealed())
                members.addAll(members(one));
            else
                members.add(one);
        return members;
    }

    /// The walk itself must be able to fail.
    @Test
    void aMutableFieldIsFound() {
        record Bad(List<String> names, Seq<StringBuilder> texts, Seq<Bag<NodeId>> fine) {}
        List<String> wrong = new ArrayList<>();
        walk(Bad.class, "bad", new LinkedHashSet<>(), wrong);
        assertThat(wrong).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void theBlueprintNamesTheKindsOfTheEngine(Folder folder) {
        World world = folder.start("deployed", 1);
        assertThat(world.setup().engine().kinds().stream().map(Kind::name)).containsExactlyElementsOf(
                folder.blueprint().nodes().stream().map(Blueprint.NodeKind::name).toList());
    }

    private static void walk(Type type, String where, Set<Type> seen, List<String> wrong) {
        if (!seen.add(type) || type instanceof TypeVariable<?>)
            return;
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType(), where, seen, wrong);
            for (Type argument : generic.getActualTypeArguments())
                walk(argument, where, seen, wrong);
        } else if (type instanceof Class<?> plain)
            walkClass(plain, where, seen, wrong);
        else
            wrong.add(where + ": " + type);
    }

    private static void walkClass(Class<?> type, String where, Set<Type> seen, List<String> wrong) {
        if (PLAIN.contains(type) || CONTAINERS.contains(type) || type.isEnum())
            return;
        if (type.isSealed())
            for (Class<?> one : type.getPermittedSubclasses())
                walk(one, where, seen, wrong);
        else if (type.isRecord())
            for (RecordComponent component : type.getRecordComponents())
                walk(component.getGenericType(), where + "." + component.getName(), seen, wrong);
        else
            wrong.add(where + ": " + Modifier.toString(type.getModifiers()) + " " + type.getName());
    }
}
