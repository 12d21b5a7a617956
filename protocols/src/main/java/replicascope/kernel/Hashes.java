package replicascope.kernel;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;

/// 64-bit structural hashes over what states and messages may contain. They depend on declared names
/// (record components, enum constants, node names, positions in a sealed family) and values only: never on
/// class names, identity, hash order or the machine, so two JVMs agree.
public final class Hashes {
    static final long ODD = 0x9E3779B97F4A7C15L;
    private static final long NULL = 0x1F83D9ABFB41BD6BL;

    private Hashes() {}

    /// A bijective mixer (splitmix64's finaliser).
    public static long mix(long value) {
        long z = value + ODD;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public static long mix(long first, long second) {
        return mix(first * 31 + mix(second));
    }

    public static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++)
            hash = hash * 31 + text.charAt(i);
        return mix(hash);
    }

    /// @throws IllegalArgumentException for a type that states and messages may not contain
    public static long of(Object value) {
        return switch (value) {
            case null -> NULL;
            case NodeId node -> mix(7, node.index());
            case Record record -> Shape.of(record.getClass()).hash(record);
            case Enum<?> constant -> mix(11, of(constant.name()));
            case String text -> of(text);
            case Integer number -> mix(13, number);
            case Long number -> mix(13, number);
            case Boolean bool -> mix(17, bool ? 1 : 0);
            case Double number -> mix(19, Double.doubleToLongBits(number));
            case java.time.Duration duration -> mix(23, duration.toNanos());
            case Seq<?> seq -> mix(29, seq.hash64());
            case Bag<?> bag -> mix(31, bag.hash64());
            case Table<?, ?> table -> mix(37, table.hash64());
            default -> throw new IllegalArgumentException(
                    "a state or message may not contain " + value.getClass().getName());
        };
    }

    /// What two types of record must differ in for their values to be told apart: the names of the components, or the
    /// place in a sealed family.
    public static long shape(Class<? extends Record> type) {
        return Shape.of(type).seed();
    }

    static long power(int exponent) {
        long result = 1;
        long base = ODD;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1)
                result *= base;
            base *= base;
        }
        return result;
    }

    /// How the records of one class are hashed: a seed from the declared names, then each component in order.
    private record Shape(long seed, java.lang.invoke.MethodHandle[] getters) {
        private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                return compute(type);
            }
        };

        static Shape of(Class<?> type) {
            return SHAPES.get(type);
        }

        private static Shape compute(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            var getters = new java.lang.invoke.MethodHandle[components.length];
            long seed = mix(components.length, place(type));
            for (int i = 0; i < components.length; i++) {
                seed = mix(seed, Hashes.of(components[i].getName()));
                getters[i] = Components.getter(components[i]);
            }
            return new Shape(seed, getters);
        }

        /// Where a type stands in its sealed family, and that family in its own, so that `Yes()` and `No()` differ
        /// without their names.
        private static long place(Class<?> type) {
            long place = 0;
            for (Class<?> family : type.getInterfaces()) {
                Class<?>[] permitted = family.getPermittedSubclasses();
                for (int i = 0; permitted != null && i < permitted.length; i++)
                    if (permitted[i] == type)
                        place = mix(place + place(family), i + 1);
            }
            return place;
        }

        long hash(Record record) {
            long hash = seed;
            try {
                for (var getter : getters)
                    hash = mix(hash, Hashes.of((Object) getter.invokeExact(record)));
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new UndeclaredThrowableException(e);
            }
            return hash;
        }
    }
}
