package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.tenancy.Entity;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;

/** The labeling editor. Every organization has exactly one. */
public final class LabelingFrontend extends Entity {

    private LabelingFrontend(Organization organization) {
        super("ce" + organization.id().substring(2), organization.createdAt());
    }

    public static LabelingFrontend editor(Organization organization) {
        return organization.part(LabelingFrontend.class, LabelingFrontend::new);
    }

    public String name() {
        return "Editor";
    }

    public String description() {
        return "The editor for all media types";
    }

    public String iframeUrlPath() {
        return "https://editor.labelbox.com";
    }
}
