package io.github.labelboxspring.users;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.error.AuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class UserBehaviourTests extends EmulatorTest {

    @Test
    void theKeysUserIsOneOfTheOrganization() {
        User me = this.style.run(this.client.users().me());
        assertThat(me.email()).contains("@");
        assertThat(this.style.run(this.client.users().list()))
                .extracting(User::id)
                .contains(me.id());
    }

    @Test
    void usersAreFoundByTheirAddress() {
        User me = this.style.run(this.client.users().me());
        assertThat(this.style.run(this.client.users().list(where(User.EMAIL).equalTo(me.email()))))
                .extracting(User::id)
                .containsExactly(me.id());
        assertThat(this.style.run(this.client
                        .users()
                        .list(where(User.EMAIL)
                                .equalTo(me.email())
                                .and(where(User.ID).notEqualTo(me.id())))))
                .isEmpty();
    }

    @Test
    void theOrganizationListsItsUsersInOrder() {
        String first = this.emulator
                .people()
                .add("aa@example.org", DefaultRole.LABELER)
                .userId();
        assertThat(this.style.read(this.client.users().listOfOrganization(User.EMAIL.ascending())))
                .extracting(User::id)
                .startsWith(first)
                .contains(this.client.users().me().execute().id());
        this.client.users().remove(first).execute();
    }

    @Test
    void rolesHaveNamesAndIds() {
        assertThat(this.style.run(this.client.users().roles()))
                .extracting(Role::name)
                .contains("Admin", "Labeler");
    }

    @Test
    void theOrganizationHasAName() {
        assertThat(this.style.run(this.client.organization().get()).id()).isEqualTo(this.emulator.organizationId());
    }

    @Test
    void aWrongKeyIsRefusedWithOneRequest() {
        int before = this.emulator.requests().all().size();
        LabelboxClient stranger = client("wrong-key").build();
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> this.style.run(stranger.users().me()))
                .withMessageContaining("labelbox.api-key")
                .withMessageNotContaining("wrong-key");
        assertThat(this.emulator.requests().all()).hasSize(before + 1);
    }
}
