package io.github.labelboxspring.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;

/** Collects the first of many values and discards the others. */
final class First {

    private First() {}

    static <T> Collector<T, ?, List<T>> of(int most) {
        return Collector.of(
                ArrayList::new,
                (found, value) -> {
                    if (found.size() < most) {
                        found.add(value);
                    }
                },
                (left, right) -> {
                    right.stream().limit(most - left.size()).forEach(left::add);
                    return left;
                });
    }
}
