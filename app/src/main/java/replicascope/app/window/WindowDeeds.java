package replicascope.app.window;

import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import replicascope.app.window.Deed.Part;

/// The deeds of the window and the usual keys for them.
final class WindowDeeds {
    private static final String[] LARGER = {"Shortcut+Equals", "Shortcut+Plus", "Shortcut+Add",
        "Shortcut+Shift+Equals"};

    private WindowDeeds() {}

    static void time(Deeds deeds, Session session, Jumps jumps) {
        deeds.add("play", Part.TIME, Where.WINDOW, session::playOrPause, "Space");
        deeds.add("step", Part.TIME, Where.WINDOW, session::forward, "Right");
        deeds.add("back", Part.TIME, Where.WINDOW, session::back, "Left");
        deeds.add("step.ten", Part.TIME, Where.WINDOW, session::forwardTen, "Shift+Right");
        deeds.add("back.ten", Part.TIME, Where.WINDOW, session::backTen, "Shift+Left");
        deeds.add("home", Part.TIME, Where.WINDOW, session::home, "Home");
        deeds.add("end", Part.TIME, Where.WINDOW, session::toEnd, "End");
        deeds.add("landmark.next", Part.TIME, Where.WINDOW, jumps::nextLandmark, "Shortcut+Right");
        deeds.add("landmark.before", Part.TIME, Where.WINDOW, jumps::previousLandmark, "Shortcut+Left");
        deeds.add("slower", Part.TIME, Where.WINDOW, session::slower, "Open Bracket");
        deeds.add("faster", Part.TIME, Where.WINDOW, session::faster, "Close Bracket");
        deeds.add("undo", Part.RUN, Where.WINDOW, session::undo, "Shortcut+Z");
        deeds.add("redo", Part.RUN, Where.WINDOW, session::redo, "Shortcut+Shift+Z", "Shortcut+Y");
        deeds.add("branch.before", Part.RUN, Where.WINDOW, () -> session.switchBy(-1), "Alt+Up");
        deeds.add("branch.after", Part.RUN, Where.WINDOW, () -> session.switchBy(1), "Alt+Down");
        deeds.add("goon", Part.LESSON, Where.WINDOW, session::goOn, "Page Down");
        deeds.add("goback", Part.LESSON, Where.WINDOW, session::goBack, "Page Up");
        deeds.add("heal", Part.NETWORK, Where.STAGE, session::heal, "H");
    }

    /// How many answers of a question have a key.
    static final int ANSWERS = 7;

    /// @param answer chooses an answer by its number, from 1
    static void lesson(Deeds deeds, IntConsumer answer) {
        for (int i = 1; i <= ANSWERS; i++) {
            int number = i;
            deeds.add("answer." + i, Part.LESSON, Where.WINDOW, () -> answer.accept(number), Integer.toString(i),
                    "Numpad " + i);
        }
    }

    /// @param name  lets the branch looked at be named
    /// @param goTo  asks for a step and goes there
    /// @param find  opens the line to look for words in
    static void places(Deeds deeds, Runnable name, Runnable goTo, Runnable find) {
        deeds.add("branch.name", Part.RUN, Where.STAGE, name, "F");
        deeds.add("goto", Part.LESSON, Where.WINDOW, goTo, "Shortcut+G");
        deeds.add("find", Part.VIEW, Where.WINDOW, find, "Shortcut+F");
    }

    static void files(Deeds deeds, Desk desk) {
        deeds.add("open", Part.RUN, Where.WINDOW, desk::open, "Shortcut+O");
        deeds.add("save", Part.RUN, Where.WINDOW, desk::save, "Shortcut+S");
        deeds.add("save.as", Part.RUN, Where.WINDOW, desk::saveAs, "Shortcut+Shift+S");
    }

    /// @param switches opens the panel of switches
    /// @param verdict  tells why an invariant is broken
    static void looks(Deeds deeds, Desk desk, Runnable switches, Runnable verdict) {
        deeds.add("switches", Part.RUN, Where.WINDOW, switches, "Shortcut+P");
        deeds.add("compare", Part.RUN, Where.WINDOW, () -> desk.compare(!desk.comparing()), "Shortcut+K");
        deeds.add("verdict", Part.RUN, Where.STAGE, verdict, "V");
    }

    /// What the stage does by itself when it gets these keys.
    static void stage(Deeds deeds) {
        deeds.add("letter.next", Part.LETTERS, Where.STAGE, null, "M");
        deeds.add("letter.before", Part.LETTERS, Where.STAGE, null, "Shift+M");
        deeds.add("deliver", Part.LETTERS, Where.LETTER, null, "Enter");
        deeds.add("drop", Part.LETTERS, Where.LETTER, null, "D");
        deeds.add("duplicate", Part.LETTERS, Where.LETTER, null, "U");
        deeds.add("delay", Part.LETTERS, Where.LETTER, null, "L");
        deeds.add("hold", Part.LETTERS, Where.LETTER, null, "Shift+L");
        deeds.add("cut", Part.NETWORK, Where.STAGE, null, "P");
        deeds.add("cut.turn", Part.NETWORK, Where.STAGE, null, "O");
        deeds.add("node.before", Part.NODES, Where.STAGE, null, "Up");
        deeds.add("node.next", Part.NODES, Where.STAGE, null, "Down");
        deeds.add("node.choose", Part.NODES, Where.NODE, null, "Enter");
        deeds.add("crash", Part.NODES, Where.NODE, null, "K");
        deeds.add("restart", Part.NODES, Where.NODE, null, "R");
        deeds.add("wipe", Part.NODES, Where.NODE, null, "Shift+K");
        deeds.add("skew", Part.NODES, Where.NODE, null, "S");
        deeds.add("fire", Part.NODES, Where.NODE, null, "T");
        deeds.add("request", Part.NODES, Where.NODE, null, "C");
        deeds.add("lens.in", Part.VIEW, Where.STAGE, null, "Equals", "Plus", "Add", "Shift+Equals");
        deeds.add("lens.out", Part.VIEW, Where.STAGE, null, "Minus", "Subtract");
        deeds.add("lens.all", Part.VIEW, Where.STAGE, null, "0", "Numpad 0");
    }

    static void view(Deeds deeds, Session session, TextSize size, Look look, Regions regions, Presenting presenting) {
        for (Area area : Area.values())
            deeds.add("focus." + area.word(), Part.VIEW, Where.WINDOW, () -> regions.focus(area),
                    "Shortcut+" + (area.ordinal() + 1));
        deeds.add("region.next", Part.VIEW, Where.WINDOW, () -> regions.focusBy(1), "F6", "Shortcut+F6");
        deeds.add("region.before", Part.VIEW, Where.WINDOW, () -> regions.focusBy(-1), "Shift+F6");
        BiConsumer<Area, String> toggle = (area, keys) -> deeds.add("toggle." + area.word(), Part.VIEW, Where.WINDOW,
                () -> regions.toggle(area), keys);
        toggle.accept(Area.LESSON, "Shortcut+Shift+1");
        toggle.accept(Area.INSPECTOR, "Shortcut+Shift+3");
        toggle.accept(Area.TIMELINE, "Shortcut+Shift+4");
        deeds.add("larger", Part.VIEW, Where.WINDOW, size::larger, LARGER);
        deeds.add("smaller", Part.VIEW, Where.WINDOW, size::smaller, "Shortcut+Minus", "Shortcut+Subtract");
        deeds.add("usual", Part.VIEW, Where.WINDOW, () -> size.set(100), "Shortcut+0", "Shortcut+Numpad 0");
        deeds.add("theme", Part.VIEW, Where.WINDOW, look::toggle, "Shortcut+Shift+D");
        deeds.add("present", Part.VIEW, Where.WINDOW, presenting::toggle, "F5");
        deeds.add("dismiss", Part.VIEW, Where.WINDOW, () -> {
            if (!session.error().isEmpty() || session.busy() || !regions.presenting())
                session.dismiss();
            else
                presenting.toggle();
        }, "Esc");
    }

    static void keys(Deeds deeds, KeySheet sheet) {
        deeds.add("keys", Part.VIEW, Where.WINDOW, sheet::toggle, "F1");
    }
}
