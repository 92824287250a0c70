package io.github.labelboxspring.datarows;

import io.github.labelboxspring.datarows.Attachment.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different about an attachment; what is null stays as it is.
 *
 * @param type another kind
 * @param value another URL or text
 * @param name another name; the platform cannot take a name away
 */
public record AttachmentUpdate(
        @Nullable Type type,
        @Nullable String value,
        @Nullable String name) {

    public AttachmentUpdate {
        if (type == null && value == null && name == null) {
            throw new IllegalArgumentException("Nothing is to be changed: set type, value or name");
        }
        if (value != null && value.isBlank() || name != null && name.isBlank()) {
            throw new IllegalArgumentException("The value and the name of an attachment cannot become blank");
        }
    }

    /** Another kind. */
    public static AttachmentUpdate ofType(Type type) {
        return new AttachmentUpdate(type, null, null);
    }

    /** Another URL or text. */
    public static AttachmentUpdate ofValue(String value) {
        return new AttachmentUpdate(null, value, null);
    }

    /** Another name. */
    public static AttachmentUpdate ofName(String name) {
        return new AttachmentUpdate(null, null, name);
    }

    public AttachmentUpdate withType(Type type) {
        return new AttachmentUpdate(type, this.value, this.name);
    }

    public AttachmentUpdate withValue(String value) {
        return new AttachmentUpdate(this.type, value, this.name);
    }

    public AttachmentUpdate withName(String name) {
        return new AttachmentUpdate(this.type, this.value, name);
    }

    /** Without the URL's query, which may hold a signature. */
    @Override
    public String toString() {
        return "AttachmentUpdate[type=" + this.type + ", value=" + Urls.shown(this.value) + ", name=" + this.name + "]";
    }

    Map<String, Object> variables(String id) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("id", id);
        if (this.type != null) {
            variables.put("type", this.type);
        }
        if (this.value != null) {
            variables.put("value", this.value);
        }
        if (this.name != null) {
            variables.put("name", this.name);
        }
        return variables;
    }
}
