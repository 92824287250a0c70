package io.github.labelboxspring.emulator.internal.domain.datarows;

import io.github.labelboxspring.emulator.internal.engine.graphql.Invocation;
import io.github.labelboxspring.emulator.internal.engine.graphql.ResolverSet;
import io.github.labelboxspring.emulator.internal.engine.graphql.Wiring;
import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.Listing;
import io.github.labelboxspring.emulator.internal.tenancy.Services;
import java.util.Objects;

/** {@code uploadFile}. The file is already stored when the resolver runs. */
public final class UploadResolvers implements ResolverSet {

    private final Services services;

    public UploadResolvers(Services services) {
        this.services = services;
    }

    @Override
    public String schema() {
        return "uploads";
    }

    @Override
    public void register(Wiring wiring) {
        wiring.type("UploadedFile", UploadedFile.class).mutation("uploadFile", this::upload);
    }

    private UploadedFile upload(Invocation call) {
        Blob blob = (Blob) Objects.requireNonNull(call.value("file"));
        SignedUrls urls = this.services.urls(Listing.session(call));
        return new UploadedFile(call.flag("sign") ? urls.signed(blob) : urls.unsigned(blob), blob.key());
    }

    record UploadedFile(String url, String filename) {}
}
