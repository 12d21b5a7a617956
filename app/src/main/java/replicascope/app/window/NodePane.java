package replicascope.app.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import replicascope.app.stage.StageActions.Named;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Seq;
import replicascope.lessons.Focus;
import replicascope.run.Outcomes;
import replicascope.simulation.Choice;
import replicascope.simulation.Explanation;
import replicascope.simulation.Frame;
import replicascope.simulation.Health;

/// The node chosen: what it knows, what has just changed and from what, its timers, what clients can begin there.
final class NodePane extends VBox {
    private final Session session;
    private final Words words;
    private final Jumps jumps;
    private final FieldViews views;
    private final MenuButton chooser = new MenuButton();
    private final Label kind = new Label();
    private final StackPane fault = new StackPane();
    private final VBox body = new VBox();

    NodePane(Session session, Words words) {
        this.session = session;
        this.words = words;
        jumps = new Jumps(session, words);
        views = new FieldViews(words);
        getStyleClass().add("node-pane");
        chooser.getStyleClass().addAll("chooser", "heading");
        chooser.setMinWidth(USE_PREF_SIZE);
        kind.getStyleClass().add("kind");
        kind.setWrapText(true);
        fault.setMinWidth(USE_PREF_SIZE);
        Flow who = beside(chooser, kind);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox top = new HBox(who, fault);
        top.getStyleClass().add("top");
        body.getStyleClass().add("fields");
        getChildren().addAll(top, body);
        for (NodeId node : session.run().world().nodes()) {
            MenuItem item = new MenuItem(node.name());
            item.setOnAction(event -> session.select(node));
            chooser.getItems().add(item);
        }
    }

    void refresh() {
        body.getChildren().clear();
        NodeId selected = session.selected();
        if (selected == null) {
            chooser.setText(words.say("node.none"));
            kind.setText("");
            fault.getChildren().clear();
            return;
        }
        session.frame().node(selected).ifPresent(this::show);
    }

    private void show(Frame.NodeView node) {
        chooser.setText(words.say("node.title", node.id()));
        kind.setText(describe(node));
        fault.getChildren().setAll(fault(node));
        Map<String, Explanation.Change> changes = changes(node);
        List<Field> fields = node.fields();
        List<Focus.Thing> pointed = session.guide().map(Guide::focus).orElse(Focus.NONE).highlight();
        for (Field field : fields) {
            Explanation.Change change = changes.remove(field.name());
            HBox row = row(field.name(), views.value(field), was(change));
            if (pointed.contains(new Focus.Field(node.id().name(), field.name())))
                row.getStyleClass().add("pointed");
            Clickable.make(row, words.say("field.jump", FieldViews.text(field)), () -> jumps.toChange(node.id(),
                    field.name()));
            Hints.put(row, () -> words.say("field.hint"));
            body.getChildren().add(row);
        }
        changes.values().stream().filter(change -> change.before() instanceof Enum<?>).findFirst()
                .ifPresent(change -> body.getChildren().addFirst(row(change.field(), mono(change.after()),
                        was(change))));
        if (node.fields().isEmpty())
            body.getChildren().add(soft(words.say("node.blank")));
        timers(node);
        operations(node);
    }

    private String describe(Frame.NodeView node) {
        List<String> parts = new ArrayList<>();
        parts.add(node.badge().word().isEmpty() ? node.kind() : node.badge().word().toLowerCase(Locale.ROOT));
        Health health = node.health();
        parts.add(words.say("health." + health.presence().name().toLowerCase(Locale.ROOT)));
        if (health.paused())
            parts.add(words.say("health.paused"));
        if (health.slow() != 1)
            parts.add(words.say("health.slow", health.slow()));
        if (health.skew() != 0)
            parts.add(words.say("health.skew", Words.time(health.skew())));
        return String.join(" · ", parts);
    }

    private Map<String, Explanation.Change> changes(Frame.NodeView node) {
        Map<String, Explanation.Change> changes = new LinkedHashMap<>();
        Explanation led = session.scene().led();
        if (led != null)
            for (Explanation.Change change : led.changes())
                if (change.node().equals(node.id()))
                    changes.put(change.field(), change);
        return changes;
    }

    /// What a changed field was, or how it grew; null for one that did not change.
    private String was(Explanation.Change change) {
        if (change == null)
            return null;
        if (change.before() instanceof Seq<?> before && change.after() instanceof Seq<?> after
                && before.size() != after.size())
            return after.size() > before.size() ? words.say("field.grown", after.size() - before.size())
                    : words.say("field.shrunk", before.size() - after.size());
        String text = Outcomes.change(change.before(), change.after());
        int arrow = text.indexOf(" -> ");
        if (arrow < 0)
            return text;
        String before = text.substring(0, arrow);
        return words.say("field.was", before.equals("{}") || before.equals("[]") ? words.say("field.empty") : before);
    }

    private HBox row(String name, Node value, String was) {
        Label label = new Label(name);
        label.getStyleClass().add("name");
        label.setMinWidth(USE_PREF_SIZE);
        VBox right = new VBox(value);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = new HBox(label, right);
        row.getStyleClass().add("field");
        if (was != null) {
            row.getStyleClass().add("changed");
            Label before = soft(was);
            before.setWrapText(true);
            if (value instanceof Label)
                right.getChildren().setAll(beside(value, before));
            else
                right.getChildren().add(before);
        }
        return row;
    }

    private static Flow beside(Node one, Node other) {
        Flow flow = new Flow(one, other);
        flow.getStyleClass().add("beside");
        return flow;
    }

    private void timers(Frame.NodeView node) {
        List<Named> firing = session.timers(node.id());
        for (Frame.TimerView timer : node.timers()) {
            long left = Math.max(0, timer.due() - session.frame().now());
            Node value = mono(words.say("timer.left", Words.time(left)));
            HBox row = row(timer.name(), firing.stream().filter(named -> named.name().equals(timer.name()))
                    .findFirst().map(named -> (Node) beside(value, button("timer.fire", named.choice())))
                    .orElse(value), null);
            row.getStyleClass().add("timer");
            body.getChildren().add(row);
        }
    }

    private Node button(String key, Choice choice) {
        return Hands.button(session, words.say(key), null, choice);
    }

    private void operations(Frame.NodeView node) {
        Flow deeds = new Flow();
        deeds.getStyleClass().add("deeds");
        for (Named named : session.operations(node.id()))
            deeds.getChildren().add(Hands.button(session, named.name(), null, named.choice()));
        if (!deeds.getChildren().isEmpty())
            body.getChildren().addFirst(deeds);
    }

    private Node fault(Frame.NodeView node) {
        return switch (node.health().presence()) {
            case UP -> button("node.crash", new Choice.Crash(node.id()));
            case DOWN -> button("node.restart", new Choice.Restart(node.id()));
            case ABSENT -> button("node.start", new Choice.Start(node.id()));
        };
    }

    private static Label mono(Object value) {
        Label label = new Label(String.valueOf(value));
        label.getStyleClass().add("mono");
        return label;
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        return label;
    }
}
