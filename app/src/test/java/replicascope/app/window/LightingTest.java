package replicascope.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import replicascope.app.window.Lighting.Lit;
import replicascope.kernel.Listing;
import replicascope.simulation.Explanation.Line;

/// Which lines of the listing are lit.
class LightingTest {
    private static final Listing LISTING = Listing.parse("""
            15   procedure HandleVote(term, voter)
            16 ?    if term > currentTerm
            17 *      currentTerm := term
            18 *      votedFor := null
            20     end
            21 ?    if again
            50   when the heartbeat timer fires
            51 *    SendAll
            """);

    @Test
    void rangesAndTestsAreLit() {
        Lighting lighting = Lighting.of(LISTING, List.of(new Line(16, 16, true), new Line(17, 18, null),
                new Line(21, 21, false)));
        assertThat(lighting.lit()).containsOnlyKeys(16, 17, 18, 21).containsEntry(16, Lit.YES)
                .containsEntry(18, Lit.RAN).containsEntry(21, Lit.NO);
    }

    @Test
    void aTestThatCameOutBothWaysIsLitSo() {
        Lighting lighting = Lighting.of(LISTING, List.of(new Line(16, 16, true), new Line(16, 16, false)));
        assertThat(lighting.lit()).containsEntry(16, Lit.BOTH);
    }

    @Test
    void theProcedureIsTheOneOfTheFirstLine() {
        assertThat(Lighting.of(LISTING, List.of(new Line(21, 21, true))).procedure()).isEqualTo("HandleVote");
        assertThat(Lighting.of(LISTING, List.of(new Line(51, 51, null))).procedure())
                .isEqualTo("when the heartbeat timer fires");
    }

    @Test
    void nothingIsLitWhenNothingRan() {
        assertThat(Lighting.of(LISTING, List.of())).isEqualTo(Lighting.of(LISTING, List.of()))
                .extracting(Lighting::procedure).isEqualTo("");
    }

    @Test
    void theListingOfAProtocolIsFoundBesideItsProvider() {
        assertThat(ListingPane.read(Sessions.session().provider())).isPresent();
    }

    @Test
    void aStepOfARealRunLightsItsLines() {
        Session session = Sessions.session();
        Sessions.election(session);
        Listing listing = ListingPane.read(session.provider()).orElseThrow();
        Lighting lighting = Lighting.of(listing, session.frame().lines());
        assertThat(lighting.lit()).containsKeys(6, 7, 8, 9, 10, 11, 12);
        assertThat(lighting.procedure()).isEqualTo("StartElection");
    }
}
