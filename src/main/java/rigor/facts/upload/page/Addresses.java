package rigor.facts.upload.page;

import java.net.MalformedURLException;
import java.net.URL;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Texts;

/**
 * Addresses of offers. None is ever opened.
 *
 * @param base that others start from; null if the page names none
 * @param page of the page itself; null if it names none
 */
record Addresses(@Nullable String base, @Nullable String page) {
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,30}:.*", Pattern.DOTALL);

    /** The address that a page states, whole; null where it is none of the web, with a warning. */
    void set(@Nullable String stated, Draft.Builder draft) {
        if (stated == null) {
            return;
        }
        draft.url = absolute(base, stated);
        boolean isOther =
                Texts.address(stated) == null && SCHEME.matcher(stated.strip()).matches();
        if (draft.url == null && (isOther || base != null)) {
            draft.warnings.add("its address is none of the web and is left out");
        }
    }

    /** An address as it stands if it is whole, else from the base on; null if it is none of the web. */
    static @Nullable String absolute(@Nullable String base, String stated) {
        String address = Texts.address(stated);
        return address != null || SCHEME.matcher(stated.strip()).matches() ? address : resolved(base, stated);
    }

    private static @Nullable String resolved(@Nullable String base, String stated) {
        try {
            String text = stated.strip();
            return base == null || text.isEmpty() ? null : Texts.address(new URL(new URL(base), text).toString());
        } catch (MalformedURLException e) {
            return null;
        }
    }
}
