package io.github.labelboxspring.formats.masks;

import io.github.labelboxspring.annotations.Box;
import io.github.labelboxspring.formats.ImageSize;
import io.github.labelboxspring.formats.golden.GoldenCases;
import io.github.labelboxspring.formats.golden.PythonScript;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import tools.jackson.databind.JsonNode;

/** Compressed runs are those of pycocotools. */
@EnabledIfEnvironmentVariable(named = PythonScript.PYTHON, matches = ".+")
class CocoRunsTests {

    @TestFactory
    Stream<DynamicTest> areTheSame() {
        return GoldenCases.random("masks", 100).tests(each -> encoded(bitmap(each.at("/args/rows"))));
    }

    @TestFactory
    Stream<DynamicTest> areRead() {
        return GoldenCases.random("masks", 100).tests(each -> {
            JsonNode rows = each.at("/args/rows");
            ImageSize size = ImageSize.of(rows.get(0).asString().length(), rows.size());
            return encoded(
                    RunLengths.ofCompressed(size, each.at("/result/counts").asString())
                            .bitmap());
        });
    }

    private static Bitmap bitmap(JsonNode rows) {
        int width = rows.get(0).asString().length();
        BitSet pixels = new BitSet();
        for (int index = 0; index < width * rows.size(); index++) {
            pixels.set(index, rows.get(index / width).asString().charAt(index % width) == '1');
        }
        return Bitmap.of(ImageSize.of(width, rows.size()), pixels);
    }

    private static Map<String, Object> encoded(Bitmap bitmap) {
        Box box = bitmap.count() == 0 ? new Box(0, 0, 0, 0) : bitmap.bounds();
        return Map.of(
                "counts",
                RunLengths.of(bitmap, RunLengths.Order.COLUMNS).compressed(),
                "area",
                bitmap.count(),
                "box",
                List.of(box.left(), box.top(), box.width(), box.height()));
    }
}
