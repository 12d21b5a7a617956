package replicascope.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Blueprint;
import replicascope.kernel.Blueprint.Meaning;
import replicascope.kernel.Value;

/// From events to operations, and from operations to what is said of each key.
class CallsTest {
    @Test
    void beginningsAndEndsArePlacesInTheHistory() {
        List<Call> calls = Written.calls("w put x 1", "r get x", "w = ok", "r = 1", "q get y");
        assertThat(calls).extracting(call -> call.id().name()).containsExactly("w", "r", "q");
        assertThat(calls).extracting(Call::invoked).containsExactly(0, 1, 4);
        assertThat(calls).extracting(Call::returned).containsExactly(2, 3, Call.NEVER);
        assertThat(calls).extracting(Call::meaning).containsExactly(Meaning.WRITE, Meaning.READ, Meaning.READ);
        assertThat(calls).extracting(Call::certain).containsExactly(true, true, false);
        assertThat(calls.get(1).result()).isEqualTo(Value.of(1));
    }

    @Test
    void whatWasGivenUpIsIndeterminate() {
        assertThat(Written.calls("w put x 1", "w ?")).singleElement().satisfies(call -> {
            assertThat(call.certain()).isFalse();
            assertThat(call.result()).isNull();
        });
    }

    @Test
    void operationsWithoutAMeaningDoNotCount() {
        assertThat(Written.calls("l look x", "l = 5", "r get x")).extracting(call -> call.id().name())
                .containsExactly("r");
    }

    @Test
    void keysComeInTheOrderOfTheirFirstUse() {
        assertThat(Calls.byKey(Written.BLUEPRINT, Written.events("b put y 1", "a put x 1", "c get y")).keySet())
                .containsExactly(Value.of("y"), Value.of("x"));
    }

    private static Judgements judge(String... events) {
        return Judgements.of(Written.BLUEPRINT, Written.events(events));
    }

    @Test
    void theWorstOfAllKeysWins() {
        String[] many = new String[26];
        for (int i = 0; i < 13; i++) {
            many[2 * i] = "w" + i + " put many " + i;
            many[2 * i + 1] = "w" + i + " = ok";
        }
        assertThat(judge().worst().word()).isEqualTo("ok");
        assertThat(judge("w put x 1", "w = ok").worst().word()).isEqualTo("ok");
        assertThat(judge(many).worst().word()).isEqualTo("not-judged");
        String[] both = Arrays.copyOf(many, 28);
        both[26] = "r get x";
        both[27] = "r = 1";
        assertThat(judge(both).worst().word()).isEqualTo("broken");
        assertThat(judge(both).of(Value.of("x")).word()).isEqualTo("broken");
        assertThat(judge(both).of(Value.of("many")).word()).isEqualTo("not-judged");
    }

    @Test
    void aKeyNobodyUsedHolds() {
        assertThat(judge("r get x", "r = 1").of(Value.of("y"))).isEqualTo(new Judgement.Holds());
    }

    private static Blueprint with(Meaning... meanings) {
        return new Blueprint("some", 1, List.of(), List.of(), List.of(), Arrays.stream(meanings)
                .map(meaning -> new Blueprint.OperationKind(meaning.name(), "client", List.of("key", "value"),
                        List.of(), meaning))
                .toList(), List.of(), List.of(), List.of());
    }

    @Test
    void thereIsSomethingToJudgeWhenWhatIsWrittenCanBeRead() {
        assertThat(Judgements.possible(with(Meaning.READ, Meaning.WRITE))).isTrue();
        assertThat(Judgements.possible(with(Meaning.READ, Meaning.APPEND))).isTrue();
        assertThat(Judgements.possible(with(Meaning.READ, Meaning.NONE))).isFalse();
        assertThat(Judgements.possible(with(Meaning.WRITE))).isFalse();
        assertThat(Judgements.possible(with())).isFalse();
    }

    @Test
    void aMeaningNeedsItsArguments() {
        assertThatThrownBy(() -> new Blueprint.OperationKind("put", "client", List.of("key"), List.of(), Meaning.WRITE))
                .hasMessage("put means WRITE: give it the argument value");
        assertThatThrownBy(() -> new Blueprint.OperationKind("get", "client", List.of(), List.of(), Meaning.READ))
                .hasMessage("get means READ: give it the argument key");
    }
}
