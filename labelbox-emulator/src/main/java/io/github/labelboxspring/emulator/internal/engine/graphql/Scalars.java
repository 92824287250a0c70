package io.github.labelboxspring.emulator.internal.engine.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The platform's custom scalars, and a strict {@code ID}, since that of graphql-java accepts any value. */
final class Scalars {

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("ID", Object::toString, Scalars::readId),
                scalar("Json", Function.identity(), Function.identity()),
                scalar("DateTime", Scalars::writeTime, Scalars::readTime),
                scalar("Upload", Function.identity(), Scalars::readUpload),
                scalar("UInt64", Object::toString, Scalars::readUnsigned),
                scalar("PageSize", Function.identity(), Scalars::readPageSize));
    }

    private static GraphQLScalarType scalar(
            String name, Function<Object, Object> writer, Function<Object, Object> reader) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, GraphQLContext context, Locale locale) {
                        return writer.apply(value);
                    }

                    @Override
                    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
                        return reader.apply(input);
                    }

                    @Override
                    public @Nullable Object parseLiteral(
                            Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
                        Object value = literal(input, variables);
                        try {
                            return value == null ? null : reader.apply(value);
                        } catch (CoercingParseValueException refused) {
                            throw new CoercingParseLiteralException(refused.getMessage(), refused);
                        }
                    }
                })
                .build();
    }

    private static Object readId(Object value) {
        if (value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger) {
            return value.toString();
        }
        throw new CoercingParseValueException("ID cannot represent value: " + value);
    }

    private static Object writeTime(Object value) {
        return value instanceof Instant instant ? Times.text(instant) : value;
    }

    private static Object readTime(Object value) {
        String text = value.toString();
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException failure) {
            throw new CoercingParseValueException("Not a date and time: " + text, failure);
        }
    }

    private static Object readUpload(Object value) {
        if (value instanceof Blob) {
            return value;
        }
        throw new CoercingParseValueException("Upload value invalid: send the file as a part of a multipart request");
    }

    private static Object readUnsigned(Object value) {
        String text = value.toString();
        if (!text.matches("[0-9]{1,20}") || new BigInteger(text).bitLength() > 64) {
            throw new CoercingParseValueException("Not an unsigned 64-bit integer: " + text);
        }
        return text;
    }

    private static Object readPageSize(Object value) {
        if (value instanceof Number number && number.longValue() > 0 && number.longValue() <= 10_000) {
            return number.intValue();
        }
        throw new CoercingParseValueException("Not a page size: " + value);
    }

    private static @Nullable Object literal(Value<?> input, CoercedVariables variables) {
        if (input instanceof StringValue text) {
            return text.getValue();
        } else if (input instanceof IntValue number) {
            return number.getValue().bitLength() < 32 ? number.getValue().intValue() : (Object) number.getValue();
        } else if (input instanceof FloatValue number) {
            return number.getValue().doubleValue();
        } else if (input instanceof BooleanValue flag) {
            return flag.isValue();
        } else if (input instanceof EnumValue constant) {
            return constant.getName();
        } else if (input instanceof VariableReference reference) {
            return variables.get(reference.getName());
        } else if (input instanceof ArrayValue array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.getValues().forEach(each -> list.add(literal(each, variables)));
            return list;
        } else if (input instanceof ObjectValue object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (ObjectField field : object.getObjectFields()) {
                map.put(field.getName(), literal(field.getValue(), variables));
            }
            return map;
        } else if (input instanceof NullValue) {
            return null;
        }
        throw new CoercingParseLiteralException("Not a value: " + input);
    }
}
