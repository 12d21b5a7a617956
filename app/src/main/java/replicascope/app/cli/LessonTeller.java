package replicascope.app.cli;

import java.util.List;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Condition;
import replicascope.language.Conditions;
import replicascope.lessons.Lesson;
import replicascope.lessons.LessonPlayer;

/// Plays a lesson as text: what a step says, what happens then, and what the nodes know afterwards.
final class LessonTeller {
    static final int INDENT = 6;
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
            boolean asked = asked(step);
            if (!step.commands().isEmpty() && !asked)
                terminal.enter(" ".repeat(INDENT) + "[Enter]");
            LessonPlayer.Played played = player.next();
            happened(step.commands(), played);
            if (step != player.current())
                say();
        }
        narrator.histories(player.run().step());
        terminal.out().flush();
    }

    /// True when the step asked something and the learner has seen what came of it.
    private boolean asked(Lesson.Step step) {
        var questions = new QuestionTeller(terminal, player, this);
        if (step.predict().isPresent())
            questions.predict(step.predict().get());
        if (step.task().isPresent())
            questions.task(step.task().get());
        return step.predict().isPresent() || step.task().isPresent();
    }

    /// What the step compares, if it does.
    void compared() {
        player.compared().ifPresent(compared -> {
            terminal.paragraph(INDENT, "After the same choices with nothing broken:");
            terminal.line();
            new Narrator(terminal, compared.run()).table(compared.run().step(), INDENT);
            for (String command : compared.skipped())
                terminal.paragraph(INDENT, "not possible there: " + command);
            for (Condition condition : player.current().compare().orElseThrow().expect())
                terminal.paragraph(INDENT, "checked there: " + Conditions.print(condition));
            terminal.line();
        });
    }

    private void say() {
        Lesson.Step step = player.current();
        String number = String.format("%-" + INDENT + "s", player.step() + 1 + "/" + lesson.steps().size());
        terminal.line();
        terminal.line(number + step.title());
        terminal.paragraph(INDENT, step.say());
        terminal.line();
        if (step.from().isPresent()) {
            terminal.paragraph(INDENT, "The stage is back where \"" + lesson.steps().get(lesson.index(step.from()
                    .get()))
                    .title() + "\" began.");
            terminal.line();
        }
        if (step.predict().isEmpty())
            compared();
    }

    /// Tells the steps of a stretch, the checks among the commands, and what the nodes know afterwards.
    void happened(List<Command> commands, LessonPlayer.Played played) {
        long count = played.to() - played.from();
        for (long at = played.from() + 1; at <= played.to(); at++) {
            long nth = at - played.from();
            if (count <= MOST || nth <= FIRST || nth > count - LAST)
                narrator.step(at, false);
            else if (nth == FIRST + 1)
                terminal.line(" ".repeat(21) + "… and " + (count - FIRST - LAST) + " steps more …");
        }
        for (Command command : commands)
            if (command.action() instanceof Action.Expect(Condition condition))
                terminal.paragraph(INDENT, "checked: " + Conditions.print(condition));
        if (count > 0) {
            terminal.line();
            narrator.table(played.to(), INDENT);
        }
        terminal.out().flush();
    }
}
