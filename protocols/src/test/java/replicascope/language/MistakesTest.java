package replicascope.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {
    private static final String START = "replicascope 1\n";

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            delivr S1>S2              ~ 1 ~ "delivr" is not a command; did you mean "deliver"?
            Crash S1                  ~ 1 ~ "Crash" is not a command; did you mean "crash"?
            123                       ~ 1 ~ found "123"; expected a command such as "deliver S1>S2"
            deliver                   ~ 8 ~ the line ends here; expected a node such as S1, or *
            deliver S1 S2             ~ 12 ~ found "S2"; expected ">"
            deliver S1>               ~ 12 ~ the line ends here; expected a node such as S1, or *
            deliver S1>S2 Vote foo    ~ 20 ~ found "foo"; expected "choosing" or the end of the line
            deliver S1>S2 Vote{term=3 ~ 19 ~ this "{" is never closed; expected "}" at the end
            deliver S1>S2 Vote{}      ~ 20 ~ found "}"; expected a setting such as name=value
            deliver S1>S2 Vote#0      ~ 19 ~ there is no letter #0; ranks count from 1, in send order
            deliver S1>S2 #x          ~ 16 ~ found "x"; expected a rank such as #2
            deliver S1>S2 choosing    ~ 23 ~ the line ends here; expected a setting such as name=value
            drop S1>S2 choosing a=1 b ~ 25 ~ found "b"; expected "," or the end of the line
            crash                     ~ 6 ~ the line ends here; expected a node such as S1
            crash by                  ~ 7 ~ "by" is a reserved word; expected a node such as S1
            crash S1 S2               ~ 10 ~ found "S2"; expected "choosing" or the end of the line
            crash S1 chosing a=1      ~ 10 ~ found "chosing"; did you mean "choosing"?
            advance 150               ~ 9 ~ "150" has no unit; expected us, ms or s after it, such as 150ms
            advance -5ms              ~ 9 ~ "-5ms" is below zero; expected a duration such as 150ms or 0s
            advance utnil .x == 1     ~ 9 ~ found "utnil"; did you mean "until"?
            advance until .x mx 5ms   ~ 18 ~ found "mx"; did you mean "max"?
            delay S1>S2 Vote bye 5ms  ~ 18 ~ found "bye"; did you mean "by"?
            delay S1>S2 Vote by       ~ 20 ~ the line ends here; expected a duration such as 150ms
            slow S1 by 0              ~ 12 ~ "0" is not a factor; expected a number above zero such as 2.5
            slow S1 by 5ms            ~ 12 ~ "5ms" is not a factor; expected a number above zero such as 2.5
            settle max 2.5            ~ 12 ~ "2.5" is not a whole number; expected a number of letters
            settle max -1             ~ 12 ~ "-1" is out of range; expected a number of letters from 0 to 2147483647
            partition S1 S2           ~ 16 ~ a partition needs two groups or more; expected "|" and another group
            partition S1 | * | *      ~ 20 ~ a second "*" has no nodes left; expected at most one group to be *
            cut S1 S2                 ~ 10 ~ the line ends here; expected ">" (one way) or "|" (both ways)
            timeout S1                ~ 11 ~ the line ends here; expected the name of a timer
            timeout S1 election()     ~ 21 ~ found ")"; expected a value
            timeout S1 election(3     ~ 20 ~ this "(" is never closed; expected ")" at the end
            client C put k via        ~ 19 ~ the line ends here; expected a node such as S1
            client C get as r1 via S2 ~ 20 ~ "via" comes too late or twice; the order is via, with, as, choosing
            set a                     ~ 6 ~ the line ends here; expected "="
            set a(S1)=3               ~ 9 ~ found ")"; expected ">"
            note hello                ~ 6 ~ found "hello"; expected a text in quotes
            note "hello               ~ 6 ~ this string is never closed; expected a closing quote
            mark all                  ~ 6 ~ "all" is a reserved word; expected a name for this position
            """)
    void mistakesInCommandsAreAnsweredInOneSentence(String command, int column, String sentence) {
        assertThat(answer(() -> Commands.parse(command))).isEqualTo("line 1, column " + column + ": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            expect                    ~ 7 ~ the line ends here; expected a condition such as S1.state == LEADER
            expect S1.state = LEADER  ~ 17 ~ found "="; did you mean "=="?
            expect S1.state <> LEADER ~ 17 ~ found "<>"; did you mean "!="?
            expect S1.state ==        ~ 19 ~ the line ends here; expected a value
            expect .a == 1 && .b      ~ 16 ~ found "&&"; did you mean "and"?
            expect (.a) || .b         ~ 13 ~ found "||"; did you mean "or"?
            expect .a == 1 adn .b     ~ 16 ~ found "adn"; did you mean "and"?
            expect !S1.up             ~ 8 ~ found "!"; did you mean "not"?
            expect S1. == 3           ~ 12 ~ found "=="; expected the name of a field right after the dot
            expect (S1.x == 1         ~ 8 ~ this "(" is never closed; expected ")" at the end
            expect S1.x == 1)         ~ 17 ~ found ")"; expected "and", "or", "choosing" or the end of the line
            expect S1.log[2 == 3      ~ 17 ~ found "=="; expected "]"
            expect S1.a == [1, 2      ~ 16 ~ this "[" is never closed; expected "]" at the end
            expect [1, 2 == .x        ~ 14 ~ found "=="; expected "," or "]"
            expect cuont(server, .x)  ~ 8 ~ "cuont" is not a function; did you mean "count"?
            expect history(k)         ~ 17 ~ found ")"; expected ","
            """)
    void mistakesInConditionsAreAnsweredInOneSentence(String command, int column, String sentence) {
        assertThat(answer(() -> Commands.parse(command))).isEqualTo("line 1, column " + column + ": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            set a=1.5us ~ "1.5us" is not a whole number of microseconds; expected a duration such as 150ms or 1500us
            set a=1h ~ "1h" is not a number or a duration; expected digits, or digits with us, ms or s such as 150ms
            set a=9223372036855s ~ "9223372036855s" is too long a time; expected at most 9223372036854775807us
            set a=by ~ "by" is a reserved word; expected a value; to mean the word itself, write it in quotes
            """)
    void mistakesInValuesAreAnsweredInOneSentence(String command, String sentence) {
        assertThat(answer(() -> Commands.parse(command))).isEqualTo("line 1, column 7: " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            protocl raft             ~ 1 ~ "protocl" is not a header line; did you mean "protocol"?
            deliver S1>S2            ~ 1 ~ "deliver" is a command; put it below the line "---"
            = S1                     ~ 1 ~ an outcome (=) stands in the header; put it below "---", under its command
            --                       ~ 1 ~ found "--"; expected a header line or "---"
            --- x y                  ~ 7 ~ found "y"; expected the end of the line
            --- x from main at 3     ~ 7 ~ the first branch leaves no other one; put a line "---" above the commands that lead to it
            --- by                   ~ 5 ~ "by" is a reserved word; expected the name of a branch such as main, in quotes if it is not one word
            looks                    ~ 6 ~ the line ends here; expected the name of a branch such as main, in quotes if it is not one word
            looks main 3             ~ 12 ~ found "3"; expected "at" and a step, or the end of the line
            looks main at -1         ~ 15 ~ "-1" is out of range; expected a step from 0 to 2147483647
            looks mian at 1          ~ 7 ~ there is no branch "mian"; did you mean "main"?
            looks "b 1" at 1         ~ 7 ~ there is no branch "b 1"; expected "main"
            preset deploid           ~ 8 ~ found "deploid"; did you mean "deployed"?
            preset foo               ~ 8 ~ found "foo"; expected one of literal, printed, deployed
            break                    ~ 6 ~ the line ends here; expected a switch such as A4.2
            break 4                  ~ 7 ~ found "4"; expected a switch such as A4.2
            shows A4.2 braeks safety ~ 12 ~ found "braeks"; did you mean "breaks"?
            shows A4.2 proves safety ~ 12 ~ found "proves"; expected "breaks"
            nodes S1, S2             ~ 9 ~ found ","; expected another node, ":" and their kind, or the end of the line
            seed 1.5                 ~ 6 ~ "1.5" is not a whole number; expected a whole number
            protocol raft x          ~ 15 ~ found "x"; expected a version
            engine 1                 ~ 8 ~ found "1"; expected a version in quotes
            """)
    void mistakesInTheHeaderAreAnsweredInOneSentence(String header, int column, String sentence) {
        assertThat(answer(() -> RunFiles.parse(START + header + "\n---\n")))
                .isEqualTo("line 2, column " + column + ": " + sentence);
    }

    @Test
    void aWordFarFromEveryCommandGetsTheWholeList() {
        assertThat(answer(() -> Commands.parse("foo"))).isEqualTo("line 1, column 1: \"foo\" is not a command; "
                + "expected one of deliver, drop, release, duplicate, hold, delay, start, crash, restart, wipe, pause, "
                + "resume, timeout, cut, partition, heal, skew, slow, advance, settle, client, set, expect, mark, note");
    }

    @Test
    void theFirstLineNamesTheFormat() {
        assertThat(answer(() -> RunFiles.parse("")))
                .isEqualTo("line 1, column 1: this file is empty; its first line must be \"replicascope 1\"");
        assertThat(answer(() -> RunFiles.parse("\n  hello\n"))).isEqualTo(
                "line 2, column 3: this is not a Replicascope run file; its first line must be \"replicascope 1\"");
        assertThat(answer(() -> RunFiles.parse("replicascope\n---\n"))).isEqualTo(
                "line 1, column 13: the line ends here; expected the version of the format: \"replicascope 1\"");
    }

    @Test
    void aNewerVersionAsksForAnUpdate() {
        assertThat(answer(() -> RunFiles.parse("replicascope 7\n?"))).isEqualTo("line 1, column 14: this file is "
                + "from a newer version (7) of Replicascope; this one reads version 1: update the program");
        assertThat(answer(() -> RunFiles.parse("replicascope 0\n---"))).isEqualTo(
                "line 1, column 14: there is no version 0 of run files; this program reads version 1");
        assertThat(answer(() -> RunFiles.parse("replicascope 99999999999\n"))).contains("(99999999999)");
    }

    @Test
    void aFileWithoutTheRuleBelowTheHeaderIsIncomplete() {
        assertThat(answer(() -> RunFiles.parse(START + "seed 1\n"))).isEqualTo("line 3, column 1: the file ends before "
                + "\"---\"; add a line \"---\" between the header and the commands");
    }

    @Test
    void headerAndBodyStayApart() {
        assertThat(answer(() -> RunFiles.parse(START + "---\nprotocol raft\n"))).isEqualTo(
                "line 3, column 1: \"protocol\" belongs to the header; put it above the line \"---\"");
        assertThat(answer(() -> RunFiles.parse(START + "---\n---\n"))).isEqualTo(
                "line 3, column 1: a second \"---\" without a branch; name one, such as: --- other from main at 3");
        assertThat(answer(() -> RunFiles.parse(START + "---\n  = x\n"))).isEqualTo("line 3, column 3: an outcome (=) "
                + "has no command above it; put it under the command it belongs to");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            --- a                      ~ 6 ~ the line ends here; expected "from"
            --- a form main at 1       ~ 7 ~ found "form"; did you mean "from"?
            --- 7 from main at 1       ~ 5 ~ found "7"; expected the name of a branch such as main, in quotes if it is not one word
            --- a from                 ~ 11 ~ the line ends here; expected the name of a branch such as main, in quotes if it is not one word
            --- a from main            ~ 16 ~ the line ends here; expected "at"
            --- a from main at         ~ 19 ~ the line ends here; expected a step
            --- a from main at 1.5     ~ 20 ~ "1.5" is not a whole number; expected a step
            --- a from main at -1      ~ 20 ~ "-1" is out of range; expected a step from 0 to 2147483647
            --- a from main at 1 end   ~ 22 ~ found "end"; expected "ends" and a digest, or the end of the line
            --- a from main at 1 ends  ~ 26 ~ the line ends here; expected a digest in quotes
            --- a from mani at 1       ~ 12 ~ there is no branch "mani"; did you mean "main"?
            --- a from a at 1          ~ 12 ~ there is no branch "a"; expected "main", "b 1"
            --- main from main at 1    ~ 5 ~ there is a branch "main" already; give each branch a name of its own
            --- "b 1" from main at 1   ~ 5 ~ there is a branch "b 1" already; give each branch a name of its own
            """)
    void mistakesAboveABranchAreAnsweredInOneSentence(String line, int column, String sentence) {
        assertThat(answer(() -> RunFiles.parse(START + "---\ncrash S1\n--- \"b 1\" from main at 0\n" + line
                + "\ncrash S2\n"))).isEqualTo("line 5, column " + column + ": " + sentence);
    }

    @Test
    void aBranchBelowTheOneThatLeavesItIsNotThereYet() {
        assertThat(answer(() -> RunFiles.parse(START + "---\n--- a from b at 0\n--- b from main at 0\n")))
                .isEqualTo("line 3, column 12: there is no branch \"b\"; expected \"main\"");
        assertThat(answer(() -> RunFiles.parse(START + "---\ncrash S1\n--- a from main at 0\n= x\n"))).isEqualTo(
                "line 5, column 1: an outcome (=) has no command above it; put it under the command it belongs to");
    }

    @Test
    void anEndlessNameIsShortened() {
        String name = "\"" + "x\\n".repeat(10_000) + "\"";
        assertThat(answer(() -> RunFiles.parse(START + "---\n--- a from " + name + " at 0\n"))).hasSizeLessThan(200)
                .doesNotContain("\n");
    }

    @Test
    void binaryJunkIsNotAText() {
        assertThat(answer(() -> RunFiles.parse(START + "---\nnote \"\0\"\n"))).isEqualTo("line 3, column 7: this is "
                + "not a text file: it holds the character U+0000; open a run file, or save this one as UTF-8 text");
        assertThat(answer(() -> RunFiles.parse("\u0089PNG\r\n"))).contains("U+0089");
    }

    @Test
    void anEndlessLineIsRefused() {
        assertThat(answer(() -> RunFiles.parse(START + "---\nnote \"" + "x".repeat(200_000) + "\"\n"))).isEqualTo(
                "line 3, column 100001: this line has 200007 characters; a line has at most 100000: shorten it");
    }

    @Test
    void nestingHasALimit() {
        for (String opening : new String[] {"(", "[", "not ", "some(server, "})
            assertThat(answer(() -> Conditions.parse(opening.repeat(5_000))))
                    .endsWith("this is nested more than 100 deep; say it in simpler parts");
    }

    @Test
    void aCommandIsOneLine() {
        assertThat(answer(() -> Commands.parse("crash S1\ncrash S2"))).isEqualTo(
                "line 1, column 9: there is a line break here; expected everything on one line");
    }

    @Test
    void theExceptionHoldsItsParts() {
        LanguageException mistake = catchThrowableOfType(LanguageException.class, () -> Commands.parse(" foo\t"));
        assertThat(mistake.line()).isEqualTo(1);
        assertThat(mistake.column()).isEqualTo(2);
        assertThat(mistake.problem()).isEqualTo("\"foo\" is not a command");
        assertThat(mistake.expected()).startsWith("expected one of ");
    }

    private static String answer(ThrowingCallable parsing) {
        return catchThrowableOfType(LanguageException.class, parsing).getMessage();
    }
}
