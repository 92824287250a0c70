package io.github.labelboxspring.datarows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongToIntMapTests {

    @Test
    void itHoldsWhatAHashMapHolds() {
        LongToIntMap map = new LongToIntMap();
        Map<Long, Integer> expected = new HashMap<>();
        Random random = new Random(1);
        for (int value = 0; value < 100_000; value++) {
            long key = random.nextInt(3) == 0 ? random.nextInt(1_000) : random.nextLong();
            Integer present = expected.putIfAbsent(key, value);
            assertThat(map.putIfAbsent(key, value)).isEqualTo(present == null ? LongToIntMap.ABSENT : present);
            if (value % 10 == 0) {
                map.put(key, -1);
                expected.put(key, -1);
            }
        }
        expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.get(1_001)).isEqualTo(LongToIntMap.ABSENT);
        assertThat(map.putIfAbsent(0, 5)).isEqualTo(expected.getOrDefault(0L, LongToIntMap.ABSENT));
    }
}
