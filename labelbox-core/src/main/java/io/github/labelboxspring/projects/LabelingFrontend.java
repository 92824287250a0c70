package io.github.labelboxspring.projects;

import org.jspecify.annotations.Nullable;

/**
 * The editor that labelers work in.
 *
 * @param id its id
 * @param name its name, {@code Editor} for the platform's own
 * @param description what it is for
 * @param iframeUrlPath where it is
 */
public record LabelingFrontend(
        String id,
        String name,
        @Nullable String description,
        @Nullable String iframeUrlPath) {}
