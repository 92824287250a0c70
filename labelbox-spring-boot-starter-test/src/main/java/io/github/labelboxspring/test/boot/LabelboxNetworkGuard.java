package io.github.labelboxspring.test.boot;

import io.github.labelboxspring.LabelboxClientBuilder;
import io.github.labelboxspring.boot.autoconfigure.LabelboxClientBuilderCustomizer;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;

/**
 * Fails each request of the auto-configured client to a host other than the local machine, so that no test reaches a
 * real workspace, even if a real key is in the environment. {@code labelbox.test.allowed-hosts} lists allowed hosts.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class LabelboxNetworkGuard implements LabelboxClientBuilderCustomizer {

    private static final String ALLOWED = "labelbox.test.allowed-hosts";

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[(::1|0:0:0:0:0:0:0:1)]");

    private final Set<String> allowed;

    LabelboxNetworkGuard(Environment environment) {
        this.allowed = Binder.get(environment)
                .bind(ALLOWED, Bindable.setOf(String.class))
                .orElse(Set.of());
    }

    @Override
    public void customize(LabelboxClientBuilder builder) {
        builder.filter(this::filter);
    }

    private Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        URI url = request.url();
        String host = String.valueOf(url.getHost());
        if (THIS_MACHINE.matcher(host).matches() || this.allowed.contains(host)) {
            return next.exchange(request);
        }
        return Mono.error(new AssertionError("A test tried to send a Labelbox request to " + host
                + ", which is not the local machine. Use @AutoConfigureLabelboxEmulator or @LabelboxTest; to allow"
                + " requests to that host, set " + ALLOWED + "=" + host));
    }
}
