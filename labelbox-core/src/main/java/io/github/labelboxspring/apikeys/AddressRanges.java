package io.github.labelboxspring.apikeys;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Normalizes IP addresses and CIDR ranges: without spaces, IPv6 in lower case and shortened according to RFC 5952. */
final class AddressRanges {

    private static final int MOST = 50;

    private static final String OCTET = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";

    private static final Pattern V4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);

    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");

    private static final int V4_BYTES = 4;

    private static final int V6_BYTES = 16;

    private AddressRanges() {}

    static List<String> normalized(List<String> ranges) {
        List<String> all =
                ranges.stream().map(AddressRanges::normalized).distinct().toList();
        if (all.size() > MOST) {
            throw new IllegalArgumentException(
                    "An API key can have at most " + MOST + " addresses and ranges, not " + all.size());
        }
        return all;
    }

    private static String normalized(String range) {
        String text = range.strip();
        int slash = text.indexOf('/');
        if (slash < 0) {
            return text(bytes(text, range));
        }
        byte[] address = bytes(text.substring(0, slash), range);
        String length = text.substring(slash + 1);
        int prefix = PREFIX.matcher(length).matches() ? Integer.parseInt(length) : Integer.MAX_VALUE;
        int behind = address.length * Byte.SIZE - prefix;
        if (behind < 0) {
            throw refused(range, "its prefix must be a number from 0 to " + address.length * Byte.SIZE);
        }
        BigInteger number = new BigInteger(1, address);
        if (number.signum() != 0 && number.getLowestSetBit() < behind) {
            throw refused(range, "it has bits set after its prefix");
        }
        return text(address) + "/" + prefix;
    }

    /** Does not use a name service, because only literal addresses are accepted. */
    private static byte[] bytes(String address, String range) {
        try {
            if (V4.matcher(address).matches()) {
                return InetAddress.getByName(address).getAddress();
            }
            if (V6.matcher(address).matches()) {
                byte[] bytes = InetAddress.getByName(address).getAddress();
                return bytes.length == V6_BYTES ? bytes : mapped(bytes);
            }
        } catch (UnknownHostException notAnAddress) {
            throw refused(range, "its address is invalid");
        }
        throw refused(range, "its address is invalid");
    }

    /** The JDK converts IPv4-mapped IPv6 addresses to IPv4. */
    private static byte[] mapped(byte[] v4) {
        byte[] bytes = new byte[V6_BYTES];
        bytes[V6_BYTES - V4_BYTES - 1] = (byte) 0xff;
        bytes[V6_BYTES - V4_BYTES - 2] = (byte) 0xff;
        System.arraycopy(v4, 0, bytes, V6_BYTES - V4_BYTES, V4_BYTES);
        return bytes;
    }

    private static String text(byte[] address) {
        if (address.length == V4_BYTES) {
            return (address[0] & 0xff) + "." + (address[1] & 0xff) + "." + (address[2] & 0xff) + "."
                    + (address[3] & 0xff);
        }
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < V6_BYTES; i += 2) {
            groups.add(Integer.toHexString((address[i] & 0xff) << Byte.SIZE | address[i + 1] & 0xff));
        }
        return shortened(groups);
    }

    /** Replace the longest run of zeros, or the first of several, by {@code ::}. */
    private static String shortened(List<String> groups) {
        int start = -1;
        int longest = 1;
        for (int i = 0; i < groups.size(); i++) {
            int end = i;
            while (end < groups.size() && groups.get(end).equals("0")) {
                end++;
            }
            if (end - i > longest) {
                longest = end - i;
                start = i;
            }
        }
        if (start < 0) {
            return String.join(":", groups);
        }
        return String.join(":", groups.subList(0, start)) + "::"
                + String.join(":", groups.subList(start + longest, groups.size()));
    }

    private static IllegalArgumentException refused(String range, String why) {
        return new IllegalArgumentException("Not an IP address or CIDR range: " + range + ", " + why);
    }
}
