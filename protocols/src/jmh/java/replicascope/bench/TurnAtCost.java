package replicascope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.util.function.IntConsumer;
import replicascope.simulation.Simulator;

/// What `Turn.at` and `Turn.see` cost while nobody listens: the same classes loaded twice, once with those methods'
/// bodies emptied, run in turns in one JVM. Several times over, for no two compilations come out the same.
final class TurnAtCost {
    private static final int EVENTS = 10_000;
    private static final int LOADS = 7;
    private static final int PAIRS = 80;

    private TurnAtCost() {}

    /// What each loader loads anew and runs; it runs the events that it is given.
    public static final class Work implements IntConsumer {
        private final replicascope.simulation.World start = Simulator.startUnwatched(Loads.raft(1));

        public Work() {}

        @Override
        public void accept(int events) {
            Loads.raft(start, events);
        }
    }

    static Ratios.Row measure() throws ReflectiveOperationException {
        Pairs[] parts = new Pairs[LOADS];
        for (int i = 0; i < LOADS; i++) {
            IntConsumer full = work(false);
            IntConsumer empty = work(true);
            parts[i] = Pairs.cpu(PAIRS, () -> full.accept(EVENTS), () -> empty.accept(EVENTS));
        }
        Pairs all = Pairs.together(parts);
        return Ratios.Row.atMost("Turn.at while nobody listens, over none", all.ratio(), 1.05, "",
                all.details(EVENTS));
    }

    private static IntConsumer work(boolean empty) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        Anew loader = new Anew(empty);
        thread.setContextClassLoader(loader);
        try {
            return (IntConsumer) loader.loadClass(Work.class.getName()).getConstructor().newInstance();
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /// Loads all classes of ours again.
    private static final class Anew extends ClassLoader {
        private final boolean empty;

        Anew(boolean empty) {
            super(TurnAtCost.class.getClassLoader());
            this.empty = empty;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("replicascope."))
                return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null)
                    throw new ClassNotFoundException(name);
                byte[] bytes = file.readAllBytes();
                byte[] wanted = empty && name.equals("replicascope.kernel.Turn") ? emptied(bytes) : bytes;
                return defineClass(name, wanted, 0, wanted.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] emptied(byte[] turn) {
            ClassFile files = ClassFile.of();
            return files.transformClass(files.parse(turn), (type, element) -> {
                if (element instanceof MethodModel method && speaksToTheListener(method))
                    type.withMethodBody(method.methodName(), method.methodType(), method.flags().flagsMask(),
                            code -> nothing(code, method));
                else
                    type.with(element);
            });
        }

        private static boolean speaksToTheListener(MethodModel method) {
            return method.methodName().equalsString("at") || method.methodName().equalsString("see");
        }

        /// `at(line, condition)` returns its second argument, the others nothing.
        private static void nothing(CodeBuilder code, MethodModel method) {
            if (method.methodTypeSymbol().returnType().equals(ConstantDescs.CD_boolean))
                code.iload(2).ireturn();
            else
                code.return_();
        }
    }
}
