package replicascope.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.language.LanguageException;
import replicascope.lessons.Answer;
import replicascope.lessons.Graded;
import replicascope.lessons.LessonPlayer;
import replicascope.lessons.Prediction;
import replicascope.lessons.Prompt;
import replicascope.lessons.Task;
import replicascope.run.CommandFailed;
import replicascope.run.ExpectationFailed;
import replicascope.run.Player;
import replicascope.run.Run;

/// Asks a lesson's questions and hands over its tasks, as text. Where nobody answers, the answer and the solution are
/// shown.
final class QuestionTeller {
    private static final int INDENT = LessonTeller.INDENT;
    private static final String MARGIN = " ".repeat(INDENT);

    private final Terminal terminal;
    private final LessonPlayer player;
    private final LessonTeller teller;

    QuestionTeller(Terminal terminal, LessonPlayer player, LessonTeller teller) {
        this.terminal = terminal;
        this.player = player;
        this.teller = teller;
    }

    void predict(Prediction prediction) {
        Prompt prompt = player.prompt().orElseThrow();
        terminal.paragraph(INDENT, "Question: " + prompt.ask());
        int number = 1;
        for (Prompt.Choice choice : shown(prompt))
            terminal.paragraph(MARGIN + String.format("%3d  ", number++), choice.text());
        Optional<Answer> answer = answer(prompt);
        terminal.line();
        if (answer.isPresent())
            judged(player.answer(answer.get()), prediction);
        else
            notAnswered(prompt, prediction);
        terminal.line();
        teller.compared();
    }

    /// A listing's lines are answered by their own numbers.
    private static List<Prompt.Choice> shown(Prompt prompt) {
        return prompt.kind() == Prediction.Kind.LINE ? List.of() : prompt.choices();
    }

    /// Asks until there is an answer, or a line is left empty, or nobody is there.
    private Optional<Answer> answer(Prompt prompt) {
        while (true) {
            Optional<String> line = terminal.ask(MARGIN + "Your answer (" + wanted(prompt)
                    + "; nothing to be shown it): ");
            if (line.isEmpty() || line.get().isBlank())
                return Optional.empty();
            Answer answer = Answer.of(parts(prompt, line.get()));
            Optional<String> why = player.refusal(answer);
            if (why.isEmpty())
                return Optional.of(answer);
            terminal.paragraph(INDENT, "That is no answer here: " + why.get() + ".");
        }
    }

    private static String wanted(Prompt prompt) {
        return switch (prompt.kind()) {
            case CHOICE, RELATION -> "a number";
            case CHOICES -> "numbers";
            case ORDER -> "all numbers in order";
            case NODE, MESSAGE -> "a number or a name";
            case LINE -> "the number of a line";
            case VALUE -> "a value";
            case EXPLAIN -> "in your own words";
        };
    }

    private static List<String> parts(Prompt prompt, String line) {
        boolean several = prompt.kind() == Prediction.Kind.CHOICES || prompt.kind() == Prediction.Kind.ORDER;
        List<String> words = several ? List.of(line.strip().split("[ ,]+")) : List.of(line.strip());
        List<Prompt.Choice> choices = shown(prompt);
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            boolean number = word.matches("\\d{1,3}") && !choices.isEmpty();
            int index = number ? Integer.parseInt(word) - 1 : -1;
            parts.add(index >= 0 && index < choices.size() ? choices.get(index).id() : word);
        }
        return parts;
    }

    private void judged(Graded graded, Prediction prediction) {
        revealed(prediction, graded.revealed());
        terminal.paragraph(INDENT, switch (graded.verdict()) {
            case RIGHT -> "That is right.";
            case PARTLY -> "That is right as far as it goes. In full: " + texts(prediction, graded.right()) + ".";
            case WRONG -> "It is not so. Right is: " + texts(prediction, graded.right()) + ".";
            case OPEN -> "Compare your answer with this one.";
        });
        graded.feedback().forEach(one -> terminal.paragraph(INDENT, one.text()));
        terminal.paragraph(INDENT, graded.explain());
    }

    private void revealed(Prediction prediction, LessonPlayer.Played played) {
        if (prediction.reveal().isEmpty())
            return;
        teller.happened(prediction.reveal(), played);
        terminal.line();
    }

    private void notAnswered(Prompt prompt, Prediction prediction) {
        LessonPlayer.Shown shown = player.show();
        revealed(prediction, shown.revealed());
        if (prompt.kind() != Prediction.Kind.EXPLAIN)
            terminal.paragraph(INDENT, "Not answered here; right is: " + texts(prediction, shown.right()) + ".");
        terminal.paragraph(INDENT, shown.explain());
    }

    private static String texts(Prediction prediction, List<String> right) {
        return right.stream().map(id -> prediction.option(id).map(Prediction.Option::text).orElse(id))
                .collect(Collectors.joining("; "));
    }

    void task(Task task) {
        terminal.paragraph(INDENT, "Task: " + task.goal());
        if (!task.allow().isEmpty())
            terminal.paragraph(INDENT, "Allowed: " + String.join(", ", task.allow()) + ".");
        if (!(terminal.interactive() && tried(task))) {
            terminal.paragraph(INDENT, "Not solved here; a solution is played:");
            task.solution().forEach(command -> terminal.paragraph(INDENT + 2, command.toString()));
        }
        terminal.line();
        terminal.paragraph(INDENT, task.explain());
        terminal.line();
    }

    /// True when the learner has solved it.
    private boolean tried(Task task) {
        terminal.paragraph(INDENT, "Write commands such as \"" + task.solution().getFirst()
                + "\"; \"hint\", \"back\", \"again\"; nothing to be shown a solution.");
        while (true) {
            Optional<String> line = terminal.ask(MARGIN + "> ").map(String::strip);
            if (line.isEmpty() || line.get().isEmpty())
                return false;
            switch (line.get()) {
                case "hint" -> terminal.paragraph(INDENT, player.hint().orElse("Try something first."));
                case "back" -> {
                    if (player.state().orElseThrow().actions() > 0)
                        player.run().back();
                }
                case "again" -> player.home();
                default -> act(line.get());
            }
            Task.State state = player.state().orElseThrow();
            if (state.success())
                return true;
            state.sentence().ifPresent(sentence -> terminal.paragraph(INDENT, sentence));
            if (state.status() == Task.Status.FAILED)
                player.retry();
        }
    }

    private void act(String text) {
        Run run = player.run();
        long from = run.step();
        try {
            Command command = Commands.parse(text);
            Optional<String> refused = player.refusal(command);
            if (refused.isPresent())
                terminal.paragraph(INDENT, "Not done: " + refused.get() + ".");
            else
                new Player(run).play(command);
        } catch (LanguageException e) {
            terminal.paragraph(INDENT, "Not understood: " + e.problem() + (e.expected().isEmpty() ? "." : "; "
                    + e.expected() + "."));
        } catch (CommandFailed | ExpectationFailed e) {
            terminal.paragraph(INDENT, "Not possible: " + e.getMessage() + ".");
        }
        teller.happened(List.of(), new LessonPlayer.Played(from, run.step()));
    }
}
