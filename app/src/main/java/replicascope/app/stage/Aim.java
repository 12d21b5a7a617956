package replicascope.app.stage;

import java.util.Collection;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// What a hand means where things are small or lie on each other: of all dots and letters that are near enough, the
/// nearest. A card is meant when it is hit and no letter lies there.
final class Aim {
    private final LetterLayer letters;
    private final Collection<NodeCard> cards;

    /// What happens to what was meant.
    interface Hands {
        void press(NodeCard card, boolean primary);

        void press(LetterToken token);

        void over(LetterToken token);

        /// @param card the small one under the mouse, or null
        void over(NodeCard card);

        void menu(NodeCard card, double x, double y);

        void menu(LetterToken token, double x, double y);
    }

    /// @param cards as they stand at the moment
    Aim(LetterLayer letters, Collection<NodeCard> cards) {
        this.letters = letters;
        this.cards = cards;
    }

    /// @param busy true while the mouse means something else
    void listen(Region stage, BooleanSupplier busy, Hands hands) {
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            Node meant = busy.getAsBoolean() ? null : meant(stage, event, event.getX(), event.getY());
            if (meant instanceof NodeCard card)
                hands.press(card, event.isPrimaryButtonDown());
            else if (meant instanceof LetterToken token)
                hands.press(token);
            if (meant != null)
                event.consume();
        });
        stage.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            Node meant = busy.getAsBoolean() || event.isKeyboardTrigger() ? null
                    : meant(stage, event, event.getX(), event.getY());
            if (meant instanceof NodeCard card)
                hands.menu(card, event.getScreenX(), event.getScreenY());
            else if (meant instanceof LetterToken token)
                hands.menu(token, event.getScreenX(), event.getScreenY());
            if (meant != null)
                event.consume();
        });
        stage.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            Node hit = hit(event);
            Node meant = busy.getAsBoolean() ? null : meant(stage, event, event.getX(), event.getY());
            if (meant instanceof LetterToken token)
                hands.over(token);
            hands.over((meant == null ? hit : meant) instanceof NodeCard card && card.small() ? card : null);
        });
    }

    /// What is meant instead of what was hit; null when that is right.
    private Node meant(Region stage, Event event, double x, double y) {
        Node hit = hit(event);
        if (hit == null && event.getTarget() != stage || hit instanceof NodeCard card && !card.small())
            return null;
        Pose letter = letters.near(x, y);
        double far = letter == null ? LetterLayer.NEAR : Math.hypot(letter.x() - x, letter.y() - y);
        NodeCard nearest = null;
        for (NodeCard card : cards) {
            double distance = card.small() ? Math.hypot(card.getLayoutX() + card.getWidth() / 2 - x,
                    card.getLayoutY() + card.getHeight() / 2 - y) : Double.MAX_VALUE;
            if (distance < far) {
                far = distance;
                nearest = card;
            }
        }
        Node meant = nearest != null ? nearest : letter == null ? null : letters.token(letter);
        return meant == hit ? null : meant;
    }

    /// The card or the letter that an event went to.
    private static Node hit(Event event) {
        for (Node node = event.getTarget() instanceof Node one ? one : null; node != null; node = node.getParent())
            if (node instanceof NodeCard || node instanceof LetterToken)
                return node;
        return null;
    }
}
