package io.github.labelboxspring.boot.autoconfigure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.http.client.autoconfigure.HttpClientSettingsProperties;

/** HTTP connections to Labelbox and its file storage. The application's HTTP settings provide the defaults. */
public class LabelboxHttpProperties extends HttpClientSettingsProperties {

    /** Proxy for requests to the API and to signed URLs. */
    private @Nullable Proxy proxy;

    /**
     * Addresses that signed URLs may point to. Has no effect if the endpoint is on the local machine or has a private
     * address.
     */
    private AddressFilter addressFilter = AddressFilter.EXTERNAL;

    public AddressFilter getAddressFilter() {
        return this.addressFilter;
    }

    public void setAddressFilter(AddressFilter addressFilter) {
        this.addressFilter = addressFilter;
    }

    public @Nullable Proxy getProxy() {
        return this.proxy;
    }

    public void setProxy(@Nullable Proxy proxy) {
        this.proxy = proxy;
    }

    /** Addresses that signed URLs may point to. */
    public enum AddressFilter {

        /** Addresses outside private networks. */
        EXTERNAL,

        /** All addresses. */
        NONE
    }

    /**
     * A proxy for this client only.
     *
     * @param host Host of the proxy.
     * @param port Port of the proxy.
     * @param username User name for the proxy, if it requires authentication.
     * @param password Password for the proxy.
     * @param nonProxyHosts Comma-separated list of hosts to reach directly. An asterisk stands for any characters.
     */
    public record Proxy(
            String host,
            @DefaultValue("8080") int port,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue List<String> nonProxyHosts) {

        /** Omits the password. */
        @Override
        public String toString() {
            return "Proxy[" + this.host + ":" + this.port + "]";
        }
    }
}
