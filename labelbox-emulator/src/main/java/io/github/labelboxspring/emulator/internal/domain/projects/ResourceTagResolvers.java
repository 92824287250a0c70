package io.github.labelboxspring.emulator.internal.domain.projects;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.ResourceTag;
import java.util.List;

/** Resource tags of the organization and of projects. That an update of a project's tags replaces them is inferred. */
public final class ResourceTagResolvers implements ResolverSet {

    @Override
    public String schema() {
        return "resource-tags";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("ResourceTag", ResourceTag.class)
                .field(
                        "Organization",
                        "resourceTag",
                        call -> Listing.store(call, ResourceTag.class).stream().toList())
                .mutation("createResourceTag", ResourceTagResolvers::create)
                .mutation("updateResourceTag", ResourceTagResolvers::update)
                .field("ProjectMutation", "updateProjectResourceTags", ResourceTagResolvers::tag);
    }

    private static ResourceTag create(Invocation call) {
        return Listing.store(call, ResourceTag.class)
                .add(new ResourceTag(
                        Listing.session(call), filled(call.text("input", "text")), color(call.text("input", "color"))));
    }

    private static ResourceTag update(Invocation call) {
        ResourceTag tag = find(call, call.text("where", "id"));
        tag.change(
                filled(call.find("data", "text").orElse(tag.text())),
                color(call.find("data", "color").orElse(tag.color())));
        tag.touch(Listing.session(call).world().now());
        return tag;
    }

    /** Return the color without a leading {@code #}. */
    private static String color(String value) {
        return filled(value.startsWith("#") ? value.substring(1) : value);
    }

    private static String filled(String value) {
        if (value.isBlank()) {
            throw ApiException.invalid(400, "A resource tag needs text and color");
        }
        return value;
    }

    private static List<ResourceTag> tag(Invocation call) {
        Project project = call.source(Project.class);
        project.tag(call.<String>list("input", "resourceTagIds").stream()
                .distinct()
                .map(id -> find(call, id))
                .toList());
        return project.resourceTags();
    }

    private static ResourceTag find(Invocation call, String id) {
        return Listing.store(call, ResourceTag.class).find(id).orElseThrow(() -> ApiException.notFound("ResourceTag"));
    }
}
