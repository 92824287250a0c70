package io.github.labelboxspring.emulator.internal.engine.graphql;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one property of many objects, which are mostly of the same class. */
final class PropertyReader {

    private final String property;
    private volatile @Nullable Found last;

    PropertyReader(String property) {
        this.property = property;
    }

    @Nullable
    Object read(@Nullable Object source) {
        if (source == null) {
            return null;
        }
        Found known = this.last;
        if (known == null || known.type() != source.getClass()) {
            known = new Found(
                    source.getClass(),
                    Properties.reader(source.getClass(), this.property)
                            .orElseThrow(() -> ApiException.malformed("No field " + this.property + " to compare")));
            this.last = known;
        }
        return known.reader().apply(source);
    }

    private record Found(Class<?> type, Function<Object, @Nullable Object> reader) {}
}
