package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.error.TransportException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Prevents requests to signed URLs from reaching private networks. Spring Boot supports address filters since version
 * 4.1. With 4.0, only Reactor Netty can filter addresses.
 */
final class AddressFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AddressFilter.class);

    /** Called by reflection, because Spring Boot 4.0 does not have it. */
    private static final String TYPE = "org.springframework.boot.http.client.InetAddressFilter";

    private static final String FILTERED = "org.springframework.boot.http.client.FilteredHostException";

    private final String property;

    private final ClientHttpConnectorBuilder<?> builder;

    private final boolean boot = ClassUtils.isPresent(TYPE, AddressFilter.class.getClassLoader());

    /**
     * @param prefix prefix of the names of the client's properties
     * @param builder creates the connector to filter
     */
    AddressFilter(String prefix, ClientHttpConnectorBuilder<?> builder) {
        this.property = prefix + ".http.address-filter";
        this.builder = this.boot || !(builder instanceof ReactorClientHttpConnectorBuilder reactor)
                ? builder
                : reactor.withHttpClientCustomizer(http ->
                        http.resolvedAddressesSelector((config, resolved) -> PrivateAddresses.removeFrom(resolved)));
        if (!this.boot && this.builder == builder) {
            LOG.warn(
                    "{} has no effect: Spring Boot 4.0 cannot filter addresses for {}",
                    this.property,
                    builder.getClass().getSimpleName());
        }
    }

    ClientHttpConnector build(HttpClientSettings settings) {
        return this.builder.build(this.boot ? filtered(settings) : settings);
    }

    /** A filter of the application takes precedence. */
    private static HttpClientSettings filtered(HttpClientSettings settings) {
        Class<?> type = ClassUtils.resolveClassName(TYPE, AddressFilter.class.getClassLoader());
        Method given = ClassUtils.getMethod(HttpClientSettings.class, "inetAddressFilter");
        if (ReflectionUtils.invokeMethod(given, settings) != null) {
            return settings;
        }
        Method with = ClassUtils.getMethod(HttpClientSettings.class, "withInetAddressFilter", type);
        Object external = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, AddressFilter::answer);
        Object result = ReflectionUtils.invokeMethod(with, settings, external);
        return result instanceof HttpClientSettings changed ? changed : settings;
    }

    /** Unlike Spring Boot's filters, accepts unresolved names, which only a proxy can resolve. */
    private static @Nullable Object answer(Object filter, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("matches") && arguments != null) {
            return arguments[0] instanceof InetSocketAddress socket
                    ? socket.getAddress() == null || !PrivateAddresses.contains(socket.getAddress())
                    : arguments[0] instanceof InetAddress address && !PrivateAddresses.contains(address);
        }
        return switch (method.getName()) {
            case "toString" -> "addresses outside of private networks";
            case "hashCode" -> System.identityHashCode(filter);
            case "equals" -> arguments != null && arguments[0] == filter;
            default -> InvocationHandler.invokeDefault(filter, method, arguments);
        };
    }

    /** Return a failure that names the property if the filter caused the given failure. */
    Throwable explain(URI uri, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PrivateAddresses.PrivateAddressException
                    || cause.getClass().getName().equals(FILTERED)) {
                return new TransportException(
                        uri.getHost() + " has only addresses in private networks, which " + this.property
                                + " rejects. Set it to none if files are stored there",
                        failure,
                        false,
                        false);
            }
        }
        return failure;
    }

    static void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        if (ClassUtils.isPresent(TYPE, classLoader)) {
            hints.proxies().registerJdkProxy(TypeReference.of(TYPE));
            hints.reflection().registerType(HttpClientSettings.class, MemberCategory.INVOKE_PUBLIC_METHODS);
        }
    }
}
