package io.github.labelboxspring.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.Once;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Renders {@code docs/coverage.md}: each member of the official SDK, what answers to it and how that is verified. */
@Once("renders a page from annotations and recordings")
class CoverageTests {

    private static final Path PAGE = Path.of("../docs/coverage.md");

    private final Coverage coverage = new Coverage();

    CoverageTests() throws IOException {}

    @Test
    void noRowGoesBackAndThePageIsCurrent() throws IOException {
        String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        String page = new CoveragePage(this.coverage.rows(), this.coverage.total(), this.coverage.otherwise()).text();
        assertThat(CoveragePage.green(page))
                .as("rows that were green and are not any more")
                .containsAll(CoveragePage.green(before));
        Files.writeString(PAGE, page);
        assertThat(before).as("docs/coverage.md was rendered anew: commit it").isEqualTo(page);
    }

    /** O5: helpers are listed with the type that corresponds, which exists, or with the reason why there is none. */
    @Test
    void helpersHaveATypeOrAReason() {
        Map<String, Helper> helpers = Helper.all();
        assertThat(Member.all().stream().filter(Member::isHelper).map(Member::owner))
                .isNotEmpty()
                .allMatch(helpers::containsKey);
        assertThat(helpers.values())
                .allMatch(helper -> helper.java().isEmpty() ? !helper.why().isEmpty() : exists(helper.java()));
    }

    private static boolean exists(String type) {
        try {
            return Modifier.isPublic(Class.forName(Coverage.BASE + type).getModifiers());
        } catch (ClassNotFoundException ex) {
            return false;
        }
    }

    @Test
    void everyMemberIsListedOnce() {
        assertThat(Member.all())
                .hasSizeGreaterThanOrEqualTo(956)
                .extracting(Member::fullName)
                .doesNotHaveDuplicates();
    }

    @Test
    void annotationsNameMembersOfTheSdk() {
        assertThat(Member.all().stream().map(Member::fullName).collect(Collectors.toSet()))
                .containsAll(this.coverage.annotated())
                .containsAll(this.coverage.otherwise().keySet());
    }

    @Test
    void namedTestsExist() {
        assertThat(this.coverage.otherwise().values().stream().flatMap(each -> each.named().stream()))
                .allMatch(Coverage::exists);
    }
}
