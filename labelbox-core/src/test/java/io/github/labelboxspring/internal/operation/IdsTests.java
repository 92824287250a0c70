package io.github.labelboxspring.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.performance.PerformanceFilter;
import io.github.labelboxspring.usergroups.UserRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What names nothing is not asked for. */
class IdsTests {

    private static Map<String, @Nullable Object> checked(Map<String, @Nullable Object> variables) {
        return Ids.checked("Op", variables);
    }

    @Test
    void blankIdsAreRefusedAtAnyDepth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("id", "")))
                .withMessage("Op: id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("input", Map.of("projectId", " "))))
                .withMessage("Op: projectId must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> checked(Map.of("data", Map.of("labelIds", List.of("a", "b", "\t")))))
                .withMessage("Op: labelIds must not be blank, but number 2 of 3 is, counted from 0");
    }

    @Test
    void whatIsNoIdMayBeBlank() {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("description", "");
        variables.put("paid", " ");
        variables.put("projectId", null);
        variables.put("ids", List.of(1, "a"));
        variables.put("config", Map.of("templateId", ""));
        assertThat(checked(variables)).isSameAs(variables);
    }

    @Test
    void nothingIsSentForABlankId() {
        List<Function<LabelboxClient, Call<?>>> calls = List.of(
                client -> client.projects().get(""),
                client -> client.labels().getVersion(" "),
                client -> client.organization().userGroups().members().add("", List.of(new UserRole("user", "role"))),
                client -> client.organization().iamIntegrations().validate(""),
                client -> client.organization().webhooks().delete(" "),
                client -> client.projects().labels().delete(many("")),
                client -> client.projects()
                        .performance()
                        .getReport("", PerformanceFilter.of(LocalDate.now(), LocalDate.now())));
        try (StubServer stub = new StubServer()) {
            LabelboxClient client = stub.client().build();
            for (Function<LabelboxClient, Call<?>> call : calls) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> call.apply(client).execute())
                        .withMessageContaining("blank");
            }
            assertThat(stub.received()).isEmpty();
        }
    }

    /** More than one request deletes, the last of which is the wrong one. */
    private static List<String> many(String last) {
        List<String> ids = new ArrayList<>(Collections.nCopies(2000, "id"));
        for (int at = 0; at < ids.size(); at++) {
            ids.set(at, "id" + at);
        }
        ids.add(last);
        return ids;
    }
}
