package io.github.labelboxspring.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.InvalidRequestException;
import io.github.labelboxspring.error.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class IamIntegrationBehaviourTests extends EmulatorTest {

    private static final IamSettings.Aws AWS =
            IamSettings.aws("arn:aws:iam::123456789012:role/labelbox").withReadBucket("rows");

    private static final IamSettings.Azure AZURE =
            IamSettings.azure("https://acme.blob.core.windows.net/rows", "8f0d1c2b-3a4e-4f5d-9b6a-7c8d9e0f1a2b");

    private IamIntegrationOperations integrations;

    @BeforeEach
    void begin() {
        this.integrations = this.client.organization().iamIntegrations();
    }

    @AfterEach
    void heal() {
        this.emulator.faults().clear();
    }

    private IamIntegration made(IamSettings settings) {
        return this.style.run(this.integrations.create(NewIamIntegration.of("rows " + UUID.randomUUID(), settings)));
    }

    @Test
    void eachProviderHasItsSettings() {
        IamIntegration aws = made(AWS);
        IamIntegration gcp = made(IamSettings.gcp("gs://rows"));
        IamIntegration azure = made(AZURE);

        assertThat(aws.provider()).isEqualTo("AWS");
        assertThat(aws.settings()).isEqualTo(AWS);
        assertThat(gcp.settings()).isInstanceOfSatisfying(IamSettings.Gcp.class, settings -> {
            assertThat(settings.readBucket()).isEqualTo("gs://rows");
            assertThat(settings.serviceAccountEmailId()).contains("@");
        });
        assertThat(azure.provider()).isEqualTo("Azure");
        assertThat(azure.settings()).isEqualTo(AZURE);
        assertThat(this.style.run(this.integrations.list())).contains(aws, gcp, azure);
        assertThat(this.style.run(this.integrations.get(gcp.id()))).isEqualTo(gcp);
    }

    /** O6: the official SDK loses the settings that its list does not read. */
    @Test
    void aNewNameLeavesTheSettings() {
        for (IamSettings settings : List.of(AWS, IamSettings.gcp("gs://rows"), AZURE)) {
            IamIntegration before = made(settings);
            this.style.complete(this.integrations.update(before.id(), IamIntegrationUpdate.ofName("renamed")));
            IamIntegration after = this.style.run(this.integrations.get(before.id()));
            assertThat(after.name()).isEqualTo("renamed");
            assertThat(after.settings()).isEqualTo(before.settings());
        }
    }

    @Test
    void newSettingsLeaveTheName() {
        IamIntegration before = made(AWS);
        IamSettings.Aws all = IamSettings.aws("arn:aws:iam::123456789012:role/other");
        this.style.complete(this.integrations.update(before.id(), IamIntegrationUpdate.ofSettings(all)));
        IamIntegration after = this.style.run(this.integrations.get(before.id()));
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.settings()).isEqualTo(all);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> this.style.complete(
                        this.integrations.update(before.id(), IamIntegrationUpdate.ofSettings(AZURE))))
                .withMessageContaining("belongs to AWS");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> this.style.complete(this.integrations.update(
                        before.id(), IamIntegrationUpdate.ofSettings(AZURE).withName("x"))));
    }

    @Test
    void oneIsTheDefaultAndAllAreValidated() {
        IamIntegration first = made(AWS);
        IamIntegration second = made(AZURE);
        this.style.complete(this.integrations.setDefault(first.id()));
        this.style.complete(this.integrations.setDefault(second.id()));
        assertThat(this.style.run(this.integrations.findDefault()))
                .map(IamIntegration::id)
                .contains(second.id());
        IamValidation validation = this.style.run(this.integrations.validate(first.id()));
        assertThat(validation.valid()).isTrue();
        assertThat(validation.checks()).isNotEmpty();
        assertThat(validation.failed()).isEmpty();
    }

    /** S4: what the platform gets, and nobody sees. */
    @Test
    void theSecretOfAClientIsSentAndShownNowhere() {
        NewIamIntegration wanted = NewIamIntegration.of("azure", AZURE).withClient("client-7", "open-sesame");
        assertThat(wanted.toString()).contains("client-7").doesNotContain("open-sesame");
        int before = this.emulator.requests().all().size();
        IamIntegration made = this.style.run(this.integrations.create(wanted));
        assertThat(made.toString()).doesNotContain("open-sesame");
        assertThat(this.emulator
                        .requests()
                        .all()
                        .subList(before, this.emulator.requests().all().size()))
                .singleElement()
                .satisfies(request -> assertThat(request.variables().toString()).contains("open-sesame"));
        this.emulator.faults().on("createAzureIamIntegration").graphqlError("AUTHORIZATION_ERROR", "no");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(this.integrations.create(wanted)))
                .withMessageContaining("azure")
                .withMessageNotContaining("open-sesame");
    }

    @Test
    void whatCannotBeSentIsRefused() {
        List.<IamSettings>of(
                        IamSettings.aws(""),
                        IamSettings.aws("role/labelbox"),
                        AWS.withReadBucket(" "),
                        IamSettings.gcp(""),
                        IamSettings.azure("http://acme", "t"),
                        IamSettings.azure("https://acme", ""))
                .forEach(settings -> {
                    assertThatIllegalArgumentException()
                            .as("%s", settings)
                            .isThrownBy(() -> NewIamIntegration.of("n", settings));
                    assertThatIllegalArgumentException()
                            .as("%s", settings)
                            .isThrownBy(() -> IamIntegrationUpdate.ofSettings(settings));
                });
        assertThatIllegalArgumentException().isThrownBy(() -> NewIamIntegration.of(" ", AWS));
        assertThatIllegalArgumentException().isThrownBy(() -> IamIntegrationUpdate.ofName(""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewIamIntegration.of("n", AWS).withClient("c", "s"))
                .withMessageContaining("Azure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewIamIntegration.of("n", AZURE).withClient("c", ""))
                .withMessageContaining("secret");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        String nobody = "cm0000000000000000000nope";
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(this.integrations.validate(nobody)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(this.integrations.setDefault(nobody)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.complete(this.integrations.update(nobody, IamIntegrationUpdate.ofName("n"))));
    }

    /** R30. */
    @Test
    void whoIsNoAdministratorIsDenied() {
        String email = UUID.randomUUID() + "@example.org";
        String key = this.emulator.people().add(email, DefaultRole.TEAM_MANAGER).apiKey();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> this.style.run(
                        client(key).build().organization().iamIntegrations().create(NewIamIntegration.of("n", AWS))));
    }
}
