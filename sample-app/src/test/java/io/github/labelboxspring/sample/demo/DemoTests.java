package io.github.labelboxspring.sample.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.labelboxspring.sample.digits.Digit;
import io.github.labelboxspring.sample.digits.DigitFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration on the embedded emulator, with some of the digits. */
@SpringBootTest(
        properties = {
            "labelbox.api-key=",
            "sample.demo.digits=200",
            "sample.demo.training=100",
            "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1"
        })
@DirtiesContext
class DemoTests {

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void report(DynamicPropertyRegistry registry) {
        registry.add("sample.demo.report", () -> folder.resolve("report.json"));
    }

    @Test
    void theFiguresOfTheExportAreThoseOfTheDigits() throws IOException {
        Path file = folder.resolve("report.json");
        await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(file) && Files.size(file) > 0);
        Map<?, ?> report = JsonMapper.builder().build().readValue(Files.readString(file), Map.class);
        int[][] matrix = matrix(new DigitFile().read().subList(0, 200), 100);
        int right = 0;
        for (int digit = 0; digit < 10; digit++) {
            right += matrix[digit][digit];
        }
        assertThat(report)
                .isEqualTo(Map.ofEntries(
                        Map.entry("dataRowsMade", 200),
                        Map.entry("roundSizes", List.of(100, 100)),
                        Map.entry("predictionsImported", 100),
                        Map.entry("dataRows", 200),
                        Map.entry("batches", 2),
                        Map.entry("attachments", 200),
                        Map.entry("labels", 200),
                        Map.entry("boxes", 200),
                        Map.entry("predicted", 100),
                        Map.entry("right", right),
                        Map.entry("accuracy", right / 100.0),
                        Map.entry(
                                "matrix",
                                List.of(matrix).stream()
                                        .map(row -> Arrays.stream(row).boxed().toList())
                                        .toList())));
    }

    /** Counts without the model of the application, and without its pictures. */
    private static int[][] matrix(List<Digit> digits, int training) {
        int[][] matrix = new int[10][10];
        for (Digit unseen : digits.subList(training, digits.size())) {
            matrix[unseen.value()][nearest(unseen, digits.subList(0, training))]++;
        }
        return matrix;
    }

    private static int nearest(Digit digit, List<Digit> training) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int value = 0; value < 10; value++) {
            int same = value;
            List<Digit> of =
                    training.stream().filter(each -> each.value() == same).toList();
            double distance = 0;
            for (int at = 0; at < digit.pixels().length; at++) {
                int pixel = at;
                double mean = of.stream()
                        .mapToInt(each -> each.pixels()[pixel])
                        .average()
                        .orElseThrow();
                distance += (digit.pixels()[at] - mean) * (digit.pixels()[at] - mean);
            }
            if (distance < least) {
                least = distance;
                nearest = value;
            }
        }
        return nearest;
    }
}
