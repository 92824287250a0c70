package io.github.labelboxspring.emulator.internal.domain.datarows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.labelboxspring.emulator.DefaultRole;
import io.github.labelboxspring.emulator.internal.domain.datasets.Dataset;
import io.github.labelboxspring.emulator.internal.tenancy.Organization;
import io.github.labelboxspring.emulator.internal.tenancy.Session;
import io.github.labelboxspring.emulator.internal.tenancy.World;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** M10, M6: data rows are found by each of their names, and gone for good when they are deleted. */
class DataRowStoreTest {

    private final World world = new World(Clock.systemUTC(), () -> false);
    private final Organization organization = this.world.createOrganization("o");
    private final Session session =
            new Session(this.world, this.world.createUser(this.organization, "a@example.org", DefaultRole.ADMIN));
    private final Dataset dataset = new Dataset(this.session, "d", "");
    private final DataRowStore rows = DataRowStore.of(this.organization);

    /** What happens at random happens in plain maps, too, and both find the same. */
    @Test
    void findsWhatPlainMapsFind() {
        Random random = new Random(1);
        Map<String, DataRow> byKey = new HashMap<>();
        Map<DataRow, String> names = new HashMap<>();
        List<DataRow> living = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            String key = "k" + random.nextInt(400);
            String name = "n" + random.nextInt(50);
            int action = random.nextInt(living.size() > 300 ? 6 : 4);
            if (action < 2 || living.isEmpty()) {
                living.add(this.rows.create(this.session, this.dataset, "text", null));
                continue;
            }
            DataRow row = living.get(random.nextInt(living.size()));
            if (action == 2) {
                boolean free = !byKey.containsKey(key) || byKey.get(key) == row;
                assertThat(this.rows.key(row, key)).isEqualTo(free);
                if (free) {
                    byKey.values().remove(row);
                    byKey.put(key, row);
                }
            } else if (action == 3) {
                this.rows.name(row, name);
                names.put(row, name);
            } else {
                this.rows.delete(this.session, List.of(row));
                byKey.values().remove(row);
                names.remove(row);
                living.remove(row);
                assertThat(this.rows.find(row.id())).isEmpty();
            }
            assertThat(this.rows.findByGlobalKey(key).orElse(null)).isSameAs(byKey.get(key));
            assertThat(this.rows.findByExternalId(name))
                    .containsExactlyElementsOf(living.stream()
                            .filter(each -> name.equals(names.get(each)))
                            .toList());
        }
        assertThat(this.rows.stream()).containsExactlyElementsOf(living);
    }

    /** A million rows with one external id were copied into a list with each row. */
    @Test
    void manyRowsShareAnExternalId() {
        List<DataRow> all = Stream.generate(() -> this.rows.create(this.session, this.dataset, "text", null))
                .limit(50_000)
                .toList();
        all.forEach(row -> this.rows.name(row, "shared"));
        assertThat(this.rows.findByExternalId("shared")).hasSize(50_000);
        this.rows.delete(this.session, all.subList(1, all.size()));
        assertThat(this.rows.findByExternalId("shared")).containsExactly(all.get(0));
    }

    @Test
    void nothingOfDeletedRowsStays() {
        UpsertOutcome outcome = new UpsertOutcome();
        WeakReference<DataRow> deleted = deleted(outcome);
        for (int round = 0; round < 50 && deleted.get() != null; round++) {
            System.gc();
        }
        assertThat(deleted.get()).isNull();
        assertThat(outcome.upserted(this.rows)).isEmpty();
        assertThat(this.rows.created()).isEqualTo(1_000);
    }

    private WeakReference<DataRow> deleted(UpsertOutcome outcome) {
        List<DataRow> all = new ArrayList<>();
        for (int each = 0; each < 1_000; each++) {
            DataRow row = this.rows.create(this.session, this.dataset, "text", "key-" + each);
            this.rows.name(row, "shared");
            outcome.add(row);
            all.add(row);
        }
        assertThat(outcome.upserted(this.rows)).isEqualTo(all);
        this.rows.delete(this.session, all);
        return new WeakReference<>(all.get(500));
    }
}
