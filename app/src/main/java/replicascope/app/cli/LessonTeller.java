package replicascope.app.cli;

import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonPlayer;

/// Plays a lesson as text: what a step says, what happens then, and what the nodes know afterwards.
final class LessonTeller {
    private static final int INDENT = 6;
    /// Of a long stretch only the beginning and the end are told.
    private static final int MOST = 12;
    private static final int FIRST = 7;
    private static final int LAST = 2;

    private final Terminal terminal;
    private final Lesson lesson;
    private final LessonPlayer player;
    private final Narrator narrator;

    LessonTeller(Terminal terminal, Lesson lesson) {
        this.terminal = terminal;
        this.lesson = lesson;
        player = new LessonPlayer(lesson);
        narrator = new Narrator(terminal, player.run());
    }

    /// @throws replicascope.lessons.LessonException when the lesson cannot be played to its end
    void tell() {
        terminal.line(lesson.title());
        terminal.paragraph(0, lesson.summary());
        terminal.line(RunText.stage(lesson.stage().setup()));
        terminal.line();
        narrator.table(player.run().step(), INDENT);
        say();
        while (player.hasNext()) {
            Lesson.Step step = player.current();
            if (!step.commands().isEmpty())
                terminal.enter(" ".repeat(INDENT) + "[Enter]");
            LessonPlayer.Played played = player.next();
            happened(step, played);
            if (step != player.current())
                say();
        }
        terminal.out().flush();
    }

    private void say() {
        Lesson.Step step = player.current();
        String number = String.format("%-" + INDENT + "s", player.step() + 1 + "/" + lesson.steps().size());
        terminal.line();
        terminal.line(number + step.title());
        terminal.paragraph(INDENT, step.say());
        terminal.line();
    }

    private void happened(Lesson.Step step, LessonPlayer.Played played) {
        long count = played.to() - played.from();
        for (long at = played.from() + 1; at <= played.to(); at++) {
            long nth = at - played.from();
            if (count <= MOST || nth <= FIRST || nth > count - LAST)
                narrator.step(at, false);
            else if (nth == FIRST + 1)
                terminal.line(" ".repeat(21) + "… and " + (count - FIRST - LAST) + " steps more …");
        }
        for (Command command : step.commands())
            if (command.action() instanceof Action.Expect(Condition condition))
                terminal.paragraph(INDENT, "checked: " + Conditions.print(condition));
        if (count > 0) {
            terminal.line();
            narrator.table(played.to(), INDENT);
        }
        terminal.out().flush();
    }
}
