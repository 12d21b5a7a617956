package replicascope.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import replicascope.kernel.Field;
import replicascope.kernel.NodeId;
import replicascope.kernel.Picture;
import replicascope.simulation.Frame.NodeView;
import replicascope.simulation.Frame.TimerView;
import replicascope.simulation.Health;

/// One node on the stage, in the form that the plan gives it.
final class NodeCard extends StackPane {
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CROWNED = PseudoClass.getPseudoClass("crowned");
    private static final PseudoClass DASHED = PseudoClass.getPseudoClass("dashed");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");

    /// The ring of a small disc moves on in so many steps: it is kept as a picture in between.
    private static final double DISC_PARTS = 24;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-side");
    private static final PseudoClass SECOND = PseudoClass.getPseudoClass("second-side");

    private final NodeId id;
    private final Words words;
    private final TimerDisc disc = new TimerDisc();
    private final Label role = new Label();
    private final Label state = new Label();
    private final Region hatch = new Region();
    private final Region spine = new Region();
    private final Label sign = new Label("\u2260");
    private final VBox heading = new VBox();
    private final HBox header = new HBox();
    private final VBox body = new VBox();
    private CardForm form;
    private NodeView view;
    private int hue = -1;
    private Supplier<String> spoken = () -> "";
    /// Worked out when somebody listens, and not before.
    private final StringBinding says = new StringBinding() {
        @Override
        protected String computeValue() {
            return spoken.get();
        }
    };
    private Set<String> pointed = Set.of();
    /// True while no lesson points at it or past it.
    private boolean plain = true;
    private Set<String> unlike = Set.of();

    NodeCard(NodeId id, Words words) {
        this.id = id;
        this.words = words;
        getStyleClass().add("stage-card");
        role.getStyleClass().add("stage-role");
        state.getStyleClass().add("stage-state");
        hatch.getStyleClass().add("stage-hatch");
        heading.getStyleClass().add("stage-heading");
        header.getStyleClass().add("stage-header");
        body.getStyleClass().add("stage-body");
        body.setFillWidth(false);
        heading.setFillWidth(false);
        disc.name(id.name());
        sign.getStyleClass().add("stage-unlike");
        sign.setManaged(false);
        sign.setVisible(false);
        sign.setMouseTransparent(true);
        spine.getStyleClass().add("stage-spine");
        spine.setManaged(false);
        spine.setVisible(false);
        spine.setMouseTransparent(true);
        accessibleTextProperty().bind(says);
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
    }

    NodeId id() {
        return id;
    }

    /// True when it is smaller than what a hand can hit.
    boolean small() {
        return form == CardForm.DOT;
    }

    NodeView view() {
        return view;
    }

    /// @param spoken what is said about it to those who listen
    void show(NodeView view, CardForm form, Supplier<String> spoken) {
        this.spoken = spoken;
        says.invalidate();
        boolean reformed = form != this.form;
        if (!reformed && view.equals(this.view))
            return;
        this.view = view;
        this.form = form;
        Health health = view.health();
        boolean up = health.up();
        pseudoClassStateChanged(CROWNED, up && view.badge().stress() == Picture.Stress.CROWNED);
        pseudoClassStateChanged(DASHED, up && view.badge().stress() == Picture.Stress.DASHED);
        pseudoClassStateChanged(DOWN, health.presence() == Health.Presence.DOWN);
        pseudoClassStateChanged(ABSENT, health.presence() == Health.Presence.ABSENT);
        pseudoClassStateChanged(PAUSED, health.paused());
        disc.crowned(up && view.badge().stress() == Picture.Stress.CROWNED);
        role.setText(condition(health).isEmpty() ? Spoken.role(view) : "");
        state.setText(condition(health));
        if (reformed)
            build();
        if (form != CardForm.DOT)
            fill();
    }

    /// The timer's ring, at a time between two frames.
    ///
    /// @param now    in microseconds
    /// @param firing the name of the timer that fires in this step, or null
    void time(double now, String firing) {
        if (form == CardForm.DOT)
            return;
        TimerView urgent = null;
        for (TimerView timer : view.timers())
            if (timer.name().equals(firing))
                urgent = timer;
            else if (urgent == null || !urgent.name().equals(firing) && timer.due() < urgent.due())
                urgent = timer;
        double part = urgent == null || !view.health().up() ? -1 : urgent.due() <= urgent.setAt() ? 1
                : Math.clamp((now - urgent.setAt()) / (urgent.due() - urgent.setAt()), 0, 1);
        disc.timer(form == CardForm.DISC ? Math.rint(part * DISC_PARTS) / DISC_PARTS : part);
    }

    /// Marks it and some of its fields as unlike the same node elsewhere.
    ///
    /// @param fields the fields that differ; null when all is the same
    void differs(Set<String> fields) {
        if (fields == null && !getPseudoClassStates().contains(DIFFERS))
            return;
        unlike = fields == null ? Set.of() : fields;
        pseudoClassStateChanged(DIFFERS, fields != null);
        sign.setVisible(fields != null && form != CardForm.DOT);
        rows().forEach(row -> row.pseudoClassStateChanged(DIFFERS, unlike.contains(row.getUserData())));
    }

    void chosen(boolean chosen) {
        pseudoClassStateChanged(SELECTED, chosen);
        setViewOrder(chosen ? -1 : 0);
    }

    /// The colour of its parts of the ring, or -1.
    void hue(int hue) {
        if (hue == this.hue)
            return;
        getStyleClass().remove("hue-" + this.hue);
        this.hue = hue;
        spine.setVisible(hue >= 0);
        if (hue >= 0)
            getStyleClass().add("hue-" + hue);
    }

    /// Outlines it or some of its fields for a lesson, or dims it because something else is.
    void pointed(boolean whole, Set<String> fields, boolean dimmed) {
        if (!whole && fields.isEmpty() && !dimmed && plain)
            return;
        plain = !whole && fields.isEmpty() && !dimmed;
        pointed = fields;
        pseudoClassStateChanged(DIMMED, dimmed);
        boolean all = true;
        for (String field : fields)
            all &= rows().anyMatch(row -> field.equals(row.getUserData()));
        pseudoClassStateChanged(POINTED, whole || !all);
        rows().forEach(row -> row.pseudoClassStateChanged(POINTED, pointed.contains(row.getUserData())));
    }

    private Stream<Node> rows() {
        return Stream.of(heading, body).flatMap(box -> box.getChildren().stream())
                .filter(row -> row.getUserData() != null);
    }

    /// Which side of a cut it would be on.
    ///
    /// @param side 1 or 2, or 0 for none
    void side(int side) {
        pseudoClassStateChanged(FIRST, side == 1);
        pseudoClassStateChanged(SECOND, side == 2);
    }

    private void build() {
        getStyleClass().removeIf(style -> style.startsWith("form-"));
        setCache(form == CardForm.DISC);
        getStyleClass().add("form-" + form.name().toLowerCase(Locale.ROOT));
        if (form.piled())
            getStyleClass().add("form-piled");
        header.getChildren().clear();
        switch (form) {
            case PILLAR, TALL, SLIM, CHIP -> {
                header.getChildren().setAll(new VBox(disc, heading));
                header.getChildren().getFirst().getStyleClass().add("stage-pile");
                getChildren().setAll(hatch, new VBox(header, body));
            }
            case ROOMY, FULL, LOW, SHORT -> {
                header.getChildren().setAll(disc, heading);
                getChildren().setAll(hatch, new VBox(header, body));
            }
            case DISC -> getChildren().setAll(hatch, disc);
            case DOT -> getChildren().clear();
        }
        getChildren().add(sign);
        sign.setVisible(form != CardForm.DOT && getPseudoClassStates().contains(DIFFERS));
        hatch.setMouseTransparent(true);
        if (!form.round())
            getChildren().add(spine);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double side = sign.prefHeight(-1);
        sign.resizeRelocate(getWidth() - 0.7 * side, -0.3 * side, side, side);
        double wide = spine.prefWidth(-1);
        double inset = Math.min(getHeight() / 4, 3 * wide);
        spine.resizeRelocate(-wide / 2, inset, wide, getHeight() - 2 * inset);
    }

    private boolean changed(Field field) {
        return view.changed().contains(field.name());
    }

    private void fill() {
        List<Field> fields = Telling.of(view.fields(), form.fields);
        List<Node> top = new ArrayList<>();
        top.add(new HBox(role, state));
        List<Node> rows = new ArrayList<>();
        for (Field field : fields) {
            Node row = form == CardForm.SLIM ? FieldGlyph.brief(field, changed(field))
                    : FieldGlyph.of(field, changed(field), form.narrow());
            (top.size() < 2 && form != CardForm.PILLAR && (form.fields == 1 || FieldGlyph.brief(field)) ? top : rows)
                    .add(row);
        }
        heading.getChildren().setAll(top);
        body.getChildren().setAll(rows);
        rows().forEach(row -> {
            row.pseudoClassStateChanged(POINTED, pointed.contains(row.getUserData()));
            row.pseudoClassStateChanged(DIFFERS, unlike.contains(row.getUserData()));
        });
    }

    private String condition(Health health) {
        return switch (health.presence()) {
            case ABSENT -> words.say("absent");
            case DOWN -> words.say("down.mark");
            case UP -> health.paused() ? words.say("paused.mark") : "";
        };
    }
}
