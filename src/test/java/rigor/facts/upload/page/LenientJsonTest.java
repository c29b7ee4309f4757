package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.facts.upload.page.LenientJson.JsonFault;

class LenientJsonTest {
    private static final Map<String, Object> TWO = Map.of("a", Word.of("x"), "b", new Word("1", true));

    private static List<Object> parse(String text) throws JsonFault {
        return LenientJson.parse(text, Set.of("unread"), 1_000).roots();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"x\",\"b\":1}",
                "{\"a\":\"x\",\"b\":1,}",
                "{\"a\":\"x\",,\"b\":1};",
                "{\"a\":\"x\" \"b\":1}",
                "{\"a\":\"x\"\n\"b\":1}",
                "{\"a\":\"x\";\"b\":1;}",
                "{'a':'x','b':1}",
                "{a:'x',b:1}",
                "\uFEFF{\"a\":\"x\",\"b\":1}",
                "<!-- {\"a\":\"x\",\"b\":1} -->",
                "//<![CDATA[\n{\"a\":\"x\",\"b\":1}\n//]]>",
                "//<![CDATA[ {\"a\":\"x\",\"b\":1} //]]>",
                "/*<![CDATA[*/{\"a\":\"x\",\"b\":1}/*]]>*/",
                "{\"a\":\"x\", // of the shop\n \"b\":1}",
                "{\"a\":\"x\",\"unread\":[{\"c\":[1,2]}],\"b\":1}",
                "{\"a\":\"\\u0078\",\"b\":1,\"a\":\"y\"}"
            })
    void whatShopsDoToJsonIsRead(String text) throws JsonFault {
        assertThat(parse(text)).containsExactly(TWO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"n\":\"a 27\" wide screen\"}        | a 27\" wide screen",
                "{\"n\":\"say \\\"no\\\"\"}            | say \"no\"",
                "{\"n\":\"https://example.ch//x\"}     | https://example.ch//x",
                "{\"n\":\"a \\' b\"}                   | a ' b",
                "{\"n\":\"\\ud83d\\ude00\"}            | \uD83D\uDE00",
                "{\"n\":\"\\uZZ\"}                     | uZZ"
            })
    void whatStandsInAStringIsKept(String text, String value) throws JsonFault {
        assertThat(parse(text)).containsExactly(Map.of("n", Word.of(value)));
    }

    @Test
    void aLineBreakInAStringIsOne() throws JsonFault {
        assertThat(parse("{\"n\":\"a\nb\tc\"}")).containsExactly(Map.of("n", Word.of("a\nb\tc")));
    }

    @Test
    void severalObjectsAfterEachOtherAreAllRead() throws JsonFault {
        assertThat(parse("{\"a\":1}\n{\"a\":2},[3]"))
                .containsExactly(
                        Map.of("a", new Word("1", true)),
                        Map.of("a", new Word("2", true)),
                        List.of(new Word("3", true)));
        assertThat(parse(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":\"x           | ends in the middle of a string (line 1, column 8 of the script)",
                "{\"a\":{\"b\":1}     | ends in the middle of an object (line 1, column 13 of the script)",
                "[1,2                 | ends in the middle of a list (line 1, column 5 of the script)",
                "{\"a\"               | ends in the middle of an object (line 1, column 5 of the script)",
                "{a 1}                 | has no : here (line 1, column 4 of the script)",
                "<html>               | begins neither with { nor with [ (line 1, column 1 of the script)",
                "{\"a\":}             | holds something here that is no value (line 1, column 6 of the script)"
            })
    void whatIsNoJsonIsSaidWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(JsonFault.class).hasMessage("the JSON " + message);
    }

    @Test
    void thePlaceIsCountedInLines() {
        assertThatThrownBy(() -> parse("{\n \"a\": 1,\n \"b\": ?\n}")).hasMessageContaining("(line 3, column 7");
    }

    @Test
    void whatHasNoEndInSightIsRefused() {
        assertThatThrownBy(() -> parse("[".repeat(1_000_000))).hasMessageContaining("nested deeper than 100");
        assertThatThrownBy(() -> parse("[" + "1,".repeat(2_000) + "1]")).hasMessageContaining("values");
    }
}
