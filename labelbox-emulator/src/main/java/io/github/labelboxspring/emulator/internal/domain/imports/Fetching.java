package io.github.labelboxspring.emulator.internal.domain.imports;

import io.github.labelboxspring.emulator.internal.engine.storage.Blob;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobStore;
import io.github.labelboxspring.emulator.internal.engine.storage.BlobWriter;
import io.github.labelboxspring.emulator.internal.engine.storage.SignedUrls;
import io.github.labelboxspring.emulator.internal.tenancy.RuleException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Fetches a file that a request specifies by URL, as the platform does. The emulator's own files are read from the
 * storage instead, because the emulator may not be able to reach itself at its public URL.
 */
final class Fetching {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final BlobStore storage;
    private final SignedUrls urls;

    Fetching(BlobStore storage, SignedUrls urls) {
        this.storage = storage;
        this.urls = urls;
    }

    /** @throws RuleException if the URL is invalid or does not return the file */
    Blob fetch(String url) throws IOException {
        if (this.urls.keyOf(url).isPresent()) {
            return own(url);
        }
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            HttpResponse<InputStream> answer = this.http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw refused(answer.statusCode());
                }
                return copy(body);
            }
        } catch (IllegalArgumentException noAddress) {
            throw new RuleException("The file's address is none");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while fetching a file", stopped);
        }
    }

    private Blob own(String url) throws IOException {
        Optional<Blob> blob = this.urls.find(url);
        if (blob.isEmpty()) {
            throw refused(403);
        }
        try (InputStream content = blob.get().open()) {
            return copy(content);
        }
    }

    private Blob copy(InputStream content) throws IOException {
        try (BlobWriter writer = this.storage.writer("fetched", "application/octet-stream")) {
            content.transferTo(writer);
            return writer.finish();
        }
    }

    private static RuleException refused(int status) {
        return new RuleException("The file cannot be read: its address answers " + status);
    }
}
