package io.github.labelboxspring.projects;

import io.github.labelboxspring.call.Field;

/**
 * How the editor of a project is set up.
 *
 * @param id its id
 * @param customizationOptions the options, JSON as text
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
     * What they belong to.
     *
     * @param id its id
     */
    public record Owner(String id) {}
}
