package io.github.labelboxspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.labelboxspring.error.DecodingException;
import io.github.labelboxspring.exports.ExportedDataRow;
import org.junit.jupiter.api.Test;

class ExportLinesTests {

    @Test
    void aLineIsRead() {
        ExportedDataRow row = ExportLines.read("{\"data_row\":{\"id\":\"dr1\",\"global_key\":\"wren\"},\"new\":1}");
        assertThat(row.dataRow().globalKey()).isEqualTo("wren");
        assertThat(row.other()).containsEntry("new", 1);
        assertThat(row.problems()).isEmpty();
    }

    @Test
    void whatHasAnotherShapeIsListed() {
        ExportedDataRow row = ExportLines.read("{\"data_row\":{\"id\":\"dr1\",\"global_key\":[]},\"projects\":7}");
        assertThat(row.dataRow().id()).isEqualTo("dr1");
        assertThat(row.problems())
                .extracting("line", "path", "json")
                .containsExactlyInAnyOrder(tuple(1L, "/data_row/global_key", "[]"), tuple(1L, "/projects", "7"));
    }

    @Test
    void whatIsNoJsonIsAnError() {
        assertThatExceptionOfType(DecodingException.class).isThrownBy(() -> ExportLines.read("<html>"));
    }
}
