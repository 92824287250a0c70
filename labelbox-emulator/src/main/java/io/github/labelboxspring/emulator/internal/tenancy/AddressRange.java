package io.github.labelboxspring.emulator.internal.tenancy;

import java.io.Serializable;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** An IP address, or the range of all addresses with the same first {@code prefix} bits. */
record AddressRange(BigInteger number, int bits, int prefix) implements Serializable {

    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** Parse an address or range, such as {@code 10.0.0.7}, {@code 10.0.0.0/8} or {@code 2001:db8::/32}. */
    static AddressRange parse(String text) {
        String[] parts = text.split("/", 2);
        if (!LITERAL.matcher(parts[0]).matches() || parts.length == 2 && !parts[1].matches("\\d{1,3}")) {
            throw new RuleException("Not an IP address or CIDR range: " + text);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = address.length * Byte.SIZE;
            int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
            BigInteger number = new BigInteger(1, address);
            if (prefix > bits || number.signum() != 0 && number.getLowestSetBit() < bits - prefix) {
                throw new RuleException("Not an IP address or CIDR range: " + text);
            }
            return new AddressRange(number, bits, prefix);
        } catch (UnknownHostException unreadable) {
            throw new RuleException("Not an IP address or CIDR range: " + text);
        }
    }

    boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length * Byte.SIZE == this.bits
                && new BigInteger(1, bytes)
                        .shiftRight(this.bits - this.prefix)
                        .equals(this.number.shiftRight(this.bits - this.prefix));
    }
}
