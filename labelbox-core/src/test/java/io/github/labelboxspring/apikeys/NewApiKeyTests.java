package io.github.labelboxspring.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before any request; the official SDK does too. */
class NewApiKeyTests {

    private static final String EMAIL = "ann@example.org";

    private static NewApiKey key(String role, Duration validity) {
        return NewApiKey.of("ci", EMAIL, role, validity);
    }

    private static NewApiKey from(String... addresses) {
        return key("Labeler", Duration.ofDays(1)).withAllowedAddresses(List.of(addresses));
    }

    @Test
    void nameAddressAndRoleMustSaySomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> NewApiKey.of(" ", EMAIL, "Labeler", Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> NewApiKey.of("ci", "ann", "Labeler", Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> key("", Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "none", "Tenant Admin", "TENANT_ADMIN"})
    void someRolesAreNoneForKeys(String role) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key(role, Duration.ofDays(1)))
                .withMessageContaining(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT59S", "-PT1H", "PT4200H1S", "PT1M0.5S"})
    void validityIsFromAMinuteTo25Weeks(Duration validity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> key("Labeler", validity))
                .withMessageContaining("from a minute to 25 weeks");
    }

    @Test
    void theEndsOfValidityAreTaken() {
        assertThat(key("Labeler", NewApiKey.SHORTEST).validity()).hasSeconds(60);
        assertThat(key("Labeler", NewApiKey.LONGEST).validity()).hasSeconds(15_120_000);
    }

    /** What Python's {@code ipaddress} makes of them. */
    @ParameterizedTest
    @CsvSource({
        "' 10.0.0.7 ', 10.0.0.7",
        "10.0.0.0/8, 10.0.0.0/8",
        "10.0.0.7/32, 10.0.0.7/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:0DB8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "::, ::",
        "::1/128, ::1/128",
        "fe80::, fe80::",
        "2001:DB8::/32, 2001:db8::/32",
        "::ffff:1.2.3.4, ::ffff:102:304"
    })
    void addressesAreBroughtIntoOneForm(String given, String sent) {
        assertThat(from(given).allowedAddresses()).containsExactly(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0",
                "256.0.0.1",
                "010.0.0.1",
                "10.0.0.1/8",
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/x",
                "1::2::3",
                "2001:db8::1/32",
                "fe80::1%eth0",
                "::/129"
            })
    void whatIsNeitherAddressNorRangeIsRefused(String given) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> from(given))
                .withMessageContaining("Not an IP address or CIDR range");
    }

    @Test
    void atMostFiftyDifferentOnes() {
        List<String> fifty = IntStream.range(0, 50).mapToObj(i -> "10.0.0." + i).toList();
        String[] repeated =
                IntStream.range(0, 100).mapToObj(i -> fifty.get(i % 50)).toArray(String[]::new);
        assertThat(from(repeated).allowedAddresses()).isEqualTo(fifty);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        from(IntStream.range(0, 51).mapToObj(i -> "10.0.0." + i).toArray(String[]::new)))
                .withMessageContaining("51");
        assertThat(from().allowedAddresses()).isEmpty();
        assertThat(key("Labeler", Duration.ofDays(1)).allowedAddresses()).isNull();
    }
}
