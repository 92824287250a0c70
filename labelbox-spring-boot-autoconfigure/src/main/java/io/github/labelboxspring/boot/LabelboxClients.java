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
 * The clients of an application by name: the one of {@code labelbox.api-key} is named {@code default}, those of
 * {@code labelbox.clients.<name>} have their names there, and other beans of type {@link LabelboxClient} that of their
 * bean, without the suffix {@code LabelboxClient}, unless their builder was given a name.
 *
 * <p>Clients are created when they are first asked for.
 */
public final class LabelboxClients {

    private final Supplier<Map<String, Supplier<LabelboxClient>>> clients;

    /**
     * Create a registry.
     *
     * @param clients returns the clients by name; asked once, when a name or client is first asked for
     */
    public LabelboxClients(Supplier<? extends Map<String, ? extends Supplier<LabelboxClient>>> clients) {
        this.clients = SingletonSupplier.of(() -> new LinkedHashMap<>(clients.get()));
    }

    /** Return the names of all clients, in the order of their beans. */
    public Set<String> names() {
        return Collections.unmodifiableSet(all().keySet());
    }

    /**
     * Return the client with the given name, or else the only one whose {@link LabelboxClient#name()} that is.
     *
     * @throws NoSuchElementException if there is no such client, or if several clients have that name
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
                    + ". Set labelbox.clients." + name + ".api-key, or give a client that name with"
                    + " LabelboxClientBuilder.name");
        }
        return named.get(0);
    }

    private Map<String, Supplier<LabelboxClient>> all() {
        return this.clients.get();
    }
}
