package io.github.labelboxspring.projects;

import org.jspecify.annotations.Nullable;

/**
 * An editor for labeling data rows.
 *
 * @param id the id
 * @param name the name, {@code Editor} for the platform's own editor
 * @param description the description
 * @param iframeUrlPath the URL path of the editor
 */
public record LabelingFrontend(
        String id,
        String name,
        @Nullable String description,
        @Nullable String iframeUrlPath) {}
