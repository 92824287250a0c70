package io.github.labelboxspring.benchmarks;

import java.util.Locale;

/** Figures for readers: three significant digits and a unit, or a dash for what is not known. */
final class Quantities {

    private static final String UNKNOWN = "–";

    private Quantities() {}

    static String time(double nanos) {
        return scaled(nanos / 1e3, 1e3, "µs", "ms", "s");
    }

    static String bytes(double bytes) {
        return scaled(bytes, 1e3, "B", "kB", "MB");
    }

    static String megabytes(double megabytes) {
        if (Double.isNaN(megabytes)) {
            return UNKNOWN;
        }
        return Double.isInfinite(megabytes) ? "more than was tried" : digits(megabytes) + " MB";
    }

    static String rate(double perSecond) {
        return digits(perSecond);
    }

    static String ratio(double ratio) {
        return Double.isNaN(ratio) ? UNKNOWN : String.format(Locale.ROOT, "%.2f ×", ratio);
    }

    private static String scaled(double number, double step, String... units) {
        if (Double.isNaN(number)) {
            return UNKNOWN;
        }
        int unit = 0;
        double scaled = number;
        while (scaled >= step && unit < units.length - 1) {
            scaled /= step;
            unit++;
        }
        return digits(scaled) + " " + units[unit];
    }

    private static String digits(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f" : "%,.0f", number);
    }
}
