package replicascope.app.stage;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import replicascope.kernel.NodeId;
import replicascope.simulation.Choice;
import replicascope.simulation.Frame;
import replicascope.simulation.Frame.LetterView;

/// Turns menus and keys into choices.
final class Hands {
    /// By how much the key delays a letter, in microseconds.
    private static final long DELAY = 50_000;

    private final StageActions actions;
    private final StageMenu menu;
    private final Words words;
    private final Consumer<NodeCard> clock;
    private ContextMenu open;

    /// @param clock opens the place to set a node's clock
    Hands(StageActions actions, Words words, Consumer<NodeCard> clock) {
        this.clock = clock;
        this.actions = actions;
        this.words = words;
        menu = new StageMenu(actions, words);
    }

    void letterMenu(LetterToken token, double x, double y) {
        show(token, menu.ofLetter(token.letter()), x, y);
    }

    void nodeMenu(NodeCard card, Frame frame, double x, double y) {
        show(card, menu.ofNode(card.view(), frame), x, y);
    }

    void groundMenu(Node ground, Frame frame, double x, double y) {
        show(ground, menu.ofGround(frame), x, y);
    }

    void closeMenu() {
        if (open != null)
            open.hide();
        open = null;
    }

    /// True when the key meant something for a letter.
    boolean key(KeyEvent key, LetterView letter) {
        NodeId to = letter.to();
        long serial = letter.serial();
        return switch (key.getCode()) {
            case ENTER -> ask(new Choice.Deliver(to, serial));
            case D -> ask(new Choice.Drop(to, serial));
            case U -> ask(new Choice.Duplicate(to, serial));
            case L -> ask(!key.isShiftDown() ? new Choice.Delay(to, serial, DELAY)
                    : letter.held() ? new Choice.Release(to, serial) : new Choice.Hold(to, serial));
            default -> false;
        };
    }

    /// True when the key meant something for a node.
    boolean key(KeyEvent key, NodeCard card) {
        NodeId node = card.id();
        return switch (key.getCode()) {
            case ENTER -> {
                actions.select(node);
                yield true;
            }
            case K -> ask(key.isShiftDown() ? new Choice.Wipe(node) : new Choice.Crash(node));
            case R -> ask(new Choice.Restart(node));
            case S -> {
                clock.accept(card);
                yield true;
            }
            case T -> fire(node);
            case C -> {
                var bounds = card.localToScreen(card.getBoundsInLocal());
                show(card, menu.ofOperations(node), bounds.getMinX(), bounds.getMaxY());
                yield true;
            }
            default -> false;
        };
    }

    boolean heal() {
        return ask(new Choice.HealAll());
    }

    /// Does what is possible; a key for what is not does nothing.
    boolean ask(Choice choice) {
        if (actions.possible(choice))
            actions.act(choice);
        return true;
    }

    private boolean fire(NodeId node) {
        List<StageActions.Named> timers = actions.timers(node);
        return timers.isEmpty() || ask(timers.getFirst().choice());
    }

    private void show(Node owner, List<StageMenu.Item> items, double x, double y) {
        closeMenu();
        if (items.isEmpty())
            return;
        open = new ContextMenu();
        items.forEach(item -> open.getItems().add(entry(item, owner)));
        open.show(owner, x, y);
    }

    private MenuItem entry(StageMenu.Item item, Node owner) {
        if (item.line())
            return new SeparatorMenuItem();
        String text = item.possible() ? item.text() : words.say("menu.why", item.text(), item.why());
        if (!item.inside().isEmpty()) {
            Menu inside = new Menu(text);
            inside.setMnemonicParsing(false);
            item.inside().forEach(one -> inside.getItems().add(entry(one, owner)));
            return inside;
        }
        MenuItem entry = new MenuItem(text);
        entry.setMnemonicParsing(false);
        entry.setDisable(!item.possible());
        entry.setOnAction(chosen -> {
            if (!item.typed())
                actions.act(item.choice());
            else if (owner instanceof NodeCard card)
                clock.accept(card);
        });
        return entry;
    }
}
