package io.github.labelboxspring.resourcetags;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a tag. Null fields are left unchanged.
 *
 * @param text the text, not blank
 * @param color six hexadecimal digits without {@code #}, such as {@code 7fcd3c}
 */
public record ResourceTagUpdate(
        @Nullable String text, @Nullable String color) {

    /** @throws IllegalArgumentException if there is no change, the text is blank, or the color is invalid */
    public ResourceTagUpdate {
        if (text == null && color == null) {
            throw new IllegalArgumentException("Specify the text or the color of the resource tag to change");
        }
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException("The text of a resource tag must not be blank");
        }
        if (color != null && !color.matches("[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "The color of a resource tag must be six hexadecimal digits without #, not " + color);
        }
    }

    public static ResourceTagUpdate ofText(String text) {
        return new ResourceTagUpdate(text, null);
    }

    public static ResourceTagUpdate ofColor(String color) {
        return new ResourceTagUpdate(null, color);
    }

    public ResourceTagUpdate withText(String text) {
        return new ResourceTagUpdate(text, this.color);
    }

    public ResourceTagUpdate withColor(String color) {
        return new ResourceTagUpdate(this.text, color);
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        if (this.text != null) {
            variables.put("text", this.text);
        }
        if (this.color != null) {
            variables.put("color", this.color);
        }
        return variables;
    }

    Map<String, String> variables(String id) {
        Map<String, String> variables = variables();
        variables.put("id", id);
        return variables;
    }
}
