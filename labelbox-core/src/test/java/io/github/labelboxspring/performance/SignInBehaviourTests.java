package io.github.labelboxspring.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorPaths;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.Member;
import io.github.labelboxspring.error.AccessDeniedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(CallStyle.class)
class SignInBehaviourTests extends EmulatorTest {

    private static final Instant START = Instant.parse("2026-10-05T08:00:00Z");

    private static final SignInFilter MONTH =
            SignInFilter.of(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"));

    private JsonNode post(String path, Map<String, ?> body) {
        return JsonMapper.shared().readTree(EmulatorPaths.post(this.emulator, path, body));
    }

    private Member member() {
        return this.emulator.people().add(UUID.randomUUID() + "@example.org", DefaultRole.LABELER);
    }

    private String signIn(Member member, Instant at) {
        return post("sign-ins", Map.of("userId", member.userId(), "at", at.toString()))
                .get("sessionId")
                .asString();
    }

    @Test
    void aSessionEndsWhenSomebodySignsOutOrAtTheLatestByItself() {
        Member ann = member();
        String ended = signIn(ann, START);
        post(
                "sign-outs",
                Map.of("sessionId", ended, "at", START.plusSeconds(3600).toString()));
        String forgotten = signIn(ann, START.plusSeconds(7200));

        List<SignInSession> sessions =
                this.style.read(this.client.users().signIns().listSessions(MONTH.withUsers(List.of(ann.userId()))));
        assertThat(sessions).extracting(SignInSession::sessionId).containsExactly(ended, forgotten);
        assertThat(sessions.get(0)).satisfies(session -> {
            assertThat(session.durationSeconds()).isEqualTo(3600);
            assertThat(session.endReason()).isEqualTo("SIGNED_OUT");
            assertThat(session.endDerived()).isFalse();
            assertThat(session.email()).isEqualTo(ann.email());
        });
        assertThat(sessions.get(1)).satisfies(session -> {
            assertThat(session.endReason()).isEqualTo("MAX_DURATION_REACHED");
            assertThat(session.endDerived()).isTrue();
            assertThat(session.endedAt()).isEqualTo(session.expiresAt());
            assertThat(session.status()).isEqualTo(SignInSession.Status.ENDED);
        });
        assertThat(this.style.read(this.client
                        .users()
                        .signIns()
                        .listSessions(MONTH.withUsers(List.of(ann.userId())).withOpenOnly())))
                .isEmpty();
    }

    @Test
    void eventsAreInTheirOrderAndCanBeNarrowed() {
        Member bob = member();
        String first = signIn(bob, START);
        signIn(bob, START.plusSeconds(60));
        post(
                "sign-outs",
                Map.of("sessionId", first, "at", START.plusSeconds(120).toString()));
        SignInFilter his = MONTH.withUsers(List.of(bob.userId()));
        assertThat(this.style.read(this.client.users().signIns().listEvents(his)))
                .extracting(SignInEvent::type)
                .containsExactly(
                        SignInEvent.Type.SIGN_IN,
                        SignInEvent.Type.SIGN_IN,
                        SignInEvent.Type.SIGN_OUT,
                        SignInEvent.Type.SIGN_OUT);
        assertThat(this.style.read(this.client
                        .users()
                        .signIns()
                        .listEvents(his.withTypes(SignInEvent.Type.SIGN_OUT).withoutDerived())))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.sessionId()).isEqualTo(first);
                    assertThat(event.sessionStartedAt()).isEqualTo(START);
                    assertThat(event.occurredAt()).isEqualTo(START.plusSeconds(120));
                });
        SignInEventPage page = this.style.run(this.client.users().signIns().getEventPage(his, null));
        assertThat(page.completeThrough()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
    }

    @Test
    void longListsAreReadByCursor() {
        Member cleo = member();
        for (int i = 0; i < 150; i++) {
            signIn(cleo, START.plusSeconds(i));
        }
        assertThat(this.style.read(this.client.users().signIns().listSessions(MONTH.withUsers(List.of(cleo.userId())))))
                .hasSize(150)
                .extracting(SignInSession::startedAt)
                .isSorted();
    }

    /** O6: pages of the size that is asked for, which the platform bounds. */
    @Test
    void pagesHaveTheWantedSize() {
        Member dora = member();
        for (int i = 0; i < 5; i++) {
            signIn(dora, START.plusSeconds(i));
        }
        SignInOperations signIns = this.client.users().signIns();
        SignInFilter hers = MONTH.withUsers(List.of(dora.userId())).withPageSize(2);
        int before = this.emulator.requests().all().size();

        assertThat(this.style.read(signIns.listSessions(hers))).hasSize(5);
        assertThat(this.emulator.requests().all()).hasSize(before + 3);
        assertThat(this.style
                        .run(signIns.getEventPage(hers.withoutDerived(), null))
                        .data())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MONTH.withPageSize(101))
                .withMessageContaining("100");
        assertThatIllegalArgumentException().isThrownBy(() -> MONTH.withPageSize(0));
    }

    @Test
    void onlyWhoMaySeeAllPerformanceSeesThem() {
        SignInOperations his = client(member().apiKey()).build().users().signIns();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.read(his.listSessions(MONTH)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.style.read(his.listEvents(MONTH)));
    }

    @Test
    void limitsAndFiltersOfTheOtherListAreRefusedBefore() {
        LocalDate day = LocalDate.parse("2026-10-01");
        assertThatIllegalArgumentException().isThrownBy(() -> SignInFilter.of(day, day.plusDays(31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.users().signIns().listEvents(MONTH.withEndedOnly()))
                .withMessageContaining("status");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.client.users().signIns().listSessions(MONTH.withoutDerived()))
                .withMessageContaining("includeDerived");
        assertThatIllegalArgumentException().isThrownBy(() -> MONTH.withTypes());
    }
}
