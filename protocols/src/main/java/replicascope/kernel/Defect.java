package replicascope.kernel;

import java.util.List;

/// A defect of the printed algorithm as a switch: present (`break`) or repaired (`repair`).
///
/// @param id       the row of the audit: `A4.2`
/// @param lines    the printed lines it is about, as in `2-3, 15-25`; empty when a line is missing
/// @param requires other defects without which it does not show
/// @param excludes defects that cannot be present together with it
/// @param breaks   the invariant, or the bounded-progress property, that it breaks
/// @param needs    what a schedule needs to show it
/// @param printed  true when the preset *printed* has it
public record Defect(String id, String lines, List<String> requires, List<String> excludes, String breaks,
        Needs needs, boolean printed) {

    public Defect {
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
    }

    /// What it takes to show a defect: an order of events only, bounded time, or clocks.
    public enum Needs {
        ORDER, BOUNDED_TIME, CLOCKS
    }
}
