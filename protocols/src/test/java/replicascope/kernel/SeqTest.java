package replicascope.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// A sequence against a plain list.
class SeqTest {
    @Test
    void anyHistoryGivesTheItemsHashAndEqualityOfAList() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Seq<Integer>> seqs = new ArrayList<>(List.of(Seq.empty()));
            List<List<Integer>> lists = new ArrayList<>(List.of(List.of()));
            for (int i = 0; i < 60; i++) {
                int which = random.nextInt(seqs.size());
                change(random, seqs, lists, seqs.get(which), new ArrayList<>(lists.get(which)));
            }
            for (int i = 0; i < seqs.size(); i++)
                compare(seqs.get(i), lists.get(i), seqs.get(random.nextInt(seqs.size())));
        }
    }

    private static void change(Random random, List<Seq<Integer>> seqs, List<List<Integer>> lists, Seq<Integer> seq,
            List<Integer> list) {
        int at = list.isEmpty() ? 0 : random.nextInt(list.size());
        int item = random.nextInt(3);
        switch (list.isEmpty() ? 0 : random.nextInt(8)) {
            case 1 -> {
                seqs.add(seq.with(at, item));
                list.set(at, item);
            }
            case 2 -> {
                seqs.add(seq.without(at));
                list.remove(at);
            }
            case 3 -> {
                int end = at + random.nextInt(list.size() - at + 1);
                seqs.add(seq.slice(at, end));
                list = new ArrayList<>(list.subList(at, end));
            }
            case 4 -> {
                seqs.add(seq.take(at));
                list = new ArrayList<>(list.subList(0, at));
            }
            case 5 -> {
                seqs.add(seq.drop(at));
                list = new ArrayList<>(list.subList(at, list.size()));
            }
            default -> {
                seqs.add(seq.append(item));
                list.add(item);
            }
        }
        lists.add(list);
    }

    private static void compare(Seq<Integer> seq, List<Integer> list, Seq<Integer> other) {
        Seq<Integer> fresh = Seq.copyOf(list);
        assertThat(seq.toList()).isEqualTo(list);
        assertThat(seq).isEqualTo(fresh).hasSameHashCodeAs(fresh);
        assertThat(Hashes.of(seq)).isEqualTo(Hashes.of(fresh));
        assertThat(seq).hasToString(list.toString());
        assertThat(seq.equals(other)).isEqualTo(list.equals(other.toList()));
        assertThat(Hashes.of(seq) == Hashes.of(other)).isEqualTo(list.equals(other.toList()));
        assertThat(seq.indexOf(1)).isEqualTo(list.indexOf(1));
        assertThat(seq.filter(item -> item > 0).toList()).isEqualTo(list.stream().filter(item -> item > 0).toList());
        assertThat(seq.map(item -> item + 1).toList()).isEqualTo(list.stream().map(item -> item + 1).toList());
    }

    @Test
    void replayingAnAppendSharesAndAnotherItemCopies() {
        Seq<String> base = Seq.of("a").append("b");
        Seq<String> once = base.append("c");
        assertThat(base.append("c").sharesStartWith(once)).isTrue();
        assertThat(base.append(new String("c")).sharesStartWith(once)).isTrue();
        assertThat(base.append("d").sharesStartWith(once)).isFalse();
        assertThat(once.take(2).sharesStartWith(once)).isTrue();
        assertThat(once.drop(1).sharesStartWith(once)).isFalse();
    }

    @Test
    void twoThreadsMayAppendToOneView() throws Exception {
        Seq<Integer> base = Seq.of(-1).append(-2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 200; round++) {
                int first = round;
                Callable<Seq<Integer>> even = () -> grown(base, first, 0);
                Callable<Seq<Integer>> odd = () -> grown(base, first, 1);
                List<Future<Seq<Integer>>> both = threads.invokeAll(List.of(even, odd));
                for (int i = 0; i < 2; i++) {
                    Seq<Integer> seq = both.get(i).get();
                    assertThat(seq.size()).isEqualTo(52);
                    for (int item = 0; item < 50; item++)
                        assertThat(seq.get(item + 2)).isEqualTo(item < 25 ? first + item : item * 2 + i);
                    assertThat(Hashes.of(seq)).isEqualTo(Hashes.of(Seq.copyOf(seq.toList())));
                }
            }
        }
        assertThat(base.toList()).containsExactly(-1, -2);
    }

    /// The same for both threads at first, then their own.
    private static Seq<Integer> grown(Seq<Integer> base, int first, int own) {
        Seq<Integer> seq = base;
        for (int item = 0; item < 50; item++) {
            seq = seq.append(item < 25 ? first + item : item * 2 + own);
            Hashes.of(seq);
        }
        return seq;
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Seq.of(1).get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Seq.of(1).append(2).take(1).get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Seq.of(1, 2).slice(1, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Seq.empty().last()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Seq.of(1).iterator().remove()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Seq.<Integer>empty().append(null)).hasMessage("a Seq holds no null");
        assertThatThrownBy(() -> Seq.of(1).with(0, null)).hasMessage("a Seq holds no null");
        assertThat(Seq.of(1).take(-3)).isEqualTo(Seq.empty());
        assertThat(Seq.of(1).take(9)).isEqualTo(Seq.of(1));
        assertThat(Seq.of(1).drop(9)).isEqualTo(Seq.empty());
    }

    /// A view with one item left out behaves like the list it stands for, whatever is done to it.
    @Test
    void allButOneIsAViewThatBehavesLikeAnyOther() {
        Seq<Integer> all = Seq.of(0, 1, 2, 3, 4, 5, 6);
        for (int out = 0; out < all.size(); out++) {
            List<Integer> wanted = new ArrayList<>(all.toList());
            wanted.remove(out);
            Seq<Integer> view = all.without(out);
            assertThat(view.toList()).isEqualTo(wanted);
            assertThat(view).isEqualTo(Seq.copyOf(wanted)).hasSameHashCodeAs(Seq.copyOf(wanted));
            assertThat(Hashes.of(view)).isEqualTo(Hashes.of(Seq.copyOf(wanted)));
            assertThat(view.last()).isEqualTo(wanted.getLast());
            assertThat(view.append(9).toList()).startsWith(wanted.toArray(Integer[]::new)).hasSize(7).endsWith(9);
            assertThat(view.indexOf(out)).isEqualTo(-1);
            for (int from = 0; from <= wanted.size(); from++)
                for (int to = from; to <= wanted.size(); to++) {
                    Seq<Integer> part = view.slice(from, to);
                    assertThat(part.toList()).isEqualTo(wanted.subList(from, to));
                    assertThat(Hashes.of(part)).isEqualTo(Hashes.of(Seq.copyOf(wanted.subList(from, to))));
                }
            for (int again = 0; again < wanted.size(); again++) {
                List<Integer> fewer = new ArrayList<>(wanted);
                fewer.remove(again);
                assertThat(view.without(again).toList()).isEqualTo(fewer);
                assertThat(view.with(again, 9).get(again)).isEqualTo(9);
            }
        }
        assertThat(all.toList()).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }
}
