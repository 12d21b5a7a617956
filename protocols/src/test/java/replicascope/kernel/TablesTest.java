package replicascope.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Tables and bags are what is in them, however it came there.
class TablesTest {
    @Test
    void aTableIsASortedMap() {
        TreeMap<String, Table<Integer, String>> known = new TreeMap<>();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Table<Integer, String> table = Table.empty();
            TreeMap<Integer, String> map = new TreeMap<>();
            for (int i = 0; i < 30; i++) {
                int key = random.nextInt(5);
                if (random.nextInt(3) == 0) {
                    table = table.without(key);
                    map.remove(key);
                } else {
                    String value = "v" + random.nextInt(2);
                    table = table.with(key, value);
                    map.put(key, value);
                }
                assertThat(table.keys().toList()).isEqualTo(List.copyOf(map.keySet()));
                assertThat(table.values().toList()).isEqualTo(List.copyOf(map.values()));
                assertThat(table.get(key)).isEqualTo(map.get(key));
                assertThat(table.getOr(key, "none")).isEqualTo(map.getOrDefault(key, "none"));
                Table<Integer, String> before = known.putIfAbsent(map.toString(), table);
                if (before != null)
                    assertThat(Hashes.of(table)).isEqualTo(Hashes.of(before));
                if (before != null)
                    assertThat(table).isEqualTo(before).hasSameHashCodeAs(before).hasToString(before.toString());
            }
        }
        assertThat(known.values().stream().map(Hashes::of)).doesNotHaveDuplicates().hasSizeGreaterThan(200);
    }

    @Test
    void aTableHoldsNoNull() {
        assertThatThrownBy(() -> Table.<String, String>empty().with("a", null)).hasMessage("a Table holds no null");
        assertThatThrownBy(() -> Table.<String, String>empty().with(null, "a"))
                .isInstanceOf(NullPointerException.class);
        assertThat(Table.of(Seq.of("b", "a"), 0)).hasToString("{a: 0, b: 0}");
    }

    @Test
    void aBagIsASortedList() {
        TreeMap<String, Bag<Integer>> known = new TreeMap<>();
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Bag<Integer> bag = Bag.empty();
            List<Integer> list = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Integer item = random.nextInt(4);
                switch (random.nextInt(4)) {
                    case 0 -> {
                        bag = bag.remove(item);
                        list.remove(item);
                    }
                    case 1 -> {
                        bag = bag.include(item);
                        if (!list.contains(item))
                            list.add(item);
                    }
                    default -> {
                        bag = bag.add(item);
                        list.add(item);
                    }
                }
                list.sort(null);
                assertThat(bag.stream().toList()).isEqualTo(list);
                assertThat(bag.count(item)).isEqualTo((int) list.stream().filter(item::equals).count());
                assertThat(bag.has(item)).isEqualTo(list.contains(item));
                Bag<Integer> before = known.putIfAbsent(list.toString(), bag);
                if (before != null)
                    assertThat(bag).isEqualTo(before).hasSameHashCodeAs(before);
                if (before != null)
                    assertThat(Hashes.of(bag)).isEqualTo(Hashes.of(before));
            }
        }
        assertThat(known.values().stream().map(Hashes::of)).doesNotHaveDuplicates();
    }

    @Test
    void aBagIsNoSequenceAndNoTable() {
        assertThat(List.of(Hashes.of(Bag.of(1, 2)), Hashes.of(Seq.of(1, 2)),
                Hashes.of(Table.<Integer, Integer>empty().with(1, 2)), Hashes.of(Bag.empty()), Hashes.of(Seq.empty()),
                Hashes.of(Table.empty()))).doesNotHaveDuplicates();
        assertThat(Bag.of(3, 1, 2)).hasToString("{1, 2, 3}");
        assertThat(Bag.of(1, 2).includeAll(Seq.of(2, 3, 3))).isEqualTo(Bag.of(1, 2, 3));
        assertThat(Bag.of(1, 2, 3).filter(item -> item != 2)).isEqualTo(Bag.of(3, 1));
    }
}
