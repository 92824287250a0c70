package io.github.labelboxspring.emulator.internal.domain.performance;

import io.github.labelboxspring.emulator.internal.domain.labels.Agreement;
import io.github.labelboxspring.emulator.internal.domain.labels.Label;
import io.github.labelboxspring.emulator.internal.domain.performance.WorkLog.Kind;
import io.github.labelboxspring.emulator.internal.engine.graphql.Times;
import io.github.labelboxspring.emulator.internal.engine.http.ReportQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The metrics of reports. All names of metrics except {@code labels_created} are inferred. */
enum Metric {
    LABELS_CREATED(
            "throughput",
            "count",
            "Labels that were created",
            log -> log.of(Kind.CREATING).count()),
    LABELS_REVIEWED(
            "throughput",
            "count",
            "Reviews of labels",
            log -> log.of(Kind.REVIEWING).count()),
    LABELS_REWORKED(
            "throughput",
            "count",
            "Labels that were reworked",
            log -> log.of(Kind.REWORKING).count()),
    TOTAL_TIME("efficiency", "seconds", "Time spent", WorkLog::seconds),
    AVG_HANDLING_TIME(
            "efficiency",
            "seconds",
            "Time spent on a label",
            WorkLog::seconds,
            log -> log.of(Kind.CREATING).count()),
    APPROVAL_PERCENTAGE(
            "quality",
            "percentage",
            "Reviews that approved",
            WorkLog::approvals,
            log -> log.of(Kind.REVIEWING).count()),
    REWORK_PERCENTAGE(
            "quality",
            "percentage",
            "Labels that were reworked",
            log -> log.of(Kind.REWORKING).count(),
            log -> log.of(Kind.CREATING).count()),
    BENCHMARK_AGREEMENT("Labels by their agreement with the benchmark", Agreement::withBenchmark),
    CONSENSUS_AGREEMENT("Labels by their agreement with others", Agreement::withOthers);

    private static final int RANGES = 10;

    private final String category;
    private final String unit;
    private final String description;
    private final ToDoubleFunction<WorkLog> amount;
    private final ToDoubleFunction<WorkLog> divisor;
    private final @Nullable Function<Label, @Nullable Double> score;

    Metric(String description, Function<Label, @Nullable Double> score) {
        this("quality", "count", description, log -> 0, log -> Double.NaN, score);
    }

    Metric(String category, String unit, String description, ToDoubleFunction<WorkLog> amount) {
        this(category, unit, description, amount, log -> Double.NaN);
    }

    Metric(
            String category,
            String unit,
            String description,
            ToDoubleFunction<WorkLog> amount,
            ToDoubleFunction<WorkLog> divisor) {
        this(category, unit, description, amount, divisor, null);
    }

    Metric(
            String category,
            String unit,
            String description,
            ToDoubleFunction<WorkLog> amount,
            ToDoubleFunction<WorkLog> divisor,
            @Nullable Function<Label, @Nullable Double> score) {
        this.category = category;
        this.unit = unit;
        this.description = description;
        this.amount = amount;
        this.divisor = divisor;
        this.score = score;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean scores() {
        return this.score != null;
    }

    Map<String, Object> described() {
        return Map.of(
                "name",
                wireName(),
                "category",
                this.category,
                "unit",
                this.unit,
                "buckets",
                scores() ? "score" : "time",
                "description",
                this.description);
    }

    Map<String, Object> series(WorkLog log, ReportQuery query, String interval) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("metric", wireName());
        series.put("unit", this.unit);
        series.put("bucketType", scores() ? "score" : "time");
        series.put(
                "buckets",
                this.score == null ? timeBuckets(log, query, interval) : scoreBuckets(log.scores(this.score)));
        series.put("interval", interval);
        series.put("startDate", query.first().toString());
        series.put("endDate", query.last().toString());
        return series;
    }

    /** Count the labels in ten ranges of scores. The last range includes the score 1. */
    private static List<Map<String, Object>> scoreBuckets(List<Double> scores) {
        int[] labels = new int[RANGES];
        scores.forEach(score -> labels[Math.min((int) (score * RANGES), RANGES - 1)]++);
        List<Map<String, Object>> buckets = new ArrayList<>();
        for (int range = 0; range < RANGES; range++) {
            buckets.add(Map.of(
                    "rangeStart",
                    range / (double) RANGES,
                    "rangeEnd",
                    (range + 1) / (double) RANGES,
                    "value",
                    labels[range]));
        }
        return buckets;
    }

    private List<Map<String, Object>> timeBuckets(WorkLog log, ReportQuery query, String interval) {
        List<Map<String, Object>> buckets = new ArrayList<>();
        LocalDate end = query.last().plusDays(1);
        for (LocalDate start = query.first(); start.isBefore(end); ) {
            LocalDate from = start;
            LocalDate next = next(start, interval);
            LocalDate until = next.isAfter(end) ? end : next;
            buckets.add(bucket(
                    from,
                    until,
                    log.only(entry -> !entry.day().isBefore(from) && entry.day().isBefore(until))));
            start = until;
        }
        return buckets;
    }

    /**
     * Return the start of the next interval. Weeks begin on Monday; that the reported period truncates the first and
     * the last bucket is inferred.
     */
    private static LocalDate next(LocalDate start, String interval) {
        return switch (interval) {
            case "week" -> start.plusDays(8L - start.getDayOfWeek().getValue());
            case "month" -> start.withDayOfMonth(1).plusMonths(1);
            case "quarter" -> start.withDayOfMonth(1).plusMonths(3L - (start.getMonthValue() - 1) % 3);
            case "year" -> start.withDayOfYear(1).plusYears(1);
            default -> start.plusDays(1);
        };
    }

    private Map<String, Object> bucket(LocalDate from, LocalDate until, WorkLog log) {
        Map<String, Object> bucket = new LinkedHashMap<>();
        bucket.put("start", Times.text(from.atStartOfDay(ZoneOffset.UTC)));
        bucket.put("end", Times.text(until.atStartOfDay(ZoneOffset.UTC)));
        double of = this.divisor.applyAsDouble(log);
        if (Double.isNaN(of)) {
            bucket.put("value", this.amount.applyAsDouble(log));
        } else {
            bucket.put("value", WorkLog.ratio(this.amount.applyAsDouble(log), of));
            bucket.put("numerator", this.amount.applyAsDouble(log));
            bucket.put("denominator", of);
        }
        if (this == AVG_HANDLING_TIME) {
            bucket.put(
                    "modes",
                    Map.of(
                            "creating",
                            log.of(Kind.CREATING).seconds(),
                            "reviewing",
                            log.of(Kind.REVIEWING).seconds(),
                            "reworking",
                            log.of(Kind.REWORKING).seconds()));
        }
        return bucket;
    }
}
