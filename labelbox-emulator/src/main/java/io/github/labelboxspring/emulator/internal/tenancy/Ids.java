package io.github.labelboxspring.emulator.internal.tenancy;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids in the platform's two forms: 25 characters beginning with {@code c}, and UUIDs. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int COUNTER_LENGTH = 6;

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong counter = new AtomicLong();

    /** How many ids were counted. */
    long counted() {
        return this.counter.get();
    }

    /** Counts on from there, unless it is further already. */
    void countFrom(long number) {
        this.counter.accumulateAndGet(number, Math::max);
    }

    /** A 25-character id; ids made later sort after ids made earlier only by chance. */
    public String cuid() {
        return "cm" + random(25 - 2 - COUNTER_LENGTH) + encode(this.counter.getAndIncrement(), COUNTER_LENGTH);
    }

    public String uuid() {
        return UUID.randomUUID().toString();
    }

    /** Lowercase alphanumerics that nobody can guess. */
    public String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** The number in base 36, padded with zeros to {@code length}. */
    static String encode(long number, int length) {
        String digits = Long.toString(number, 36);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
