package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.kernel.Listing;

class FindTest {
    private final Session session = Sessions.session();
    private final Find find = new Find(session, ListingPane.read(session.provider()).orElseThrow());

    FindTest() {
        Sessions.election(session);
    }

    @Test
    void nodesAndLettersInSightComeFirstThenStepsAndThenItBeginsAgain() {
        Find.Hit first = find.next("s1");
        assertThat(first).isEqualTo(new Find.Hit.OfNode(Sessions.node(session, "S1")));
        Find.Hit second = find.next("S1");
        assertThat(second).isEqualTo(new Find.Hit.OfStep(1));
        assertThat(find.next(" S1 ")).as("the circle is closed").isEqualTo(first);
    }

    @Test
    void aMessageIsFoundByItsName() {
        List<Find.Hit> hits = List.of(find.next("requestv"), find.next("requestv"));
        assertThat(hits).allSatisfy(hit -> assertThat(hit).isInstanceOfSatisfying(Find.Hit.OfLetter.class,
                letter -> assertThat(letter.letter().name()).isEqualTo("RequestVote")));
        assertThat(hits.getFirst()).isNotEqualTo(hits.getLast());
    }

    @Test
    void aLineOfTheListingIsFoundByWhatItSays() {
        assertThat(find.next("restart the election timer")).isInstanceOfSatisfying(Find.Hit.OfLine.class, hit -> {
            Listing.Line line = hit.line();
            assertThat(line.number()).isEqualTo(10);
        });
    }

    @Test
    void stepsAreSearchedFromThePlaceLookedAtAndOnFromTheStart() {
        for (int i = 0; i < 2; i++) {
            session.act(Sessions.drop(session));
            Sessions.pass(session, 3);
        }
        session.seek(3);
        String word = "dropped";
        assertThat(List.of(2L, 3L)).allMatch(step -> session.texts().say(session.run().frame(step).sentence())
                .contains(word));
        assertThat(find.next(word)).isEqualTo(new Find.Hit.OfStep(3));
        assertThat(find.next(word)).as("on from the start").isEqualTo(new Find.Hit.OfStep(2));
    }

    @Test
    void whatIsNowhereIsSaid() {
        assertThat(find.next("no such thing")).isInstanceOf(Find.Hit.Nowhere.class);
        assertThat(find.next("  ")).isInstanceOf(Find.Hit.Nowhere.class);
    }
}
