package io.github.labelboxspring.boot.autoconfigure;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Distinguishes addresses of private networks from public ones. */
final class PrivateAddresses {

    private static final int IPV6 = 16;

    /** The prefix of an IPv6 address that embeds an IPv4 address, RFC 6052. */
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    /**
     * The prefix of IPv4-mapped addresses, RFC 4291. The JDK converts these to IPv4 addresses; Netty does not always.
     */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private PrivateAddresses() {}

    /**
     * Return whether the host of a URL is the local machine or the address of a private network. Names are not
     * resolved.
     */
    static boolean isHostOf(URI url) {
        String host = Objects.requireNonNullElse(url.getHost(), "");
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        if (!host.matches("[0-9]+(\\.[0-9]+){3}|\\[.*]")) {
            return false;
        }
        try {
            return contains(InetAddress.getByName(host));
        } catch (UnknownHostException malformed) {
            return false;
        }
    }

    /**
     * Return the addresses that are not private.
     *
     * @throws PrivateAddressException if all are private
     */
    static @Nullable List<? extends SocketAddress> removeFrom(@Nullable List<? extends SocketAddress> resolved) {
        if (resolved == null || resolved.isEmpty()) {
            return resolved;
        }
        List<? extends SocketAddress> external = resolved.stream()
                .filter(each -> !(each instanceof InetSocketAddress address)
                        || address.getAddress() == null
                        || !contains(address.getAddress()))
                .toList();
        if (external.isEmpty()) {
            throw new PrivateAddressException(resolved.toString());
        }
        return external;
    }

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (bytes.length == IPV6 ? isPrivate6(bytes) : isPrivate4(bytes));
    }

    /** The current network, carrier-grade NAT, and reserved ranges. */
    private static boolean isPrivate4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0 || first == 100 && second >= 64 && second < 128 || first >= 240;
    }

    /** Unique local addresses, RFC 4193, and mapped or translated private ones. */
    private static boolean isPrivate6(byte[] bytes) {
        if ((bytes[0] & 0xfe) == 0xfc) {
            return true;
        }
        if (!startsWith(bytes, NAT64) && !startsWith(bytes, MAPPED)) {
            return false;
        }
        try {
            return contains(InetAddress.getByAddress(Arrays.copyOfRange(bytes, NAT64.length, IPV6)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** A host has only private addresses. */
    static final class PrivateAddressException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private PrivateAddressException(String addresses) {
            super("private addresses only: " + addresses);
        }
    }
}
