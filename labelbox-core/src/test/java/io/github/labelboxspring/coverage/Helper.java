package io.github.labelboxspring.coverage;

import java.util.Map;
import java.util.TreeMap;

/**
 * What corresponds to a class of the SDK that does nothing on the platform.
 *
 * @param java a type of ours, below the base package; empty if there is none
 * @param why why there is none
 */
record Helper(String java, String why) {

    /** By the name of the SDK's class. */
    static Map<String, Helper> all() {
        Map<String, Helper> all = new TreeMap<>();
        Member.resource("helpers.csv").lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            all.put(cells[0], new Helper(cells[1], cells[2]));
        });
        return all;
    }

    /** Whether there is a type, or never will be one. */
    boolean isThere() {
        return !this.why.startsWith("not there yet");
    }

    String text() {
        return this.java.isEmpty() ? this.why : "`" + this.java.replace('$', '.') + "`";
    }
}
