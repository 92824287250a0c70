package io.github.labelboxspring.metadata;

import java.util.HashSet;
import java.util.List;

/**
 * A metadata field to create.
 *
 * @param name the name, 1 to {@value #MAX_NAME} characters without leading and trailing spaces
 * @param kind the type of the field
 * @param options the names of the options of an enum
 */
public record NewMetadataSchema(String name, MetadataKind kind, List<String> options) {

    /** The maximum length of the name of a field or an option (SDK 7.17.0, {@code data_row_metadata.py}). */
    public static final int MAX_NAME = 100;

    /** The maximum number of options of an enum; 64 in smaller plans (documentation, "Metadata"). */
    public static final int MAX_OPTIONS = 128;

    /**
     * @throws IllegalArgumentException if a name is empty or too long, an enum has no or too many options, another type
     *     has options, or an option is duplicate
     */
    public NewMetadataSchema {
        name = name(name);
        options = options.stream().map(NewMetadataSchema::name).toList();
        if (kind == MetadataKind.OPTION || kind == MetadataKind.UNKNOWN) {
            throw new IllegalArgumentException("A metadata field of type " + kind + " cannot be created");
        }
        if (kind != MetadataKind.ENUM && !options.isEmpty()) {
            throw new IllegalArgumentException("Only an enum can have options, not a field of type " + kind);
        }
        if (kind == MetadataKind.ENUM && (options.isEmpty() || options.size() > MAX_OPTIONS)) {
            throw new IllegalArgumentException(
                    "An enum must have 1 to " + MAX_OPTIONS + " options, but " + name + " has " + options.size());
        }
        if (new HashSet<>(options).size() < options.size()) {
            throw new IllegalArgumentException("The options of " + name + " contain duplicates: " + options);
        }
    }

    public static NewMetadataSchema number(String name) {
        return new NewMetadataSchema(name, MetadataKind.NUMBER, List.of());
    }

    public static NewMetadataSchema text(String name) {
        return new NewMetadataSchema(name, MetadataKind.STRING, List.of());
    }

    public static NewMetadataSchema dateTime(String name) {
        return new NewMetadataSchema(name, MetadataKind.DATE_TIME, List.of());
    }

    public static NewMetadataSchema embedding(String name) {
        return new NewMetadataSchema(name, MetadataKind.EMBEDDING, List.of());
    }

    public static NewMetadataSchema enumOf(String name, String... options) {
        return new NewMetadataSchema(name, MetadataKind.ENUM, List.of(options));
    }

    static String name(String text) {
        String name = text.trim();
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("A metadata name must have 1 to " + MAX_NAME + " characters, not "
                    + name.length() + (name.isEmpty() ? "" : ": " + name));
        }
        return name;
    }
}
