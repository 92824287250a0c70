package io.github.labelboxspring.sample.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Permits requests from this machine, and only those under a local host name. Otherwise, a site whose host name
 * resolves to this machine could read the pages through a browser on it.
 */
final class ThisMachine implements AuthorizationManager<RequestAuthorizationContext> {

    private static final IpAddressMatcher IPV4 = new IpAddressMatcher("127.0.0.0/8");

    private static final IpAddressMatcher IPV6 = new IpAddressMatcher("::1");

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        return new AuthorizationDecision(isLoopback(request.getRemoteAddr()) && isLocalName(request.getServerName()));
    }

    private static boolean isLoopback(String address) {
        return IPV4.matches(address) || IPV6.matches(address);
    }

    private static boolean isLocalName(String name) {
        return name.equals("localhost") || name.matches("127(\\.[0-9]{1,3}){3}|\\[[0:]*1]|::1");
    }
}
