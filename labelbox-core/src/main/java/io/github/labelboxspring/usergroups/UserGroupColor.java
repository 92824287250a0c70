package io.github.labelboxspring.usergroups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The display color of a user group. The constants are the colors that the web application offers; other colors are
 * preserved.
 *
 * <p>Corresponds to {@code UserGroupColor} in the official SDK, which cannot read other colors.
 *
 * @param hex six hexadecimal digits without {@code #}
 */
public record UserGroupColor(@JsonValue String hex) {

    public static final UserGroupColor BLUE = new UserGroupColor("9EC5FF");

    public static final UserGroupColor PURPLE = new UserGroupColor("CEB8FF");

    public static final UserGroupColor ORANGE = new UserGroupColor("FFB35F");

    public static final UserGroupColor CYAN = new UserGroupColor("4ED2F9");

    public static final UserGroupColor PINK = new UserGroupColor("FFAEA9");

    public static final UserGroupColor LIGHT_PINK = new UserGroupColor("FFA9D5");

    public static final UserGroupColor GREEN = new UserGroupColor("3FDC9A");

    public static final UserGroupColor YELLOW = new UserGroupColor("E7BF00");

    public static final UserGroupColor GRAY = new UserGroupColor("B8C4D3");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserGroupColor {}
}
