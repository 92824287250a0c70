package io.github.labelboxspring.datarows;

import io.github.labelboxspring.datarows.Attachment.Type;
import io.github.labelboxspring.internal.operation.Urls;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to an attachment. Null fields are left unchanged.
 *
 * @param type the new type
 * @param value the new URL or text
 * @param name the new name; Labelbox cannot remove a name
 */
public record AttachmentUpdate(
        @Nullable Type type,
        @Nullable String value,
        @Nullable String name) {

    public AttachmentUpdate {
        if (type == null && value == null && name == null) {
            throw new IllegalArgumentException("The update changes nothing: set type, value or name");
        }
        if (value != null && value.isBlank() || name != null && name.isBlank()) {
            throw new IllegalArgumentException("The value and the name of an attachment must not be blank");
        }
    }

    /** Return an update that sets the type. */
    public static AttachmentUpdate ofType(Type type) {
        return new AttachmentUpdate(type, null, null);
    }

    /** Return an update that sets the URL or text. */
    public static AttachmentUpdate ofValue(String value) {
        return new AttachmentUpdate(null, value, null);
    }

    /** Return an update that sets the name. */
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

    /** Omits the URL's query, which may contain a signature. */
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
