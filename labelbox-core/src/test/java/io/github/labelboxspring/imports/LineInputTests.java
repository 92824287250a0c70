package io.github.labelboxspring.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineInputTests {

    private static byte[] text(Random random) {
        byte[] text = new byte[200_000];
        for (int at = 0; at < text.length; at++) {
            int kind = random.nextInt(50);
            text[at] = (byte) (kind == 0 ? '\n' : kind == 1 ? '\r' : kind < 4 ? ' ' : 'a' + random.nextInt(26));
        }
        return text;
    }

    private static List<String> expected(byte[] text) {
        String[] lines = new String(text, StandardCharsets.UTF_8).split("\n", -1);
        return IntStream.range(0, lines.length)
                .filter(line -> !lines[line].isBlank())
                .mapToObj(line -> (line + 1) + ":" + lines[line].stripLeading())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 8000, 1 << 20})
    void linesAreReadAsTheyAre(int piece) throws IOException {
        byte[] text = text(new Random(piece));
        List<String> read = new ArrayList<>();
        try (LineInput input = new LineInput(new ByteArrayInputStream(text))) {
            while (input.next()) {
                StringBuilder line = new StringBuilder().append(input.number()).append(':');
                byte[] bytes = new byte[piece];
                for (int count = input.read(bytes, 0, piece); count >= 0; count = input.read(bytes, 0, piece)) {
                    line.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
                }
                read.add(line.toString());
            }
        }
        assertThat(read).isEqualTo(expected(text));
    }

    @Test
    void whatIsNotReadOfALineIsSkipped() throws IOException {
        byte[] text = text(new Random(42));
        List<String> read = new ArrayList<>();
        try (LineInput input = new LineInput(new ByteArrayInputStream(text))) {
            while (input.next()) {
                read.add(input.number() + ":" + (char) input.read());
            }
        }
        assertThat(read)
                .isEqualTo(expected(text).stream()
                        .map(line -> line.substring(0, line.indexOf(':') + 2))
                        .toList());
    }
}
