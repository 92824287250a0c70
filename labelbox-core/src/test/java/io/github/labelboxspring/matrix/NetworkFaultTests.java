package io.github.labelboxspring.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Each kind of work while each thing goes wrong, once or always, in both styles (X1, X2, X3, X5, X6, X7, X8, X24). Renders
 * {@code docs/reference/fault-matrix.md}.
 */
@Once("the network is spoiled on purpose")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkFaultTests {

    private static final Path PAGE = Path.of("../docs/reference/fault-matrix.md");

    private static final int PARALLEL = 24;

    private final List<Wrong> faults = Wrong.all();

    private final Platform platform = new Platform();

    private final ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);

    private final Map<Trial, Future<Outcome>> trials = new LinkedHashMap<>();

    /** The first of each kind runs alone, since all of them take their time. */
    @BeforeAll
    void start() {
        trials(this.faults.get(0)).filter(trial -> !trial.always()).forEach(trial -> trial.run(this.platform));
        this.faults.forEach(wrong -> trials(wrong)
                .forEach(trial -> this.trials.put(trial, this.threads.submit(() -> trial.run(this.platform)))));
    }

    private static Stream<Trial> trials(Wrong wrong) {
        return Arrays.stream(Work.values())
                .filter(work -> wrong.verdict(work) != null)
                .flatMap(work -> Stream.of(false, true)
                        .filter(always -> always || wrong.spoiled().canHappenOnce())
                        .flatMap(always ->
                                Arrays.stream(CallStyle.values()).map(style -> new Trial(wrong, work, always, style))));
    }

    @AfterAll
    void stop() {
        this.threads.shutdownNow();
        this.platform.close();
    }

    @TestFactory
    Stream<DynamicContainer> whatComesOfAFault() {
        return this.faults.stream()
                .map(wrong -> DynamicContainer.dynamicContainer(
                        wrong.title(),
                        trials(wrong)
                                .map(trial -> DynamicTest.dynamicTest(
                                        trial.toString(),
                                        () -> assertThat(outcome(trial))
                                                .as(trial.toString())
                                                .isEqualTo(trial.expected())))));
    }

    @Test
    void thePageIsCurrent() throws IOException {
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String page = FaultPage.of(this.faults, this::outcome);
        Files.writeString(PAGE, page);
        assertThat(before)
                .as("docs/reference/fault-matrix.md has changed and was regenerated: commit it")
                .isEqualTo(page);
    }

    private Outcome outcome(Trial trial) {
        try {
            return Objects.requireNonNull(this.trials.get(trial)).get();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        } catch (ExecutionException ex) {
            throw new AssertionError(trial.toString(), ex.getCause());
        }
    }
}
