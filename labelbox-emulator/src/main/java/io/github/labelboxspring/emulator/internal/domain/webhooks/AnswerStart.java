package io.github.labelboxspring.emulator.internal.domain.webhooks;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads the first 64 KiB of a response as text and then cancels the subscription. */
final class AnswerStart implements HttpResponse.BodySubscriber<String> {

    private static final int MOST = 64 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<String> getBody() {
        return this.body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        this.subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] chunk = new byte[Math.min(buffer.remaining(), MOST - this.bytes.size())];
            buffer.get(chunk);
            this.bytes.writeBytes(chunk);
        }
        if (this.bytes.size() == MOST && this.subscription != null) {
            this.subscription.cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        this.body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        this.body.complete(this.bytes.toString(StandardCharsets.UTF_8));
    }
}
