package io.github.labelboxspring.internal.transport.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.labelboxspring.call.ByteStream;
import io.github.labelboxspring.call.ResultType;
import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.internal.operation.JsonCodec;
import io.github.labelboxspring.internal.operation.JsonText;
import io.github.labelboxspring.internal.operation.JsonTokens;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The client's own JSON settings: unknown fields and enum constants are ignored, absent values are omitted, times are
 * ISO 8601. The application's mapper is neither used nor changed.
 */
public final class Json implements JsonCodec {

    private static final int LONGEST_STRING = 100_000_000;

    private final JsonMapper mapper;

    private final ObjectWriter streaming;

    private final JsonMapper tolerant;

    /** Readers are cached because creating them is expensive. */
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    private final Map<Type, ObjectReader> insideReaders = new ConcurrentHashMap<>();

    private Json(JsonMapper mapper) {
        this.mapper = mapper;
        this.tolerant = mapper.rebuild()
                .addModule(new SimpleModule("tolerance").setDeserializerModifier(new Tolerance()))
                .build();
        this.streaming = mapper.writer()
                .withoutFeatures(StreamWriteFeature.AUTO_CLOSE_TARGET, StreamWriteFeature.FLUSH_PASSED_TO_STREAM);
    }

    /** Return the codec for production. */
    public static Json lenient() {
        return with(builder -> builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    /** Return a codec for tests, which rejects unknown fields. */
    public static Json strict() {
        return with(builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    }

    private static Json with(UnaryOperator<JsonMapper.Builder> change) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(LONGEST_STRING)
                        .build())
                .build();
        return new Json(change.apply(JsonMapper.builder(factory))
                .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredComponents()))
                .addModule(new SimpleModule()
                        .addSerializer(JsonText.class, new JsonTextSerializer())
                        .addDeserializer(Instant.class, new InstantReader()))
                .build());
    }

    @Override
    public byte[] write(Object value) {
        return this.mapper.writeValueAsBytes(value);
    }

    @Override
    public void write(Object value, OutputStream target) {
        try {
            this.streaming.writeValue(target, value);
        } catch (JacksonIOException ex) {
            throw new UncheckedIOException(ex.getCause());
        } catch (JacksonException ex) {
            throw new IllegalArgumentException(
                    "A value of " + value.getClass() + " cannot be written as JSON: " + ex.getOriginalMessage(), ex);
        }
    }

    @Override
    public JsonTokens tokens(InputStream json) {
        return ParsedTokens.of(json);
    }

    @Override
    public <T> T read(byte[] json, ResultType<T> type) {
        try {
            T value = reader(type.type()).readValue(json);
            if (value == null) {
                throw unexpected(json, null);
            }
            return value;
        } catch (JacksonException ex) {
            throw unexpected(json, ex);
        }
    }

    @Override
    public <T> ByteStream.Values<T> values(byte[] json, int from, int to, ResultType<T> type) {
        return new JsonValues<>(reader(type.type()), json, from, to);
    }

    @Override
    public <T> T readWhatFits(byte[] json, ResultType<T> type, ByteStream.Misfits misfits) {
        ObjectReader reader = this.tolerant.readerFor(this.tolerant.constructType(type.type()));
        Map<JsonPointer, String> leftOut = new LinkedHashMap<>();
        try {
            T value = Tolerance.collecting(reader, leftOut).readValue(json);
            if (value == null && leftOut.isEmpty()) {
                leftOut.put(JsonPointer.empty(), "null");
            }
            JsonNode tree = this.mapper.readTree(json);
            leftOut.forEach((path, reason) ->
                    misfits.leftOut(path.toString(), reason, tree.at(path).toString()));
            T whatFits = value == null ? reader.readValue("{}") : value;
            if (whatFits == null) {
                throw unexpected(json, null);
            }
            return whatFits;
        } catch (JacksonException ex) {
            throw unexpected(json, ex);
        }
    }

    /** @param cause null if the value is the JSON null */
    static DecodingException unexpected(byte[] json, @Nullable JacksonException cause) {
        return new DecodingException(
                "Not JSON of the expected shape: " + Excerpts.of(json)
                        + (cause == null ? "" : " (" + cause.getOriginalMessage() + ")"),
                cause,
                false);
    }

    ObjectReader reader(Type type) {
        return this.readers.computeIfAbsent(type, each -> this.mapper.readerFor(this.mapper.constructType(each)));
    }

    /** Return a reader for values that are followed by more content. */
    ObjectReader inside(Type type) {
        return this.insideReaders.computeIfAbsent(
                type, each -> reader(each).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
    }

    private static final class JsonTextSerializer extends StdSerializer<JsonText> {

        JsonTextSerializer() {
            super(JsonText.class);
        }

        @Override
        public void serialize(JsonText value, JsonGenerator generator, SerializationContext context) {
            JsonNode tree = JsonMapper.shared().valueToTree(value.value());
            if (value.filledOnly() && tree instanceof ObjectNode object) {
                object.removeIf(JsonTextSerializer::isEmpty);
            }
            generator.writeString(JsonMapper.shared().writeValueAsString(tree));
        }

        private static boolean isEmpty(JsonNode property) {
            return property.isNull()
                    || property.isBoolean() && !property.booleanValue()
                    || property.isString() && property.stringValue().isEmpty()
                    || property.isContainer() && property.isEmpty();
        }
    }
}
