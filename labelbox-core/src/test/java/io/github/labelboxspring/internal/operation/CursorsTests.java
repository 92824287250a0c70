package io.github.labelboxspring.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.StubServer;
import io.github.labelboxspring.call.PagedCall;
import io.github.labelboxspring.datarows.DataRowKeys;
import io.github.labelboxspring.performance.PerformanceFilter;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTests {

    private final StubServer stub = new StubServer();

    private final LabelboxClient client = this.stub.client().build();

    @AfterEach
    void stop() {
        this.stub.close();
    }

    private static void assertRefused(PagedCall<?> list, String cursor) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.page(cursor).execute())
                .withMessage("'" + cursor + "' is not a cursor of this list; pass Page.next() of the previous page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-5", "99999999999", "1.5", "", " ", "0/0/0", "2/abc/3", "2/1/99999999999"})
    void aCursorOfAnotherListIsRefusedBeforeAnyRequest(String cursor) {
        assertRefused(this.client.organization().webhooks().list(), cursor);
        assertRefused(this.client.dataRows().metadata().list(DataRowKeys.ids("a", "b")), cursor);
        assertRefused(table(), cursor);
        assertThat(this.stub.received()).isEmpty();
    }

    @Test
    void anOffsetIsNoCursorOfATable() {
        assertRefused(table(), "2");
    }

    @Test
    void anOffsetAfterTheLastRowIsNoCursor() {
        assertRefused(this.client.dataRows().metadata().list(DataRowKeys.ids("a", "b")), "2");
    }

    private PagedCall<?> table() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return this.client.projects().performance().listLabelersOfProject("project", PerformanceFilter.of(day, day));
    }
}
