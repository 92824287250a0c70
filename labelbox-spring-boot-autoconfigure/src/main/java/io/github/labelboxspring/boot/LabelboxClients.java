package io.github.labelboxspring.boot;

import io.github.labelboxspring.LabelboxClient;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * The clients of an application by name. The client of {@code labelbox.api-key} is named {@code default}, those of
 * {@code labelbox.clients.<name>} by their property names, and other beans of type {@link LabelboxClient} by their bean
 * names, without the suffix {@code LabelboxClient}, unless their builder sets a name.
 *
 * <p>Clients are created on first use.
 */
public final class LabelboxClients {

    private final Supplier<Map<String, Supplier<LabelboxClient>>> clients;

    /**
     * Create a registry.
     *
     * @param clients returns the clients by name; called once, on first use
     */
    public LabelboxClients(Supplier<? extends Map<String, ? extends Supplier<LabelboxClient>>> clients) {
        this.clients = SingletonSupplier.of(() -> new LinkedHashMap<>(clients.get()));
    }

    /** Return the names of all clients, in the order of their beans. */
    public Set<String> names() {
        return Collections.unmodifiableSet(all().keySet());
    }

    /**
     * Return the client with the given name, or the only one whose {@link LabelboxClient#name()} is that name.
     *
     * @throws NoSuchElementException if no client or more than one has that name
     */
    public LabelboxClient get(String name) {
        Supplier<LabelboxClient> client = all().get(name);
        if (client != null) {
            return client.get();
        }
        List<LabelboxClient> named = all().values().stream()
                .map(Supplier::get)
                .filter(each -> each.name().equals(name))
                .toList();
        if (named.size() != 1) {
            throw new NoSuchElementException("There is " + (named.isEmpty() ? "no" : "more than one")
                    + " Labelbox client named '" + name + "'. The application's clients are " + all().keySet()
                    + ". Set labelbox.clients." + name + ".api-key, or name a client with"
                    + " LabelboxClientBuilder.name");
        }
        return named.get(0);
    }

    private Map<String, Supplier<LabelboxClient>> all() {
        return this.clients.get();
    }
}
