package io.github.labelboxspring.webhooks;

import static io.github.labelboxspring.call.Criteria.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.labelboxspring.CallStyle;
import io.github.labelboxspring.EmulatorTest;
import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.error.AccessDeniedException;
import io.github.labelboxspring.error.NotFoundException;
import io.github.labelboxspring.ontologies.MediaType;
import io.github.labelboxspring.organization.Organization;
import io.github.labelboxspring.projects.NewProject;
import io.github.labelboxspring.projects.Project;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(CallStyle.class)
class WebhookBehaviourTests extends EmulatorTest {

    private static final String ABSENT = "cm0000000000000000000none";

    private WebhookOperations webhooks() {
        return this.client.organization().webhooks();
    }

    private Webhook make(NewWebhook webhook) {
        return this.style.run(webhooks().create(webhook));
    }

    private static NewWebhook named(String name) {
        return NewWebhook.of("https://hooks.example.org/" + name, "canary \" \\d", WebhookTopic.LABEL_CREATED);
    }

    private Project project() {
        return this.client
                .projects()
                .create(NewProject.of(UUID.randomUUID().toString(), MediaType.IMAGE))
                .execute();
    }

    @Test
    void aWebhookIsMadeChangedAndTakenOutOfUse() {
        Webhook made = make(NewWebhook.of(
                "https://hooks.example.org/größe?a=\"1\"".replace("\"", "%22"),
                "canary \" \\d",
                WebhookTopic.LABEL_CREATED,
                WebhookTopic.WORKFLOW_ACTION));
        assertThat(made.url()).isEqualTo("https://hooks.example.org/größe?a=%221%22");
        assertThat(made.topics()).containsExactly(WebhookTopic.LABEL_CREATED, WebhookTopic.WORKFLOW_ACTION);
        assertThat(made.status()).isEqualTo(WebhookStatus.ACTIVE);

        Webhook changed = this.style.run(webhooks()
                .update(
                        made.id(),
                        WebhookUpdate.ofUrl("https://hooks.example.org/v2")
                                .withTopics(WebhookTopic.LABEL_DELETED)
                                .withStatus(WebhookStatus.REVOKED)));
        assertThat(changed.url()).isEqualTo("https://hooks.example.org/v2");
        assertThat(changed.topics()).containsExactly(WebhookTopic.LABEL_DELETED);
        assertThat(changed.status()).isEqualTo(WebhookStatus.REVOKED);
        assertThat(this.style
                        .run(webhooks().update(made.id(), WebhookUpdate.ofTopics()))
                        .topics())
                .isEmpty();

        this.style.complete(webhooks().delete(made.id()));
        assertThat(this.style.run(webhooks().list(where(Webhook.ID).equalTo(made.id()))))
                .singleElement()
                .satisfies(listed -> assertThat(listed.status()).isEqualTo(WebhookStatus.INACTIVE));
    }

    @Test
    void webhooksOfAProjectAreListedWithItAndWithTheOrganization() {
        Project project = project();
        Webhook first = make(named("1").withProject(project.id()));
        Webhook second = make(named("2").withProject(project.id()));
        Webhook other = make(named("3"));
        this.style.complete(webhooks().delete(second.id()));

        assertThat(this.style.run(webhooks().listOfProject(project.id())))
                .extracting(Webhook::id)
                .containsExactly(first.id(), second.id());
        assertThat(this.style.run(webhooks()
                        .listOfProject(
                                project.id(),
                                where(Webhook.STATUS).equalTo("ACTIVE").orderBy(Webhook.CREATED_AT.descending()))))
                .containsExactly(first);
        assertThat(this.style.run(webhooks().list()))
                .extracting(Webhook::id)
                .contains(first.id(), second.id(), other.id());
    }

    @Test
    void aWebhookTellsWhoseItIs() {
        Project project = project();
        Webhook ofProject = make(named("p").withProject(project.id()));
        Webhook ofAll = make(named("o"));

        assertThat(this.style.run(webhooks().findProject(ofProject.id())))
                .map(Project::id)
                .contains(project.id());
        assertThat(this.style.run(webhooks().findProject(ofAll.id()))).isEmpty();
        assertThat(this.style.run(webhooks().organization(ofAll.id())))
                .extracting(Organization::id)
                .isEqualTo(this.emulator.organizationId());
        assertThat(this.style.run(webhooks().findCreator(ofAll.id())))
                .contains(this.style.run(this.client.users().me()));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> this.style.run(webhooks().update(ABSENT, WebhookUpdate.ofStatus(WebhookStatus.ACTIVE))));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.complete(webhooks().delete(ABSENT)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> make(named("x").withProject(ABSENT)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(webhooks().listOfProject(ABSENT)));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> this.style.run(webhooks().findProject(ABSENT)));
    }

    @Test
    void onlyAdministratorsMakeWebhooks() {
        String key = this.emulator
                .people()
                .add(UUID.randomUUID() + "@example.org", DefaultRole.LABELER)
                .apiKey();
        WebhookOperations his = client(key).build().organization().webhooks();

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> this.style.run(his.create(named("l"))));
    }

    /** A secret stands in no document, and the platform shows none. */
    @Test
    void theSecretIsAVariable() {
        make(named("secret"));
        assertThat(this.emulator.requests().to("createWebhook")).isNotEmpty().allSatisfy(request -> {
            assertThat(request.document()).doesNotContain("canary");
            assertThat(request.variables()).containsEntry("secret", "canary \" \\d");
        });
        assertThat(this.style.run(webhooks().list()).toString()).doesNotContain("canary");
    }
}
