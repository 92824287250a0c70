package io.github.labelboxspring.schema;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.labelboxspring.internal.operation.Document;
import io.github.labelboxspring.internal.operation.GraphQlOperation;
import java.lang.reflect.Field;
import java.util.List;

/** The documents that the client's classes hold as constants. */
final class ClientDocuments {

    private ClientDocuments() {}

    /** The request that each makes, without variables. */
    static List<GraphQlOperation<?>> all() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.github.labelboxspring")
                        .stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isEquivalentTo(Document.class))
                        .<GraphQlOperation<?>>map(ClientDocuments::request)
                        .toList();
    }

    private static GraphQlOperation<?> request(JavaField constant) {
        try {
            Field field = constant.reflect();
            field.setAccessible(true);
            return ((Document<?>) field.get(null)).request();
        } catch (IllegalAccessException ex) {
            throw new IllegalStateException(ex);
        }
    }
}
