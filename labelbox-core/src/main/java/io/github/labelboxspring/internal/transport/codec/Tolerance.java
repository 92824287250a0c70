package io.github.labelboxspring.internal.transport.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** Omits the smallest value with an unexpected shape instead of failing. */
final class Tolerance extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private static final Object LEFT_OUT = new Object();

    /** Return a reader that adds the reasons for omitted values to a map, by their paths. */
    static ObjectReader collecting(ObjectReader reader, Map<JsonPointer, String> leftOut) {
        return reader.withAttribute(LEFT_OUT, leftOut);
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> strict) {
        return new Tolerant(strict);
    }

    @Override
    public ValueDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config, ArrayType type, BeanDescription.Supplier of, ValueDeserializer<?> strict) {
        return new Tolerant(strict);
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier of,
            ValueDeserializer<?> strict) {
        return new Tolerant(strict);
    }

    @Override
    public ValueDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config, MapType type, BeanDescription.Supplier of, ValueDeserializer<?> strict) {
        return new Tolerant(strict);
    }

    private static final class Tolerant extends DelegatingDeserializer {

        Tolerant(ValueDeserializer<?> strict) {
            super(strict);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> strict) {
            return new Tolerant(strict);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken first = parser.currentToken();
            int inside = parser.streamReadContext().getNestingDepth();
            try {
                return super.deserialize(parser, context);
            } catch (DatabindException misfit) {
                if (first.isStructStart()) {
                    while (parser.streamReadContext().getNestingDepth() >= inside) {
                        parser.nextToken();
                    }
                }
                leftOut(context).put(parser.streamReadContext().pathAsPointer(), misfit.getOriginalMessage());
                return getNullValue(context);
            }
        }

        @SuppressWarnings("unchecked")
        private static Map<JsonPointer, String> leftOut(DeserializationContext context) {
            Object known = context.getAttribute(LEFT_OUT);
            return known == null ? new LinkedHashMap<>() : (Map<JsonPointer, String>) known;
        }
    }
}
