package io.github.labelboxspring.coverage;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of a member beyond annotations and checks.
 *
 * @param java what answers to it where that is no operation
 * @param tests tests of ours, {@code package.Class#method} below the base package, where the SDK cannot be driven
 * @param cases members whose recorded cases are its own as well: it is inherited by them, or read together with them
 * @param none whether a Java client has nothing that corresponds to it, for a reason
 * @param why why it is so
 */
record Otherwise(
        @Nullable String java,
        @Nullable List<String> tests,
        @Nullable List<String> cases,
        @Nullable Boolean none,
        String why) {

    static Map<String, Otherwise> all() {
        return JsonMapper.shared().readValue(Member.resource("otherwise.json"), new TypeReference<>() {});
    }

    List<String> named() {
        return this.tests == null ? List.of() : this.tests;
    }

    List<String> recordedBy() {
        return this.cases == null ? List.of() : this.cases;
    }

    boolean isNone() {
        return this.none != null && this.none;
    }
}
