package replicascope.protocol.twophase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import replicascope.kernel.Hashes;
import replicascope.kernel.OpId;

class MessagesTest {
    /// Golden number G7: n counts the coordinator and its participants, and the client's two letters are not counted.
    @ParameterizedTest
    @CsvSource({"2, 4", "3, 8", "4, 12", "5, 16", "8, 28"})
    void aCommittedTransferTakesFourLettersForEachParticipant(int n, int letters) {
        List<String> names = IntStream.rangeClosed(1, n - 1).mapToObj(i -> "P" + i).toList();
        String to = n == 2 ? "P1" : names.stream().skip(1).collect(Collectors.joining(", ", "[", "]"));
        Lab lab = new Lab("nodes " + String.join(" ", names) + " : participant")
                .play("client C1 transfer P1 " + to + " 10 as w1", "advance 1s");
        assertThat(lab.holds("result(w1) == committed")).isTrue();
        long sent = 0;
        for (long step = 1; step <= lab.run.end(); step++)
            sent += lab.run.explanation(step).sent().stream().filter(letter -> !letter.from().name().equals("C1")
                    && !letter.to().name().equals("C1")).count();
        assertThat(sent).isEqualTo(letters);
    }

    @Test
    void messagesOfEqualContentHashApart() {
        OpId tx = new OpId("w1");
        List<Record> alike = new ArrayList<>(List.of(new Message.Commit(tx), new Message.Abort(tx),
                new Message.Ack(tx), new Message.Inquire(tx)));
        assertThat(alike.stream().map(Hashes::of).distinct()).hasSize(4);
        assertThat(List.of(new Clocks.Votes(tx), new Clocks.Tell(tx), new Clocks.Say(tx)).stream().map(Hashes::of)
                .distinct()).hasSize(3);
    }
}
