package io.github.labelboxspring.boot.autoconfigure;

import io.github.labelboxspring.error.AuthenticationException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Distinguishes a rejected key, an unknown host, a failing proxy and an untrusted certificate. */
final class UnusableLabelboxClientFailureAnalyzer extends AbstractFailureAnalyzer<UnusableLabelboxClientException> {

    private final Environment environment;

    UnusableLabelboxClientFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableLabelboxClientException cause) {
        String prefix = ClientNames.prefix(cause.client());
        return new FailureAnalysis(
                cause.getMessage(),
                action(prefix, cause) + "\n\nTo start without this check, remove " + set(prefix, "verify-on-startup")
                        + ".",
                cause);
    }

    private String action(String prefix, UnusableLabelboxClientException failure) {
        if (has(failure, AuthenticationException.class)) {
            return "Labelbox rejected the API key. Check " + set(prefix, "api-key")
                    + ": it may have been revoked, or belong to another environment.";
        }
        if (named(failure, "io.netty.handler.proxy.ProxyConnectException")
                || has(failure, SSLException.class) && !has(failure, SSLHandshakeException.class) && hasProxy(prefix)) {
            return "The connection through the proxy failed. Check " + set(prefix, "http.proxy.host") + " and "
                    + set(prefix, "http.proxy.port")
                    + ", user name and password, or, if not set, the JVM's https.proxyHost and https.proxyPort.";
        }
        if (has(failure, SSLHandshakeException.class)) {
            return "The server's certificate is not trusted. If a private certificate authority issued it, define an"
                    + " SSL bundle with the certificate of that authority below spring.ssl.bundle, and set it as "
                    + set(prefix, "http.ssl.bundle") + ".";
        }
        if (has(failure, UnknownHostException.class)) {
            return "The host name cannot be resolved. Check " + set(prefix, "endpoint")
                    + ". If only a proxy can resolve it, set " + prefix + ".http.proxy.host.";
        }
        return "Check " + set(prefix, "endpoint") + " and the network. If a proxy is required, set " + prefix
                + ".http.proxy.host.";
    }

    /** A proxy that rejects a tunnel may appear as a TLS connection that is closed before the handshake. */
    private boolean hasProxy(String prefix) {
        return System.getProperty("https.proxyHost") != null
                || InvalidLabelboxPropertiesFailureAnalyzer.find(this.environment, prefix + ".http.proxy.host") != null
                || InvalidLabelboxPropertiesFailureAnalyzer.find(this.environment, "labelbox.http.proxy.host") != null;
    }

    /** Return the name of the effective property, and its origin. */
    private String set(String prefix, String property) {
        String own = prefix + "." + property;
        ConfigurationProperty found = InvalidLabelboxPropertiesFailureAnalyzer.find(this.environment, own);
        String name = own;
        if (found == null && !property.equals("api-key")) {
            name = "labelbox." + property;
            found = InvalidLabelboxPropertiesFailureAnalyzer.find(this.environment, name);
        }
        return found == null ? own + " (not set)" : name + " (set at " + found.getOrigin() + ")";
    }

    private static boolean has(Throwable failure, Class<?> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    /** Compares by name, for types that may be absent. */
    private static boolean named(@Nullable Throwable failure, String type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            for (Class<?> known = each.getClass(); known != null; known = known.getSuperclass()) {
                if (known.getName().equals(type)) {
                    return true;
                }
            }
        }
        return false;
    }
}
