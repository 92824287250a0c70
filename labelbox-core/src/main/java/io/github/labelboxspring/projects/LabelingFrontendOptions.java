package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Field;

/**
 * A setup of the editor of a project.
 *
 * @param id the id
 * @param customizationOptions the options, a JSON string
 * @param labelingFrontend the editor
 * @param project the project
 * @param organization the organization
 */
public record LabelingFrontendOptions(
        String id, String customizationOptions, LabelingFrontend labelingFrontend, Owner project, Owner organization) {

    public static final Field<LabelingFrontendOptions, String> ID = Field.id("id");

    public static final Field<LabelingFrontendOptions, String> CUSTOMIZATION_OPTIONS =
            Field.text("customizationOptions");

    /**
     * The owner of the options.
     *
     * @param id the id
     */
    public record Owner(String id) {}
}
