package replicascope.app.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import replicascope.app.timeline.Palette.Ink;
import replicascope.app.timeline.TimelineModel.Arrow;
import replicascope.app.timeline.TimelineModel.Bar;
import replicascope.app.timeline.TimelineModel.CutSpan;
import replicascope.app.timeline.TimelineModel.Dot;
import replicascope.app.timeline.TimelineModel.Fate;
import replicascope.kernel.NodeId;

/// Draws the lanes of a model: cuts behind, then lanes, bars, letters and events.
final class LanePainter {
    private static final double CODES_FROM = 5;
    private static final double CODE_AT = 0.6;
    private static final double WAY_LONG = 8;

    private final GraphicsContext graphics;
    private final Glyphs glyphs;
    private final Palette palette;
    private TimelineModel model;
    private LaneLayout layout;
    private final List<Rectangle2D> codes = new ArrayList<>();
    private double em;
    private double crowd;

    LanePainter(GraphicsContext graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        glyphs = new Glyphs(graphics);
    }

    /// @param selected the node whose lane is lit, or null
    void paint(TimelineModel newModel, LaneLayout newLayout, NodeId selected) {
        model = newModel;
        layout = newLayout;
        codes.clear();
        em = palette.em();
        crowd = Math.clamp(spacing() / em, 0.3, 1);
        double width = model.track().width();
        graphics.clearRect(0, 0, width, layout.height());
        graphics.save();
        graphics.beginPath();
        graphics.rect(0, 0, width, layout.height());
        graphics.clip();
        if (selected != null && layout.shows(selected.index())) {
            double half = Math.min(0.8 * em, layout.pitch() / 2);
            graphics.setFill(palette.of(Ink.ACCENT_GROUND));
            graphics.fillRect(0, layout.y(selected.index()) - half, width, 2 * half);
        }
        model.cuts().forEach(this::hatch);
        lanes(width);
        model.bars().forEach(this::bar);
        model.arrows().forEach(this::arrow);
        model.dots().forEach(this::dot);
        model.cuts().forEach(this::chip);
        graphics.restore();
    }

    private double spacing() {
        Track track = model.track();
        long steps = Math.max(1, track.last() - track.first());
        return (track.x(track.last()) - track.x(track.first())) / steps;
    }

    private void lanes(double width) {
        double from = Math.max(0, model.track().x(0));
        for (NodeId node : model.lanes())
            if (layout.shows(node.index())) {
                double y = snapped(layout.y(node.index()));
                stroke(palette.of(Ink.LINK), Math.max(1, em / 13));
                graphics.strokeLine(from, y, width, y);
            }
    }

    private void hatch(CutSpan cut) {
        double x1 = Math.max(-em, cut.x1());
        double x2 = Math.min(model.track().width() + em, cut.x2());
        Color bad = palette.of(Ink.BAD);
        double height = layout.height();
        graphics.save();
        graphics.beginPath();
        graphics.rect(x1, 0, Math.max(1, x2 - x1), height);
        graphics.clip();
        stroke(bad.deriveColor(0, 1, 1, 0.16), em / 13);
        double apart = 0.6 * em;
        double shift = (cut.x1() - Math.floor(cut.x1() / apart) * apart) - apart;
        for (double x = Math.floor((x1 - height) / apart) * apart + shift; x < x2; x += apart)
            graphics.strokeLine(x, height, x + height, 0);
        graphics.restore();
        stroke(bad.deriveColor(0, 1, 1, 0.55), em / 13);
        graphics.setLineDashes(0.3 * em, 0.25 * em);
        graphics.strokeLine(snapped(cut.x1()), 0, snapped(cut.x1()), height);
        if (cut.to() < model.track().last())
            graphics.strokeLine(snapped(cut.x2()), 0, snapped(cut.x2()), height);
    }

    private void chip(CutSpan cut) {
        double x = Math.max(0, cut.x1()) + 0.35 * em;
        double wide = palette.width(cut.groups()) + 0.9 * em;
        if (cut.x2() < 2 * em || x > model.track().width())
            return;
        graphics.setFill(palette.of(Ink.BAD_GROUND));
        graphics.fillRoundRect(x, 0, wide, 1.05 * em, em, em);
        graphics.setFont(palette.text());
        graphics.setFill(palette.of(Ink.BAD));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(cut.groups(), x + wide / 2, 0.52 * em);
    }

    private void bar(Bar bar) {
        double y = layout.y(bar.lane());
        double x1 = Math.max(-em, bar.x1());
        double x2 = Math.min(model.track().width() + em, bar.x2());
        double over = snapped(y - Math.min(0.5 * em, layout.pitch() * 0.3));
        switch (bar.state()) {
            case LEADS -> thick(x1, x2, over, palette.of(Ink.ACCENT));
            case LEADS_WRONGLY -> thick(x1, x2, over, palette.of(Ink.BAD));
            case DOWN -> dotted(x1 + 0.6 * em * crowd, bar.ended() ? x2 - 0.6 * em * crowd : x2, y, Ink.BAD);
            case PAUSED -> dotted(x1 + 0.6 * em * crowd, bar.ended() ? x2 - 0.6 * em * crowd : x2, y, Ink.SOFT);
            case ABSENT -> {
                stroke(palette.of(Ink.GROUND), 0.24 * em);
                graphics.strokeLine(x1, snapped(y), x2, snapped(y));
            }
        }
    }

    private void thick(double x1, double x2, double y, Color color) {
        stroke(color, 0.3 * em);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.strokeLine(x1 + 0.15 * em, y, Math.max(x1 + 0.2 * em, x2 - 0.15 * em), y);
        graphics.setLineCap(StrokeLineCap.BUTT);
    }

    private void dotted(double x1, double x2, double y, Ink ink) {
        if (x2 <= x1)
            return;
        stroke(palette.of(Ink.GROUND), 0.3 * em);
        graphics.strokeLine(x1, snapped(y), x2, snapped(y));
        stroke(palette.of(ink), 0.3 * em);
        graphics.setLineDashes(0.17 * em, 0.22 * em);
        graphics.strokeLine(x1, snapped(y), x2, snapped(y));
    }

    private void arrow(Arrow arrow) {
        double y1 = layout.y(arrow.from());
        double y2 = layout.y(arrow.endLane());
        if (Math.max(y1, y2) < 0 || Math.min(y1, y2) > layout.height())
            return;
        Color color = palette.of(arrow.family());
        stroke(color, em / 13 * (crowd < 0.6 ? 1 : 1.5));
        if (arrow.exact())
            glyphs.disc(arrow.x1(), y1, dotRadius() * 0.62, color);
        double x2 = arrow.x2();
        if (arrow.fate() == Fate.FLYING)
            x2 = Math.min(x2, arrow.x1() + Math.min(WAY_LONG * em, Math.max(2 * em, Math.abs(y2 - y1) * 1.6)));
        double angle = Math.atan2(y2 - y1, x2 - arrow.x1());
        double head = 0.62 * em * Math.max(crowd, 0.45);
        double reach = arrow.fate() == Fate.ARRIVED ? dotRadius() : 0;
        double tipX = x2 - reach * Math.cos(angle);
        double tipY = y2 - reach * Math.sin(angle);
        boolean headed = arrow.fate() == Fate.ARRIVED || arrow.fate() == Fate.FLYING;
        double back = headed ? head * 0.8 : 0;
        if (arrow.fate() != Fate.ARRIVED)
            graphics.setLineDashes(0.34 * em, 0.26 * em);
        if (arrow.from() == arrow.to())
            toItself(arrow, y1);
        else
            graphics.strokeLine(arrow.x1(), y1, tipX - back * Math.cos(angle), tipY - back * Math.sin(angle));
        if (arrow.fate() == Fate.FLYING && x2 < arrow.x2())
            waiting(color, x2, arrow.x2(), y2);
        if (headed)
            glyphs.head(tipX, tipY, angle, head, color);
        else
            glyphs.cross(tipX, tipY, 0.3 * em * crowd, palette.of(Ink.BAD), 0.15 * em);
        code(arrow, y1, tipX, tipY);
    }

    /// A letter that has not arrived yet waits before the lane of its receiver, up to now.
    private void waiting(Color color, double x1, double x2, double y) {
        stroke(color.deriveColor(0, 1, 1, 0.6), em / 13);
        graphics.setLineDashes(em / 13, 0.25 * em);
        graphics.strokeLine(x1, y, x2, y);
    }

    private void toItself(Arrow arrow, double y) {
        double x1 = arrow.x1();
        graphics.beginPath();
        graphics.moveTo(x1, y);
        graphics.quadraticCurveTo((x1 + arrow.x2()) / 2, y + layout.pitch() * 0.8, arrow.x2(), y);
        graphics.stroke();
    }

    /// The code of a letter's kind lies on its line where there is room to read it.
    private void code(Arrow arrow, double y1, double x2, double y2) {
        if (spacing() < CODES_FROM * em || arrow.from() == arrow.to())
            return;
        double x = arrow.x1() + (x2 - arrow.x1()) * CODE_AT;
        double y = y1 + (y2 - y1) * CODE_AT;
        double half = 0.33 * em * (arrow.code().length() + 0.6);
        Rectangle2D place = new Rectangle2D(x - half, y - 0.55 * em, 2 * half, 1.1 * em);
        if (codes.stream().anyMatch(place::intersects))
            return;
        codes.add(place);
        graphics.setFill(palette.of(Ink.GROUND));
        graphics.fillRoundRect(x - half, y - 0.55 * em, 2 * half, 1.1 * em, 0.5 * em, 0.5 * em);
        graphics.setFont(palette.mono());
        graphics.setFill(palette.of(Ink.INK));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(arrow.code(), x, y);
    }

    private double dotRadius() {
        return 0.29 * em * crowd;
    }

    private void dot(Dot dot) {
        double x = dot.x();
        double y = layout.y(dot.lane());
        double radius = 0.36 * em * crowd;
        double line = 0.14 * em;
        Color ink = palette.of(Ink.INK);
        Color soft = palette.of(Ink.SOFT);
        switch (dot.shape()) {
            case DELIVERY -> glyphs.disc(x, y, dotRadius(), ink);
            case TIMER -> glyphs.ring(x, y, dotRadius(), palette.of(Ink.GROUND), ink, line);
            case OPERATION -> glyphs.square(x, y, dotRadius(), palette.of(Ink.CLIENT));
            case START -> glyphs.onward(x, y, radius, ink);
            case RESTART -> glyphs.again(x, y, radius * 1.15, ink, line * 0.8);
            case CRASH -> glyphs.cross(x, y, radius * 0.8, palette.of(Ink.BAD), line * 1.2);
            case WIPE -> glyphs.ring(x, y, radius, palette.of(Ink.BAD_GROUND), palette.of(Ink.BAD), line);
            case PAUSE -> glyphs.bars(x, y, radius, ink, line);
            case RESUME -> glyphs.onward(x, y, radius, ink);
            case SKEW, SLOW -> glyphs.hourglass(x, y, radius, ink, line);
            case DUPLICATE, HOLD, RELEASE, DELAY -> {
                glyphs.ring(x, y, radius * 1.45, palette.of(Ink.GROUND), soft, em / 13);
                onLetter(dot, x, y, radius * 0.75, ink);
            }
        }
    }

    private void onLetter(Dot dot, double x, double y, double radius, Color ink) {
        double line = 0.11 * em;
        switch (dot.shape()) {
            case DUPLICATE -> {
                stroke(ink, line);
                graphics.strokeRect(x - radius, y - radius, 1.3 * radius, 1.3 * radius);
                graphics.strokeRect(x - radius * 0.3, y - radius * 0.3, 1.3 * radius, 1.3 * radius);
            }
            case HOLD -> glyphs.bars(x, y, radius, ink, line);
            case RELEASE -> glyphs.onward(x, y, radius, ink);
            default -> glyphs.hourglass(x, y, radius, ink, line);
        }
    }

    private void stroke(Color color, double width) {
        graphics.setStroke(color);
        graphics.setLineWidth(width);
        graphics.setLineDashes();
    }

    private static double snapped(double y) {
        return Math.floor(y) + 0.5;
    }
}
