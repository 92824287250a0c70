package io.github.labelboxspring.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class CannedExportTests {

    private static final CannedExport EXPORT = CannedExport.of("plain", 40_000);

    private static String text(Flux<ByteBuf> bytes) {
        StringBuilder text = new StringBuilder();
        bytes.toIterable().forEach(piece -> {
            text.append(piece.toString(StandardCharsets.US_ASCII));
            piece.release();
        });
        return text.toString();
    }

    @Test
    void filesHaveEachRowOnceAndInOrder() {
        List<String> files = new ArrayList<>();
        for (long file = 0; file <= EXPORT.fileAt(EXPORT.bytes() - 1); file++) {
            files.add(text(EXPORT.bytes(file, 0)));
            assertThat(files.get((int) file)).hasSize((int) (EXPORT.end(file) - EXPORT.start(file)));
        }
        assertThat(files).hasSizeGreaterThan(1);
        String[] rows = String.join("", files).split("\n");
        assertThat(rows).hasSize(40_000);
        for (int row = 0; row < rows.length; row++) {
            assertThat(rows[row]).contains(String.format(Locale.ROOT, "\"global_key\":\"row-%09d\"", row));
        }
    }

    @Test
    void downloadContinuesInTheMiddleOfARow() {
        String whole = text(EXPORT.bytes(1, 0));
        assertThat(text(EXPORT.bytes(1, 100_001))).isEqualTo(whole.substring(100_001));
    }
}
