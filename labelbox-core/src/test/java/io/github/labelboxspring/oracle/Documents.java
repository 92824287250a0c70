package io.github.labelboxspring.oracle;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a GraphQL document into the catalogue's normal form. */
final class Documents {

    private final Map<String, FragmentDefinition> fragments;

    private final OperationDefinition operation;

    Documents(String text) {
        Document document = new Parser().parseDocument(text);
        this.fragments = new LinkedHashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> this.fragments.put(fragment.getName(), fragment));
        this.operation =
                document.getDefinitionsOfType(OperationDefinition.class).get(0);
    }

    String operation() {
        return this.operation.getOperation().name().toLowerCase(Locale.ROOT);
    }

    Map<String, String> variables() {
        Map<String, String> declared = new LinkedHashMap<>();
        this.operation
                .getVariableDefinitions()
                .forEach(each -> declared.put(each.getName(), AstPrinter.printAst(each.getType())));
        return declared;
    }

    List<Selection> select() {
        return select(this.operation.getSelectionSet());
    }

    private List<Selection> select(@Nullable SelectionSet set) {
        List<Selection> selected = new ArrayList<>();
        for (graphql.language.Selection<?> each : set == null ? List.<Field>of() : set.getSelections()) {
            if (each instanceof Field field) {
                selected.add(new Selection(
                        field.getName(), field.getAlias(), null, arguments(field), select(field.getSelectionSet())));
            } else if (each instanceof InlineFragment inline) {
                TypeName on = inline.getTypeCondition();
                selected.add(on(on == null ? null : on.getName(), inline.getSelectionSet()));
            } else if (each instanceof FragmentSpread spread) {
                FragmentDefinition fragment = this.fragments.get(spread.getName());
                if (fragment == null) {
                    throw new IllegalStateException("No fragment " + spread.getName());
                }
                selected.add(on(fragment.getTypeCondition().getName(), fragment.getSelectionSet()));
            }
        }
        return selected;
    }

    private Selection on(@Nullable String type, SelectionSet set) {
        return new Selection(null, null, type, null, select(set));
    }

    private static Map<String, Object> arguments(Field field) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Argument argument : field.getArguments()) {
            put(arguments, argument.getName(), argument.getValue());
        }
        return arguments;
    }

    @SuppressWarnings("NullAway") // maps of JSON hold nulls
    private static void put(Map<String, Object> target, String name, Value<?> value) {
        target.put(name, value(value));
    }

    @SuppressWarnings("NullAway")
    private static @Nullable Object value(Value<?> value) {
        if (value instanceof VariableReference variable) {
            return "$" + variable.getName();
        } else if (value instanceof ObjectValue object) {
            Map<String, Object> fields = new LinkedHashMap<>();
            object.getObjectFields().forEach(field -> put(fields, field.getName(), field.getValue()));
            return fields;
        } else if (value instanceof ArrayValue array) {
            List<Object> items = new ArrayList<>();
            array.getValues().forEach(item -> items.add(value(item)));
            return items;
        } else if (value instanceof EnumValue constant) {
            return Map.of("enum", constant.getName());
        } else if (value instanceof IntValue number) {
            return number.getValue();
        } else if (value instanceof FloatValue number) {
            return number.getValue();
        } else if (value instanceof BooleanValue flag) {
            return flag.isValue();
        } else if (value instanceof StringValue text) {
            return text.getValue();
        } else if (value instanceof NullValue) {
            return null;
        }
        throw new IllegalStateException("Not a value: " + value);
    }
}
