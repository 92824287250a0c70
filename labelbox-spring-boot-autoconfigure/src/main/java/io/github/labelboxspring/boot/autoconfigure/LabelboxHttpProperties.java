package io.github.labelboxspring.boot.autoconfigure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsProperties;

/** HTTP connections to Labelbox and to the storage it points to; what is not set here is taken from the application's. */
public class LabelboxHttpProperties extends HttpClientSettingsProperties {

    /** Proxy for requests to the API and to signed URLs. */
    private @Nullable Proxy proxy;

    public @Nullable Proxy getProxy() {
        return this.proxy;
    }

    public void setProxy(@Nullable Proxy proxy) {
        this.proxy = proxy;
    }

    /**
     * A proxy for this client only.
     *
     * @param host Host of the proxy.
     * @param port Port of the proxy.
     * @param username User name for the proxy, if it wants one.
     * @param password Password for the proxy.
     * @param nonProxyHosts Comma-separated list of hosts to reach directly. An asterisk stands for any characters.
     */
    public record Proxy(
            String host,
            @DefaultValue("8080") int port,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue List<String> nonProxyHosts) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Proxy[" + this.host + ":" + this.port + "]";
        }
    }
}
