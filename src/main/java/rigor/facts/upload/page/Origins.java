package rigor.facts.upload.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Texts;

/**
 * Where a saved page comes from, by what browsers and their add-ons leave in it.
 *
 * @param address null if nothing says
 * @param savedOn null if nothing says
 */
record Origins(@Nullable String address, @Nullable LocalDate savedOn) {
    private static final Pattern SAVED_FROM =
            Pattern.compile("saved from url=\\([0-9]{1,6}\\)\\s{0,5}(\\S{1,2000})", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile("(?m)^\\s{0,20}(?:url|original url):\\s{0,5}(\\S{1,2000})");
    private static final Pattern SAVED_DATE = Pattern.compile("(?m)^\\s{0,20}(?:saved date|date):\\s{0,5}(.{1,40})");
    private static final Pattern SAVED_AT =
            Pattern.compile("Saved from (\\S{1,2000}) at ([0-9]{4}-[0-9]{2}-[0-9]{2})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 5_000;

    /** Of the first comments: a page may write others of itself further down. */
    static Origins of(Document page) {
        String comments = comments(page);
        String address = first(address(comments), meta(page, "savepage-url"));
        Matcher at = SAVED_AT.matcher(comments);
        String day = at.find() ? at.group(2) : first(group(SAVED_DATE, comments), meta(page, "savepage-date"));
        return new Origins(
                address == null ? null : Texts.address(address), day == null ? null : Dates.parse(begin(day)));
    }

    private static @Nullable String address(String comments) {
        String from = group(SAVED_FROM, comments);
        Matcher at = SAVED_AT.matcher(comments);
        return from != null ? from : at.find() ? at.group(1) : group(URL, comments);
    }

    /** Without the time of day, its zone and the zone's name. */
    private static String begin(String day) {
        return day.strip().substring(0, Math.min(24, day.strip().length()));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String meta(Document page, String name) {
        Element meta = page.selectFirst("meta[name=" + name + "][content]");
        return meta == null ? null : meta.attr("content");
    }

    private static @Nullable String group(Pattern pattern, String comments) {
        Matcher matcher = pattern.matcher(comments);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String comments(Document page) {
        List<Node> nodes = new ArrayList<>(page.childNodes());
        Element html = page.selectFirst("html");
        if (html != null) {
            nodes.addAll(html.childNodes());
        }
        StringBuilder text = new StringBuilder();
        for (Node node : nodes) {

            if (node instanceof Comment comment && text.length() < LONGEST) {
                String data = comment.getData();
                text.append(data, 0, Math.min(LONGEST, data.length())).append('\n');
            }
        }
        return text.toString();
    }
}
