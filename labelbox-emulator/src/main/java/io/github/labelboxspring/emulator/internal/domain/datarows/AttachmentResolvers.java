package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.engine.graphql.ApiException;
import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.time.Instant;
import java.util.List;

/** The attachments of data rows. */
public final class AttachmentResolvers implements ResolverSet {

    private final Services services;

    public AttachmentResolvers(Services services) {
        this.services = services;
    }

    @Override
    public String schema() {
        return "attachments";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("Attachment", Attachment.class)
                .mutation("createDataRowAttachment", AttachmentResolvers::create)
                .mutation("updateDataRowAttachment", AttachmentResolvers::update)
                .mutation("deleteDataRowAttachment", AttachmentResolvers::delete)
                .field("DataRow", "attachments", AttachmentResolvers::page)
                .field("Attachment", "value", this::value);
    }

    private String value(Invocation call) {
        return this.services
                .urls(Listing.session(call))
                .sign(call.source(Attachment.class).value());
    }

    private static List<Attachment> page(Invocation call) {
        return call.source(DataRow.class).attachments().stream()
                .skip(Listing.skip(call))
                .limit(Listing.first(call))
                .toList();
    }

    private static Attachment create(Invocation call) {
        DataRow row = DataRowResolvers.find(call, call.text("data", "dataRowId"));
        AttachmentType type = AttachmentType.valueOf(call.text("data", "type"));
        Attachment attachment = new Attachment(
                Listing.session(call).world().ids().cuid(),
                row,
                type,
                checked(call, type, call.text("data", "value")),
                call.find("data", "name").orElse(null));
        row.touch(now(call));
        return DataRowResolvers.store(call).attach(row, attachment);
    }

    private static Attachment update(Invocation call) {
        Attachment attachment = find(call);
        AttachmentType type =
                call.find("data", "type").map(AttachmentType::valueOf).orElseGet(attachment::type);
        attachment.value(checked(call, type, call.find("data", "value").orElseGet(attachment::value)));
        attachment.type(type);
        call.find("data", "name").ifPresent(attachment::name);
        attachment.dataRow().touch(now(call));
        return attachment;
    }

    private static Attachment delete(Invocation call) {
        Attachment attachment = find(call);
        DataRowResolvers.store(call).detach(attachment, now(call));
        return attachment;
    }

    private static Attachment find(Invocation call) {
        return DataRowResolvers.store(call)
                .attachment(call.text("where", "id"))
                .orElseThrow(() -> ApiException.notFound("Attachment"));
    }

    private static String checked(Invocation call, AttachmentType type, String value) {
        try {
            type.check(value, Listing.session(call).world().strict());
        } catch (RuleException refusal) {
            throw ApiException.invalid(422, refusal.reason());
        }
        return value;
    }

    private static Instant now(Invocation call) {
        return Listing.session(call).world().now();
    }
}
