package io.github.labelboxspring.resourcetags;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to apply to a tag. Null fields are left unchanged.
 *
 * @param text the word, not blank
 * @param color six hexadecimal digits without {@code #}, such as {@code 7fcd3c}
 */
public record ResourceTagUpdate(
        @Nullable String text, @Nullable String color) {

    /** @throws IllegalArgumentException if nothing is to be changed, or the text or the color is not so */
    public ResourceTagUpdate {
        if (text == null && color == null) {
            throw new IllegalArgumentException("Name what to change of the resource tag: its text or its color");
        }
        if (text != null && text.isBlank()) {
            throw new IllegalArgumentException("A resource tag needs a text that is not blank");
        }
        if (color != null && !color.matches("[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "The color of a resource tag is six hexadecimal digits without #, not " + color);
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
