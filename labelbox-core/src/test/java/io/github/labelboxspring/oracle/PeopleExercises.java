package io.github.labelboxspring.oracle;

import io.github.labelboxspring.LabelboxClient;
import io.github.labelboxspring.call.Call;
import io.github.labelboxspring.resourcetags.ResourceTagUpdate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Users, roles, memberships, API keys and tags. */
final class PeopleExercises {

    private static final String USER = "cm00000000000000000000012";

    private static final String OTHER = "cm00000000000000000000311";

    private static final String PROJECT = "cm00000000000000000000001";

    private static final String KEY = "cm00000000000000000000306";

    private PeopleExercises() {}

    static void addTo(Exercises all) {
        users(all);
        memberships(all);
        keys(all);
        tags(all);
        all.when("organization_get_roles_cached", client -> client.users().roles());
        all.when("organization_role_from_name", client -> client.users().findRole("LABELER"));
    }

    private static void users(Exercises all) {
        all.when("organization_remove_user_not_found", client -> client.users().remove(USER))
                .refusing("updateUser", Refusal.error("RESOURCE_NOT_FOUND", "no such user"));
        all.when(
                        "organization_user_org_role_not_found",
                        client -> client.users().findOrgRole(USER))
                .refusing("user", Refusal.error("RESOURCE_NOT_FOUND", "no such user"));
        all.when("organization_user_projects", client -> client.projects().listOfUser(USER));
        all.when(
                        "organization_user_update_org_role_not_found",
                        client -> client.users().updateOrgRole(USER, "cm00000000000000000000324"))
                .refusing("setOrganizationRole", Refusal.error("RESOURCE_NOT_FOUND", "no such user"));
        all.when("organization_api_key_created_by", client -> client.users().get(OTHER));
        all.when("organization_api_key_created_for", client -> client.users().get(USER));
    }

    private static void memberships(Exercises all) {
        all.when(
                "organization_delete_project_memberships",
                client -> client.projects().members().remove(PROJECT, List.of(USER, OTHER)));
        all.when(
                        "organization_delete_project_memberships_not_found",
                        client -> client.projects().members().remove(PROJECT, List.of(USER)))
                .refusing("deleteProjectMemberships", Refusal.error("RESOURCE_NOT_FOUND", "no such project"));
        all.when(
                        "organization_user_upsert_project_role",
                        client -> client.projects()
                                .members()
                                .upsert("cl00000000000000000000014", USER, "cm00000000000000000000323"))
                .answering("user.orgRole.name", "NONE");
        String project = "cm00000000000000000000701";
        all.when("project_members", client -> client.projects().members().list(project));
        all.when(
                        "project_members_two_pages",
                        client -> client.projects().members().list(project))
                .answering("project.members", Collections.nCopies(100, Map.of()), List.of(Map.of()));
        all.when("project_organization", client -> client.projects().organization(project));
        all.when(
                "project_model_configs",
                client -> client.projects().modelConfigs().list(project));
    }

    private static void keys(Exercises all) {
        Function<LabelboxClient, Call<?>> revoke =
                client -> client.organization().apiKeys().revoke(KEY);
        all.when("organization_api_key_revoke", revoke);
        all.when("organization_api_key_revoke_not_found", revoke)
                .refusing("updateApiKey", Refusal.error("RESOURCE_NOT_FOUND", "no such key"));
        all.when(
                        "organization_get_api_key_missing",
                        client -> client.organization().apiKeys().find("cm00000000000000000000399"))
                .answering("user.apiKeys", List.of());
        all.when(
                "organization_get_api_keys_unexpired",
                client -> client.organization().apiKeys().list());
    }

    private static void tags(Exercises all) {
        all.when(
                "organization_resource_tag_update",
                client -> client.organization()
                        .resourceTags()
                        .update(
                                "cm00000000000000000000303",
                                ResourceTagUpdate.ofText("Gr\u00f6\u00dfe \"XL\"")
                                        .withColor("F6C600")));
        all.when(
                "organization_get_resource_tags",
                client -> client.organization().resourceTags().list());
        all.when(
                "organization_create_resource_tag_without_color",
                client -> client.organization().resourceTags().create("priority", ""));
        all.when(
                "project_update_resource_tags",
                client -> client.organization()
                        .resourceTags()
                        .updateOfProject(
                                "cm00000000000000000000701",
                                List.of("cm00000000000000000000728", "cm00000000000000000000729")));
        all.when(
                "project_update_resource_tags_none",
                client -> client.organization().resourceTags().updateOfProject("cm00000000000000000000701", List.of()));
    }
}
