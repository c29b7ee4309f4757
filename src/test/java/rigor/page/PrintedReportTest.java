package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report as it comes out of a printer: of the usual case, of one with another answer, of one without. */
@ExtendWith(InBrowser.class)
class PrintedReportTest {
    private static final int MOST_BEFORE_THE_APPENDIX = 2;
    private static final int MOST = 12;

    /** Paper is cut at hyphens and slashes, never elsewhere. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’_][\\p{L}\\p{N}]+)*");

    @ParameterizedTest
    @ValueSource(strings = {"swiss-home-office", "de-research-rack", "us-one-trillion"})
    void standsOnFewPagesWithNumbersAndWithWholeWords(String id, Site site) throws IOException {
        Page page = site.openReport(id);
        List<String> pages = printed(page);

        assertThat(pages).hasSizeLessThanOrEqualTo(MOST);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains(String.format(Locale.ROOT, "%d of %d", i + 1, pages.size()));
        }
        assertThat(pages.subList(0, MOST_BEFORE_THE_APPENDIX + 1))
                .anyMatch(text -> text.lines().anyMatch("Appendix"::equals));
        assertThat(pages.get(0)).containsAnyOf("What to order", "What would change it");
        assertThat(cut(page.locator("body").innerText(), String.join("\n", pages)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"swiss-home-office", "us-one-trillion"})
    void everybodyCanReadItOnAScreen(String id, Site site) {
        Page page = site.openReport(id);

        assertThat(AccessibilityTest.all(page)).isEmpty();
        page.setViewportSize(375, 800);
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    private static List<String> printed(Page page) throws IOException {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(i);
                one.setEndPage(i);
                pages.add(one.getText(document));
            }
            return pages;
        }
    }

    /** Words that are printed whole less often than they are written. */
    private static List<String> cut(String written, String printed) {
        Map<String, Long> whole = counted(printed);
        return counted(written).entrySet().stream()
                .filter(word -> whole.getOrDefault(word.getKey(), 0L) < word.getValue())
                .map(Map.Entry::toString)
                .sorted()
                .toList();
    }

    private static Map<String, Long> counted(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
