package io.github.labelboxspring.emulator.internal.tenancy;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Generates ids in the platform's two formats: 25 characters beginning with {@code c}, and UUIDs. */
public final class Ids {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int COUNTER_LENGTH = 6;

    private final SecureRandom random = new SecureRandom();
    private final AtomicLong counter = new AtomicLong();

    /** Return the value of the counter. */
    long counted() {
        return this.counter.get();
    }

    /** Advance the counter to the given value, unless it is already higher. */
    void countFrom(long number) {
        this.counter.accumulateAndGet(number, Math::max);
    }

    /** Return a new 25-character id. The order of ids is not that of their creation. */
    public String cuid() {
        return "cm" + random(25 - 2 - COUNTER_LENGTH) + encode(this.counter.getAndIncrement(), COUNTER_LENGTH);
    }

    public String uuid() {
        return UUID.randomUUID().toString();
    }

    /** Return unpredictable lowercase alphanumeric characters. */
    public String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Return the number in base 36, padded with zeros to {@code length}. */
    static String encode(long number, int length) {
        String digits = Long.toString(number, 36);
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }
}
