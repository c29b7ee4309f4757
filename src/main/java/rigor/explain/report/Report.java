package rigor.explain.report;

import rigor.explain.Explainer;

/**
 * The decision as a document to hand on: on its first pages the answer, why, how sure, the risks, what to order and a
 * comparison of three; then an appendix with all that it rests on. A single file that loads nothing from the network, to
 * be read on a screen or printed on A4.
 */
public final class Report {
    static final String APPENDIX = "Appendix";

    private final Told told;

    public Report(Explainer explainer) {
        this.told = Told.of(explainer);
    }

    public String html() {
        return Paper.page(told.plain().headline(), "Judged for " + told.day(), Html.of(markdown()));
    }

    public String markdown() {
        Markdown text = new Markdown();
        new AnswerSection(told).write(text);
        new OrderSection(told).write(text);
        new ComparisonSection(told).write(text);
        text.heading(2, APPENDIX);
        new RequirementsSection(told).write(text);
        new OffersSection(told).write(text);
        new OthersSection(told).write(text);
        new GroundsSection(told).write(text);
        return text.toString();
    }
}
