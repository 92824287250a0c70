package io.github.labelboxspring.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Replaces parts of annotations, at any depth: inner ones first. */
record Rewriting(UnaryOperator<Object> change) {

    <T> T of(T value) {
        @SuppressWarnings("unchecked")
        T changed = (T) changed(value);
        return changed;
    }

    private Object changed(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::changed).toList();
        }
        return value instanceof Record record ? this.change.apply(rebuilt(record)) : value;
    }

    private Object rebuilt(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] parts = new Object[components.length];
        try {
            for (int at = 0; at < parts.length; at++) {
                Object part = components[at].getAccessor().invoke(record);
                parts[at] = part == null ? null : changed(part);
            }
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(parts);
        } catch (InvocationTargetException ex) {
            throw new IllegalArgumentException(ex.getCause());
        } catch (ReflectiveOperationException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
