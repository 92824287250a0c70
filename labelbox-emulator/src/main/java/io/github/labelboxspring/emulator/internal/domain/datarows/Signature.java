package io.github.labelboxspring.emulator.internal.domain.datarows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** File types recognized by their first bytes. */
enum Signature {
    PNG("image/png", 0, "\u0089PNG"),
    JPEG("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", 0, "GIF8"),
    BMP("image/bmp", 0, "BM"),
    PDF("application/pdf", 0, "%PDF-"),
    MP4("video/mp4", 4, "ftyp"),
    WAV("audio/wav", 8, "WAVE"),
    MP3("audio/mpeg", 0, "ID3");

    private final String mimeType;
    private final int offset;
    private final byte[] bytes;

    Signature(String mimeType, int offset, String bytes) {
        this.mimeType = mimeType;
        this.offset = offset;
        this.bytes = bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Optional<String> of(byte[] start) {
        Optional<String> binary = Arrays.stream(values())
                .filter(signature -> signature.fits(start))
                .map(signature -> signature.mimeType)
                .findFirst();
        return binary.or(() -> text(new String(start, StandardCharsets.ISO_8859_1).trim()));
    }

    private boolean fits(byte[] start) {
        return start.length >= this.offset + this.bytes.length
                && Arrays.equals(start, this.offset, this.offset + this.bytes.length, this.bytes, 0, this.bytes.length);
    }

    private static Optional<String> text(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.startsWith("{") || lower.startsWith("[")) {
            return Optional.of("application/json");
        }
        return lower.startsWith("<!doctype html") || lower.startsWith("<html")
                ? Optional.of("text/html")
                : Optional.empty();
    }
}
