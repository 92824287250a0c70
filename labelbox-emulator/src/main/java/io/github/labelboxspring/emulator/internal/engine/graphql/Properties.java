package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties by name, from a method without parameters that has this name or its {@code is} or {@code get} form.
 */
final class Properties {

    private static final Map<String, Optional<Function<Object, @Nullable Object>>> FOUND = new ConcurrentHashMap<>();

    private Properties() {}

    static Optional<Function<Object, @Nullable Object>> reader(Class<?> type, String property) {
        return FOUND.computeIfAbsent(
                type.getName() + "#" + property,
                key -> find(type, property).map(method -> source -> read(method, source)));
    }

    private static Optional<Method> find(Class<?> type, String property) {
        String upper = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (String name : new String[] {property, "is" + upper, "get" + upper}) {
                for (Method method : each.getDeclaredMethods()) {
                    if (method.getName().equals(name)
                            && method.getParameterCount() == 0
                            && method.getReturnType() != void.class) {
                        method.setAccessible(true);
                        return Optional.of(method);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object read(Method method, Object source) {
        try {
            return method.invoke(source);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
