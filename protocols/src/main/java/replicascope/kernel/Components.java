package replicascope.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;

/// The named components of a record, read without knowing its type: what pictures, conditions and hashes need.
public final class Components {
    private static final ClassValue<List<Component>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            List<Component> components = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents())
                components.add(new Component(component.getName(), component, getter(component)));
            return List.copyOf(components);
        }
    };

    private Components() {}

    /// One component: its declared name, its declaration (with generic type) and a way to read it.
    public record Component(String name, RecordComponent declaration, MethodHandle getter) {
        public Object of(Record record) {
            try {
                return getter.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new UndeclaredThrowableException(e);
            }
        }
    }

    /// In declaration order.
    public static List<Component> of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    static MethodHandle getter(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return MethodHandles.lookup().unreflect(accessor)
                    .asType(MethodType.methodType(Object.class, Record.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read component " + component.getName(), e);
        }
    }
}
