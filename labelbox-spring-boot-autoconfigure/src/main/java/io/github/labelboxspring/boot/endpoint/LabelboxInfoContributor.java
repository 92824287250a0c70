package io.github.labelboxspring.boot.endpoint;

import io.github.labelboxspring.LabelboxClient;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Contributes the host of each client to {@code /actuator/info}, by the client's name. Sends no request. */
public final class LabelboxInfoContributor implements InfoContributor {

    private final Supplier<? extends Collection<LabelboxClient>> clients;

    /** @param clients returns the clients in use */
    public LabelboxInfoContributor(Supplier<? extends Collection<LabelboxClient>> clients) {
        this.clients = clients;
    }

    @Override
    public void contribute(Info.Builder builder) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        this.clients
                .get()
                .forEach(client -> all.put(
                        client.name(),
                        Map.of("host", client.status().endpoints().graphQl().getHost())));
        builder.withDetail("labelbox", Map.of("clients", all));
    }
}
