package replicascope.app.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/// The regions of the window side by side: each has an edge to drag and can be closed. With large text the lesson goes
/// down to the bottom, beside the timeline, so that it can be read. When presenting, the stage has
/// the room: no tool bar, the lesson as a caption, the inspector over the stage when asked for.
final class Regions extends Region {
    private static final double NARROW = 1280;
    private static final double WIDER = 100.0 / 640;
    private static final double LEFT = 300;
    private static final double RIGHT = 320;
    private static final double LEAST = 140;
    private static final double LEAST_STAGE = 220;
    private static final double MOST_STRIP = 0.6;
    private static final double EDGE = 8;

    private final Map<Area, Region> parts = new EnumMap<>(Area.class);
    private final Map<Area, Splitter> edges = new EnumMap<>(Area.class);
    private final Map<Area, Double> dragged = new HashMap<>();
    private final Region status;
    private final Region captions;
    private final Sizes sizes;
    private double times = 1;
    private boolean tall;
    private boolean crowded;
    private double caption = 0.4;
    private boolean presenting;
    private boolean overlay;
    private Set<Area> beside;
    private Runnable closing = () -> {};

    Regions(Map<Area, Region> parts, Region status, Region caption, Sizes sizes) {
        this.parts.putAll(parts);
        this.status = status;
        captions = caption;
        this.sizes = sizes;
        getStyleClass().add("shell");
        setMinSize(0, 0);
        for (Area area : List.of(Area.LESSON, Area.STAGE, Area.TIMELINE, Area.INSPECTOR, Area.TOOLS))
            getChildren().add(parts.get(area));
        getChildren().addAll(status, caption);
        refresh();
    }

    /// Gives the regions edges that can be dragged.
    void edges(Words words) {
        for (Area area : List.of(Area.LESSON, Area.INSPECTOR, Area.TIMELINE)) {
            Splitter edge = new Splitter(area, words, by -> drag(area, by), () -> drop(area), () -> toggle(area),
                    () -> usual(area));
            edges.put(area, edge);
            getChildren().add(edge);
        }
        refresh();
    }

    /// Hears when a region was closed or opened.
    void listen(Runnable listener) {
        closing = listener;
    }

    /// What the lesson's words need when presenting.
    ///
    /// @param most  the share of the height that they may take
    /// @param alone whether the timeline makes room for them
    void caption(double most, boolean alone) {
        boolean other = alone != crowded;
        caption = most;
        crowded = alone;
        if (other)
            refresh();
        requestLayout();
    }

    void textSize(double percent) {
        tall = percent >= LessonPane.LARGE;
        times = Math.max(1, 1 + (percent - 100) / 300);
        requestLayout();
    }

    boolean presenting() {
        return presenting;
    }

    void present(boolean now) {
        presenting = now;
        overlay = false;
        getStyleClass().remove("presenting");
        if (now)
            getStyleClass().add("presenting");
        refresh();
    }

    /// The stage alone, and what else is opened for as long as this window shows what it does.
    ///
    /// @param lesson whether the lesson stays
    void alone(boolean lesson) {
        beside = new HashSet<>(lesson ? Set.of(Area.LESSON) : Set.of());
        refresh();
    }

    boolean open(Area area) {
        if (beside != null && !presenting && (area == Area.LESSON || area == Area.INSPECTOR))
            return beside.contains(area);
        return switch (area) {
            case STAGE -> true;
            case TOOLS -> !presenting;
            case LESSON -> !presenting && !sizes.closed(area);
            case INSPECTOR -> presenting ? overlay : !sizes.closed(area);
            case TIMELINE -> !(presenting && crowded) && !sizes.closed(area);
        };
    }

    void toggle(Area area) {
        if (presenting && area == Area.INSPECTOR)
            overlay = !overlay;
        else if (beside != null && (area == Area.LESSON || area == Area.INSPECTOR)) {
            if (!beside.remove(area))
                beside.add(area);
        } else
            sizes.close(area, open(area));
        refresh();
    }

    private void usual(Area area) {
        dragged.remove(area);
        sizes.forget(area);
        requestLayout();
    }

    private void refresh() {
        parts.forEach((area, part) -> part.setVisible(open(area)));
        edges.forEach((area, edge) -> {
            edge.setVisible(!presenting);
            edge.closed(!open(area));
        });
        status.setVisible(!presenting);
        captions.setVisible(presenting);
        closing.run();
        requestLayout();
    }

    private double size(Area area) {
        if (dragged.containsKey(area))
            return dragged.get(area);
        if (area == Area.TIMELINE)
            return sizes.of(area).orElse(0);
        double more = Math.clamp((getWidth() - NARROW) * WIDER, -60, 200);
        return Math.rint(sizes.of(area).orElse((area == Area.LESSON ? LEFT : RIGHT) + more) * times);
    }

    private void drag(Area area, double by) {
        if (!open(area))
            return;
        Region part = parts.get(area);
        double now = area == Area.TIMELINE ? part.getHeight() : part.getWidth();
        dragged.put(area, Math.max(LEAST, area == Area.LESSON ? now + by : now - by));
        requestLayout();
        layout();
    }

    private void drop(Area area) {
        if (dragged.remove(area) == null)
            return;
        Region part = parts.get(area);
        sizes.set(area, area == Area.TIMELINE ? part.getHeight() : part.getWidth() / times);
        requestLayout();
    }

    /// Gives the focus to the first thing in a region that takes it, and opens the region for it.
    void focus(Area area) {
        if (!open(area) && area != Area.TOOLS && !(presenting && area == Area.LESSON))
            toggle(area);
        if (!open(area))
            return;
        Region part = parts.get(area);
        first(part).requestFocus();
    }

    private static Node first(Parent part) {
        List<Node> waiting = new ArrayList<>(List.of(part));
        while (!waiting.isEmpty()) {
            Node node = waiting.removeFirst();
            if (!node.isVisible() || node.isDisabled())
                continue;
            if (node.isFocusTraversable())
                return node;
            if (node instanceof Parent parent)
                waiting.addAll(0, parent.getChildrenUnmodifiable());
        }
        return part;
    }

    /// Gives the focus to the next region that is open.
    void focusBy(int places) {
        Area[] all = Area.values();
        Node owner = getScene().getFocusOwner();
        int at = Area.STAGE.ordinal();
        for (Area area : all)
            if (owner != null && Where.within(owner, parts.get(area)))
                at = area.ordinal();
        do
            at = Math.floorMod(at + places, all.length);
        while (!open(all[at]));
        focus(all[at]);
    }

    @Override
    protected void layoutChildren() {
        sizes.window(getWidth());
        double width = getWidth();
        double top = open(Area.TOOLS) ? place(parts.get(Area.TOOLS), 0, 0, width) : 0;
        double room = width - LEAST_STAGE * times;
        double left = open(Area.LESSON) ? size(Area.LESSON) : 0;
        double right = open(Area.INSPECTOR) ? size(Area.INSPECTOR) : 0;
        double squeeze = Math.min(1, room / Math.max(1, left + right));
        left = Math.floor(left * squeeze);
        right = Math.floor(right * squeeze);
        double bottom = getHeight();
        if (!presenting)
            bottom -= placeAbove(status, 0, bottom, status.prefHeight(width));
        double floor = bottom;
        double under = tall ? left : 0;
        if (open(Area.TIMELINE))
            bottom -= placeAbove(parts.get(Area.TIMELINE), under, bottom, strip(bottom - top));
        double edge = open(Area.TIMELINE) ? bottom - EDGE / 2 : bottom - EDGE;
        if (presenting)
            bottom -= placeAbove(captions, 0, bottom, Math.min(captions.prefHeight(width), caption * bottom));
        captions.setOpacity(captions.getHeight() > 0 ? 1 : 0);
        double height = Math.max(0, bottom - top);
        double column = tall && !presenting ? Math.max(0, floor - top) : height;
        parts.get(Area.LESSON).resizeRelocate(0, top, left, column);
        parts.get(Area.INSPECTOR).resizeRelocate(width - right, top, right, height);
        parts.get(Area.STAGE).resizeRelocate(left, top, Math.max(0, width - left - (presenting ? 0 : right)), height);
        if (edges.isEmpty())
            return;
        edges.get(Area.LESSON).resizeRelocate(Math.max(0, left - EDGE / 2), top, EDGE, column);
        edges.get(Area.INSPECTOR).resizeRelocate(Math.min(width - EDGE, width - right - EDGE / 2), top, EDGE, height);
        edges.get(Area.TIMELINE).resizeRelocate(under, edge, width - under, EDGE);
    }

    private double strip(double room) {
        double wanted = size(Area.TIMELINE);
        Region strip = parts.get(Area.TIMELINE);
        double height = wanted > 0 ? Math.max(wanted, LEAST / 2) : strip.prefHeight(getWidth());
        return Math.rint(Math.min(height, room * MOST_STRIP));
    }

    private static double place(Region part, double x, double y, double width) {
        double height = Math.rint(part.prefHeight(width));
        part.resizeRelocate(x, y, width, height);
        return height;
    }

    /// Places a part from x to the right edge, and returns its height.
    private double placeAbove(Region part, double x, double bottom, double height) {
        part.resizeRelocate(x, bottom - Math.rint(height), getWidth() - x, Math.rint(height));
        return Math.rint(height);
    }
}
