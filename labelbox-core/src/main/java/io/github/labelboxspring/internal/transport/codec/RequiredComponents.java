package io.github.labelboxspring.internal.transport.codec;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Requires record components that are not {@link Nullable} in responses, so that a response with an unexpected shape
 * fails when it is read instead of causing nulls later. A component with {@link JsonSetter} specifies itself how null
 * is handled. Records that keep unknown fields are not checked.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private static final String OURS = "io.github.labelboxspring.";

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        AnnotatedType type = component(member);
        return type != null && !nullable(type) && !member.hasAnnotation(JsonSetter.class) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        AnnotatedType type = component(member);
        if (type == null) {
            return JsonSetter.Value.empty();
        }
        return JsonSetter.Value.construct(
                nullable(type) ? null : Nulls.FAIL, elementsNullable(type) ? null : Nulls.FAIL);
    }

    private static @Nullable AnnotatedType component(Annotated member) {
        if (!(member instanceof AnnotatedParameter parameter)) {
            return null;
        }
        Class<?> owner = parameter.getDeclaringClass();
        if (!owner.isRecord() || !owner.getName().startsWith(OURS)) {
            return null;
        }
        RecordComponent[] components = owner.getRecordComponents();
        boolean canonical = parameter.getOwner() instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == components.length;
        if (!canonical || Arrays.stream(components).anyMatch(RequiredComponents::open)) {
            return null;
        }
        RecordComponent component = components[parameter.getIndex()];
        return component.getType().isPrimitive() ? null : component.getAnnotatedType();
    }

    private static boolean open(RecordComponent component) {
        return component.isAnnotationPresent(JsonAnySetter.class)
                || component.getAccessor().isAnnotationPresent(JsonAnySetter.class);
    }

    private static boolean nullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static boolean elementsNullable(AnnotatedType type) {
        return !(type instanceof AnnotatedParameterizedType generic)
                || !(generic.getType() instanceof ParameterizedType raw)
                || !(raw.getRawType() instanceof Class<?> collection)
                || !Collection.class.isAssignableFrom(collection)
                || nullable(generic.getAnnotatedActualTypeArguments()[0]);
    }
}
