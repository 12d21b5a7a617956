package replicascope.blocks.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void whatWasAskedForLatelyIsNotWorkedOutAgain() {
        List<Integer> asked = new ArrayList<>();
        Recent<Integer, Integer> squares = new Recent<>(number -> {
            asked.add(number);
            return number * number;
        });
        assertThat(squares.of(3)).isEqualTo(9);
        assertThat(squares.of(3)).isEqualTo(9);
        assertThat(asked).containsExactly(3);
        for (int i = 10; i < 18; i++)
            assertThat(squares.of(i)).isEqualTo(i * i);
        assertThat(squares.of(3)).isEqualTo(9);
        assertThat(asked).hasSize(10).endsWith(3);
    }
}
