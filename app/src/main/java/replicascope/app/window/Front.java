package replicascope.app.window;

import java.nio.file.Path;
import java.util.Optional;

/// The window as the [Desk] needs it.
interface Front {
    /// Shows another run or lesson in place of what is shown.
    ///
    /// @param desk with the document to be shown
    void show(Desk desk);

    /// Asks in the window itself; goes on when it is answered.
    void ask(Question question);

    /// The file somebody picks to be opened.
    Optional<Path> pickToOpen();

    /// The file somebody picks to save to.
    Optional<Path> pickToSave(String suggestion);

    /// Closes the window without asking.
    void close();
}
