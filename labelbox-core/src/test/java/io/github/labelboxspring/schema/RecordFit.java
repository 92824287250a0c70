package io.github.labelboxspring.schema;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import io.github.labelboxspring.internal.operation.Safety;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what a document selects with the records that it is read as: names, shapes, nulls, constants. */
final class RecordFit {

    /** The official SDK reads these as unsupported, and so do we as unknown. */
    private static final Set<String> UNSUPPORTED = Set.of("DICOM");

    private final Document document;

    private final List<String> findings = new ArrayList<>();

    private RecordFit(Document document) {
        this.document = document;
    }

    /** What does not fit. */
    static List<String> findings(GraphQlOperation<?> operation) {
        RecordFit fit = new RecordFit(Parser.parse(operation.text()));
        fit.compare(operation);
        return fit.findings.stream().map(each -> operation.name() + ": " + each).toList();
    }

    private void compare(GraphQlOperation<?> operation) {
        OperationDefinition root =
                this.document.getDefinitionsOfType(OperationDefinition.class).get(0);
        GraphQLFieldsContainer type = root.getOperation() == OperationDefinition.Operation.MUTATION
                ? Sdl.schema().getMutationType()
                : Sdl.schema().getQueryType();
        SelectionSet selected = root.getSelectionSet();
        GraphQLOutputType top = (GraphQLOutputType) type;
        GraphQLOutputType found = top;
        boolean absent = false;
        for (String step :
                operation.path().isEmpty() ? new String[0] : operation.path().split("\\.")) {
            Field field = fields(selected).get(step);
            if (field == null || type == null) {
                this.findings.add("selects no " + operation.path());
                return;
            }
            boolean relation = found != top;
            found = type.getFieldDefinition(field.getName()).getType();
            absent = absent || relation && !(found instanceof GraphQLNonNull);
            selected = field.getSelectionSet();
            GraphQLType bare = GraphQLTypeUtil.unwrapAll(found);
            type = bare instanceof GraphQLFieldsContainer container ? container : null;
        }
        Type java = operation.resultType().type();
        Type related = related(java);
        if (absent && related == null && operation.safety() == Safety.READ) {
            this.findings.add(operation.path() + " may be null in the schema: an absent relation is no absent parent");
        }
        value(operation.path(), related == null ? java : related, found, selected);
    }

    /** What an optional relation holds; null for other types. */
    private static @Nullable Type related(Type java) {
        return java instanceof ParameterizedType parameterized && parameterized.getRawType() == Optional.class
                ? parameterized.getActualTypeArguments()[0]
                : null;
    }

    private void value(String where, Type java, @Nullable GraphQLOutputType type, @Nullable SelectionSet selected) {
        GraphQLType bare = type == null ? null : GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            if (java instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
                value(
                        where,
                        parameterized.getActualTypeArguments()[0],
                        (GraphQLOutputType) list.getWrappedType(),
                        selected);
            } else if (java != Object.class) {
                this.findings.add(where + " is a list, not a " + java.getTypeName());
            }
        } else if (java instanceof Class<?> kind && kind.isEnum() && bare instanceof GraphQLEnumType constants) {
            constants(where, kind, constants);
        } else if (java instanceof Class<?> kind
                && kind.isRecord()
                && bare instanceof GraphQLFieldsContainer container) {
            components(where, kind, container, selected);
        }
    }

    private void constants(String where, Class<?> kind, GraphQLEnumType constants) {
        List<String> known = Arrays.stream(kind.getFields())
                .map(field -> Optional.ofNullable(field.getAnnotation(JsonProperty.class))
                        .map(JsonProperty::value)
                        .orElse(field.getName()))
                .toList();
        constants.getValues().stream()
                .filter(constant -> !known.contains(constant.getName()) && !UNSUPPORTED.contains(constant.getName()))
                .forEach(constant ->
                        this.findings.add(where + ": " + kind.getSimpleName() + " has no " + constant.getName()));
    }

    private void components(String where, Class<?> kind, GraphQLFieldsContainer type, @Nullable SelectionSet selected) {
        Map<String, Field> fields = selected == null ? Map.of() : fields(selected);
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        boolean takesAll = false;
        for (RecordComponent component : kind.getRecordComponents()) {
            if (annotated(kind, component, JsonAnySetter.class).isPresent()) {
                takesAll = true;
            } else {
                String name = names(kind, component)
                        .filter(fields::containsKey)
                        .findFirst()
                        .orElse(component.getName());
                components.put(name, component);
            }
        }
        for (String name : fields.keySet()) {
            if (!components.containsKey(name) && !takesAll) {
                this.findings.add(where + ": " + kind.getSimpleName() + " has no " + name);
            }
        }
        components.forEach((name, component) -> {
            Field field = fields.get(name);
            if (field == null) {
                this.findings.add(where + ": " + kind.getSimpleName() + "." + name + " is not selected");
            } else {
                component(where + "." + name, component, type.getFieldDefinition(field.getName()), field);
            }
        });
    }

    private void component(String where, RecordComponent component, GraphQLFieldDefinition definition, Field field) {
        boolean absent = !(definition.getType() instanceof GraphQLNonNull);
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean defaulted =
                List.class.isAssignableFrom(component.getType()) || Map.class.isAssignableFrom(component.getType());
        if (absent && !nullable && !defaulted) {
            this.findings.add(where + " may be null in the schema, not in the record");
        }
        value(where, component.getGenericType(), definition.getType(), field.getSelectionSet());
    }

    /** What the component is called in JSON. */
    private static Stream<String> names(Class<?> kind, RecordComponent component) {
        String name = annotated(kind, component, JsonProperty.class)
                .map(JsonProperty::value)
                .orElse(component.getName());
        return Stream.concat(
                Stream.of(name),
                annotated(kind, component, JsonAlias.class).stream().flatMap(alias -> Stream.of(alias.value())));
    }

    private static <A extends Annotation> Optional<A> annotated(
            Class<?> kind, RecordComponent component, Class<A> annotation) {
        try {
            List<AnnotatedElement> places =
                    List.of(component, component.getAccessor(), kind.getDeclaredField(component.getName()));
            return places.stream()
                    .map(place -> Optional.ofNullable(place.getAnnotation(annotation)))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (NoSuchFieldException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** By the name that they have in the answer; fragments are followed. */
    private Map<String, Field> fields(SelectionSet selected) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Selection<?> selection : selected.getSelections()) {
            if (selection instanceof Field field) {
                fields.put(field.getResultKey(), field);
            } else if (selection instanceof InlineFragment fragment) {
                fields.putAll(fields(fragment.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread) {
                this.document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(each -> each.getName().equals(spread.getName()))
                        .forEach(each -> fields.putAll(fields(each.getSelectionSet())));
            }
        }
        return fields;
    }
}
