package io.github.labelboxspring.apikeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.AuthenticationException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.users.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class ApiKeyBehaviourTests extends EmulatorTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private User me() {
        return this.style.run(this.client.users().me());
    }

    private CreatedApiKey make(NewApiKey key) {
        return this.style.run(this.client.organization().apiKeys().create(key));
    }

    private Member member(DefaultRole role) {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", role);
    }

    @Test
    void aNewKeyActsForItsUserAndTellsHowLong() {
        CreatedApiKey made = make(NewApiKey.of("ci", me().email(), "Admin", WEEK)
                .withAllowedAddresses(List.of(" 127.0.0.1 ", "127.0.0.1", "2001:0DB8:0:0::1/128")));
        LabelboxClient other = client(made.jwt()).build();
        assertThat(this.style.run(other.users().me()).id()).isEqualTo(me().id());

        ApiKey listed = this.style.run(this.client.organization().apiKeys().get(made.id()));
        assertThat(listed.name()).isEqualTo("ci");
        assertThat(listed.revoked()).isFalse();
        assertThat(listed.allowedIpCidrs()).containsExactly("127.0.0.1", "2001:db8::1/128");
        assertThat(listed.expiresAt())
                .isBetween(
                        Instant.now().plus(WEEK).minusSeconds(60),
                        Instant.now().plus(WEEK).plusSeconds(60));
        assertThat(this.style.run(this.client.users().get(listed.userId())).id())
                .isEqualTo(me().id());
        assertThat(this.style.run(this.client.users().get(listed.createdById())).email())
                .isEqualTo(me().email());
    }

    /** R75. */
    @Test
    void theSecretIsShownOnceAndNeverInATextOfTheKey() {
        CreatedApiKey made = make(NewApiKey.of("secret", me().email(), "Labeler", WEEK));
        assertThat(made.jwt()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(made.toString()).doesNotContain(made.jwt());
        assertThat(this.style.run(this.client.organization().apiKeys().list()).toString())
                .contains(made.id())
                .doesNotContain(made.jwt());
    }

    @Test
    void aRevokedKeyIsListedAndOpensNothing() {
        CreatedApiKey made = make(NewApiKey.of("short-lived", me().email(), "LABELER", WEEK));
        LabelboxClient other = client(made.jwt()).build();
        this.style.run(other.users().me());
        this.style.complete(this.client.organization().apiKeys().revoke(made.id()));
        this.style.complete(this.client.organization().apiKeys().revoke(made.id()));
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> this.style.run(other.users().me()));
        assertThat(this.style.run(this.client.organization().apiKeys().list()))
                .filteredOn(key -> key.id().equals(made.id()))
                .singleElement()
                .satisfies(key -> assertThat(key.revoked()).isTrue());
    }

    @Test
    void anUnknownKeyIsEmptyOrNotFound() {
        assertThat(this.style.run(this.client.organization().apiKeys().find("cm0000000000000000000nope")))
                .isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.run(this.client.organization().apiKeys().get("cm0000000000000000000nope")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() ->
                        this.style.complete(this.client.organization().apiKeys().revoke("cm0000000000000000000nope")));
    }

    @Test
    void othersKeysAreSeenByAdministratorsOnly() {
        Member labeler = member(DefaultRole.LABELER);
        CreatedApiKey made = make(NewApiKey.of("for another", labeler.email(), "Labeler", WEEK));
        ApiKey listed = this.style.run(this.client.organization().apiKeys().get(made.id()));
        assertThat(listed.userId()).isEqualTo(labeler.userId());
        assertThat(listed.userEmail()).isEqualTo(labeler.email());
        assertThat(listed.createdById()).isEqualTo(me().id());

        ApiKeyOperations his = client(labeler.apiKey()).build().organization().apiKeys();
        assertThat(this.style.run(his.list()))
                .allMatch(key -> key.userId().equals(labeler.userId()))
                .extracting(ApiKey::id)
                .contains(made.id());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(his.create(NewApiKey.of("mine", me().email(), "Labeler", WEEK))));
    }

    @Test
    void theRoleMustBeWithinOnesOwnAndIsToldWhichAre() {
        ApiKeyOperations his = client(member(DefaultRole.REVIEWER).apiKey())
                .build()
                .organization()
                .apiKeys();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.run(his.create(NewApiKey.of("mine", me().email(), "Admin", WEEK))))
                .withMessageContaining("[Reviewer, Labeler]");
        assertThat(make(NewApiKey.of("folded", me().email(), "team_manager", WEEK))
                        .id())
                .isNotBlank();
    }

    @Test
    void aStrangersAddressIsRefusedBeforeTheKeyIsMade() {
        int before = this.emulator.requests().all().size();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> make(NewApiKey.of("x", "nobody@example.org", "Admin", WEEK)))
                .withMessageContaining("nobody@example.org");
        assertThat(this.emulator.requests().all()).hasSize(before + 1);
    }
}
