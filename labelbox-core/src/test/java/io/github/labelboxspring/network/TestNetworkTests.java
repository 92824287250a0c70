package io.github.labelboxspring.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.Once;
import io.github.labelboxspring.call.Content;
import io.github.labelboxspring.emulator.LabelboxEmulator;
import io.github.labelboxspring.emulator.LabelboxEmulatorBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Once("tests the test network itself")
class TestNetworkTests {

    /** Classes of tests, apart from nested ones, that call a method. */
    private static List<Class<?>> callers(Class<?> type, String method) {
        Set<JavaClass> callers = new ClassFileImporter()
                        .withImportOption(new ImportOption.OnlyIncludeTests())
                        .importPackages("io.github.labelboxspring")
                        .stream()
                        .flatMap(each -> each.getMethodCallsFromSelf().stream())
                        .filter(call -> calls(call, type, method))
                        .map(call -> call.getOriginOwner())
                        .collect(Collectors.toSet());
        return callers.stream()
                .map(caller -> outermost(caller.reflect()))
                .distinct()
                .collect(Collectors.toList());
    }

    private static boolean calls(JavaMethodCall call, Class<?> type, String method) {
        return call.getTargetOwner().isEquivalentTo(type) && call.getName().equals(method);
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null ? type : outermost(enclosing);
    }

    @Test
    void eachEmulatorIsStartedHere() {
        assertThat(Stream.of(LabelboxEmulator.class, LabelboxEmulatorBuilder.class)
                        .flatMap(type -> callers(type, "start").stream())
                        .filter(type -> !type.isAnnotationPresent(Once.class)))
                .containsOnly(TestNetwork.class);
    }

    @Test
    void testsThatStartAnEmulatorRunASecondTime() {
        assertThat(callers(TestNetwork.class, "start"))
                .hasSizeGreaterThan(4)
                .filteredOn(type -> type != TestNetwork.class && !type.isAnnotationPresent(Once.class))
                .allSatisfy(type -> assertThat(type.getAnnotationsByType(Tag.class))
                        .extracting(Tag::value)
                        .contains(TestNetwork.TAG));
    }

    @Test
    void aSlowEmulatorIsFarAwayAndSoAreItsFiles() {
        LabelboxEmulator emulator = TestNetwork.start(LabelboxEmulator.builder(), "slow");
        try {
            LabelboxClient client = LabelboxClient.builder()
                    .apiKey(emulator.apiKey())
                    .endpoint(emulator.endpoint())
                    .restEndpoint(emulator.restEndpoint())
                    .build();
            long start = System.nanoTime();
            String url = client.files()
                    .upload(Content.of("a".getBytes(StandardCharsets.UTF_8)), "a.txt", "text/plain", true)
                    .execute()
                    .url();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
            assertThat(emulator.baseUrl()).isNotEqualTo("http://127.0.0.1:" + emulator.port());
            assertThat(url).startsWith(emulator.baseUrl());
        } finally {
            TestNetwork.stop(emulator);
        }
    }

    @Test
    void anUnknownKindOfNetworkIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestNetwork.start(LabelboxEmulator.builder(), "fast"))
                .withMessageContaining("labelbox.test.network must be near or slow");
    }
}
