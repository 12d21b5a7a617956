package replicascope.lessons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import replicascope.kernel.Listing;

/// The pseudocode of a lesson's protocol.
final class Listings {
    private Listings() {}

    static Listing of(Lesson lesson) {
        try (InputStream in = lesson.stage().setup().provider().getClass().getResourceAsStream("listing.txt")) {
            return in == null ? new Listing(List.of())
                    : Listing.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
