package replicascope.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a client is shown.
class ClientTest {
    private final Client<Object> client = new Client<>(null, "server", Duration.ofSeconds(1), 3);

    private static String first(List<Field> fields) {
        Field.Scalar scalar = (Field.Scalar) fields.getFirst();
        return scalar.name() + " " + scalar.text();
    }

    private String first(Client.State state) {
        return first(client.picture(null, state).fields());
    }

    @Test
    void whatItWaitsForComesFirstAndThenWhatItGot() {
        OpId asked = new OpId("r2");
        OpId before = new OpId("w1");
        assertThat(first(new Client.State(null, null, null, 0, null, null))).isEqualTo("pending null");
        assertThat(first(new Client.State(asked, null, null, 1, before, Value.of("ok")))).isEqualTo("pending r2");
        assertThat(first(new Client.State(null, null, null, 0, asked, Value.of(0)))).isEqualTo("last r2 = 0");
        assertThat(first(new Client.State(null, null, null, 0, asked, null))).as("gave up").isEqualTo("last r2 = ?");
    }

    @Test
    void nothingItKnowsIsHidden() {
        OpId asked = new OpId("r2");
        assertThat(client.picture(null, new Client.State(null, null, null, 0, asked, null)).fields())
                .extracting(Field::name)
                .containsExactlyInAnyOrder("pending", "operation", "server", "tries", "last", "result");
    }
}
