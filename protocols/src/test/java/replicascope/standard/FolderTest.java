package replicascope.standard;

import java.util.stream.Stream;
import replicascope.run.Protocols;

/// Base of the tests that every protocol folder gets for free.
abstract class FolderTest {
    static Stream<Folder> folders() {
        return Protocols.all().stream().map(Folder::new);
    }
}
