package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Fetches the file that a request names by its address, as the platform does. */
public final class Fetching {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final BlobStore storage;

    public Fetching(BlobStore storage) {
        this.storage = storage;
    }

    /** @throws RuleException if there is nothing to be had at the address */
    Blob fetch(String url) throws IOException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            HttpResponse<InputStream> answer = this.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body();
                    BlobWriter writer = this.storage.writer("fetched", "application/octet-stream")) {
                if (answer.statusCode() != 200) {
                    throw new RuleException("The file cannot be read: its address answers " + answer.statusCode());
                }
                body.transferTo(writer);
                return writer.finish();
            }
        } catch (IllegalArgumentException noAddress) {
            throw new RuleException("The file's address is none");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while fetching a file", stopped);
        }
    }
}
