package io.github.labelboxspring.emulator.internal.control;

import java.io.ObjectInputFilter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Restricts deserialization to the classes in a snapshot, so that a manipulated snapshot cannot run code: the
 * emulator's own classes, and those of the JDK for plain values and for collections that compare elements only by
 * {@code equals}.
 */
final class KnownClasses implements ObjectInputFilter {

    private static final int DEEPEST = 1_000;

    private static final Set<Class<?>> VALUES = Set.of(
            Object.class,
            String.class,
            Boolean.class,
            Number.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            Enum.class,
            Class.class,
            Map.Entry.class,
            ArrayList.class,
            HashMap.class,
            HashSet.class,
            LinkedHashMap.class,
            LinkedHashSet.class);

    /**
     * Prefixes of the emulator's classes, and of JDK classes for times and for immutable and concurrent collections,
     * including their serialized forms.
     */
    private static final List<String> PREFIXES = List.of(
            "io.github.labelboxspring.emulator.",
            "java.time.",
            "java.util.CollSer",
            "java.util.ImmutableCollections$",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.locks.");

    @Override
    public Status checkInput(FilterInfo input) {
        Class<?> type = input.serialClass();
        if (input.depth() > DEEPEST) {
            return Status.REJECTED;
        }
        if (type == null) {
            return Status.UNDECIDED;
        }
        if (!includes(type)) {
            throw new IllegalArgumentException("It holds a " + type.getName());
        }
        return Status.ALLOWED;
    }

    static boolean includes(Class<?> type) {
        if (type.isArray()) {
            return includes(type.getComponentType());
        }
        String name = type.getName();
        return type.isPrimitive() || VALUES.contains(type) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
