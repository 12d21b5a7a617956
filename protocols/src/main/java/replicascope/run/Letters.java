package replicascope.run;

import java.util.ArrayList;
import java.util.List;
import replicascope.kernel.Components;
import replicascope.language.Action;
import replicascope.language.Command;
import replicascope.language.Commands;
import replicascope.language.End;
import replicascope.language.LetterName;
import replicascope.language.Setting;
import replicascope.simulation.Letter;
import replicascope.simulation.Names;
import replicascope.simulation.World;

/// Finds letters by the names commands use, and names them.
final class Letters {
    private Letters() {}

    /// Every letter that fits, by destination and send order; the rank is not looked at.
    static List<Letter> all(World world, LetterName name) {
        check(world, name);
        List<Letter> fitting = new ArrayList<>();
        for (Letter letter : world.flight())
            if (fits(world, letter, name))
                fitting.add(letter);
        return fitting;
    }

    /// The one letter meant.
    ///
    /// @throws CommandFailed when it is not in flight, naming what is
    static Letter one(World world, LetterName name) {
        List<Letter> fitting = all(world, name);
        if (fitting.size() >= name.rank())
            return fitting.get(name.rank() - 1);
        throw new CommandFailed("there is no letter " + text(name) + " in flight" + inFlight(world));
    }

    private static String inFlight(World world) {
        List<Letter> flight = world.flight();
        if (flight.isEmpty())
            return ": none is";
        List<String> names = flight.stream().limit(6).map(letter -> text(name(world, letter))).toList();
        return ": there are " + String.join(", ", names) + (flight.size() > 6 ? " and " + (flight.size() - 6)
                + " more" : "");
    }

    private static void check(World world, LetterName name) {
        if (name.from() instanceof End.Node(String from))
            Nodes.find(world, from);
        if (name.to() instanceof End.Node(String to))
            Nodes.find(world, to);
    }

    private static boolean fits(World world, Letter letter, LetterName name) {
        if (!name.from().fits(letter.from().name()) || !name.to().fits(letter.to().name()))
            return false;
        if (name.names().isEmpty())
            return true;
        return Names.of(world.setup().blueprint()).message(letter.message()).equals(name.names())
                && name.fields().stream().allMatch(field -> fits(world, letter.message(), field));
    }

    /// A field may be one of the message or of a message wrapped in it.
    private static boolean fits(World world, Object message, Setting field) {
        Player.plain(field);
        for (var component : Components.of(((Record) message).getClass())) {
            Object value = component.of((Record) message);
            if (component.name().equals(field.name()))
                return Values.same(value, field.value());
            if (value instanceof Record inner && world.setup().blueprint().message(inner).isPresent())
                return fits(world, inner, field);
        }
        throw new CommandFailed("the message has no field \"" + field.name() + "\": it has " + String.join(", ",
                Components.of(((Record) message).getClass()).stream().map(Components.Component::name).toList()));
    }

    /// The name by which a command finds this letter again in this world.
    static LetterName name(World world, Letter letter) {
        List<String> names = Names.of(world.setup().blueprint()).message(letter.message());
        LetterName plain = LetterName.of(letter.from().name(), letter.to().name(), names.toArray(String[]::new));
        int rank = 1;
        for (Letter other : all(world, plain)) {
            if (other.serial() == letter.serial())
                return plain.ranked(rank);
            rank++;
        }
        throw new IllegalArgumentException("the letter is not in flight");
    }

    private static String text(LetterName name) {
        return Commands.print(new Command(new Action.Hold(name))).substring("hold ".length());
    }

}
