package replicascope.lessons;

/// A place in a lesson's file.
///
/// @param file    its name, as it was given
/// @param line    from 1; 0 for the file as a whole
/// @param column  from 1, in UTF-16 units
/// @param pointer where in the JSON, as a JSON pointer (RFC 6901): `/steps/3/do/1`; empty for the whole
public record Place(String file, int line, int column, String pointer) {
    static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    /// `a.json, line 3, column 7 (/steps/0/say)`
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ", line " + line + ", column " + column)
                + (pointer.isEmpty() ? "" : " (" + pointer + ")");
    }
}
