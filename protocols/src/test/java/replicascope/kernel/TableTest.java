package replicascope.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A table beside a TreeMap, over thousands of random changes.
class TableTest {
    private long draws;

    private int draw(long seed, int bound) {
        return (int) ((Hashes.mix(seed, draws++) >>> 1) % bound);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 200, 3_000})
    void doesWhatAMapDoes(int keys) {
        Table<Integer, Integer> table = Table.empty();
        TreeMap<Integer, Integer> map = new TreeMap<>();
        for (int i = 0; i < 4_000; i++) {
            int key = draw(keys, keys);
            boolean grows = draw(keys, 100) < (i < 3_000 ? 75 : 20);
            table = grows ? table.with(key, i % 5) : table.without(key);
            if (grows)
                map.put(key, i % 5);
            else
                map.remove(key);
            assertThat(table.size()).isEqualTo(map.size());
            assertThat(table.get(key)).isEqualTo(map.get(key));
            if (i % 100 == 0)
                same(table, map);
        }
        same(table, map);
    }

    private static void same(Table<Integer, Integer> table, TreeMap<Integer, Integer> map) {
        List<Map.Entry<Integer, Integer>> wanted = new ArrayList<>(map.entrySet());
        assertThat(table.keys()).containsExactlyElementsOf(map.keySet());
        assertThat(table.values()).containsExactlyElementsOf(map.values());
        Table<Integer, Integer> fresh = Table.empty();
        for (int place = 0; place < wanted.size(); place++) {
            assertThat(table.key(place)).isEqualTo(wanted.get(place).getKey());
            assertThat(table.value(place)).isEqualTo(wanted.get(place).getValue());
            fresh = fresh.with(table.key(place), table.value(place));
        }
        assertThat(fresh).isEqualTo(table).hasSameHashCodeAs(table);
        assertThat(fresh.hash64()).isEqualTo(table.hash64());
        assertThat(table).isNotEqualTo(table.with(-1, 1)).hasToString(map.toString().replace('=', ':')
                .replace(":", ": "));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 62, 64, 65, 1_000})
    void versionsStayAsTheyWere(int size) {
        List<Table<Integer, Integer>> versions = new ArrayList<>(List.of(Table.empty()));
        for (int i = 0; i < size; i++)
            versions.add(versions.getLast().with(i * 7 % size, i));
        for (int i = 0; i <= size; i++)
            assertThat(versions.get(i).size()).isEqualTo(i);
    }
}
