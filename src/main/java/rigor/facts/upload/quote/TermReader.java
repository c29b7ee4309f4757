package rigor.facts.upload.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;
import rigor.facts.Phrase.Where;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.quote.Labels.Found;
import rigor.facts.upload.quote.Terms.Delivery;

/** Reads sentences of a quote: delivery, warranty, condition, tax, where it is shipped to, until when it holds. */
final class TermReader {
    /** A full stop ends a sentence where a capital follows; behind an abbreviation stands a number or a small letter. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;])\\s+(?=\\p{Lu})|;|\n");

    private static final Pattern PIECE = Pattern.compile(",(?![0-9])|\\s[/\u2013\u2014\u00B7|-]\\s");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,3})[\\s-]{0,3}(\\p{L}{1,12})");
    private static final Pattern NUMBERS = Pattern.compile(
            "^\\s?[.:]?\\s?([0-9]{1,4}(?:\\s?(?:,|&|\\+|/|\\p{L}{1,4})\\s?[0-9]{1,4}(?![0-9]|\\s\\p{L})){0,20})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private final Labels labels;
    private final Wording wording;
    private final TaxWords taxes;
    private final Places places;

    TermReader(Labels labels, Wording wording, Places places) {
        this.labels = labels;
        this.wording = wording;
        this.taxes = new TaxWords(labels, wording);
        this.places = places;
    }

    /** Adds what the text says to the terms. */
    void read(String text, Terms terms) {
        for (String sentence : SENTENCE.split(text)) {
            List<Integer> positions = List.of(Terms.ALL);
            Label topic = null;
            for (String piece : PIECE.split(sentence)) {
                List<Integer> named = positions(piece);
                positions = named.isEmpty() ? positions : named;
                Label own = topic(piece);
                topic = own != null ? own : named.isEmpty() ? null : topic;
                if (topic != null) {
                    piece(piece.strip(), topic, positions, terms);
                }
            }
            places(sentence, terms);
            validity(sentence, terms);
        }
        for (String line : text.split("\n")) {
            Vat vat = taxes.of(line);
            terms.vat = terms.vat == null ? vat : terms.vat;
        }
    }

    /** What a piece of text that belongs to one position says of it. */
    Terms of(String text) {
        Terms terms = new Terms();
        read(text, terms);
        for (String piece : PIECE.split(text)) {
            Condition condition = wording.exactly(Where.CONDITION, piece).isEmpty() ? null : wording.condition(piece);
            terms.condition = terms.condition == null ? condition : terms.condition;
            Availability availability = exactAvailability(piece);
            if (availability != null) {
                terms.deliveries.putIfAbsent(Terms.ALL, new Delivery(availability, null, piece.strip()));
            }
        }
        return terms;
    }

    private @Nullable Availability exactAvailability(String piece) {
        boolean known = piece.strip().length() > 3
                && wording.exactly(Where.AVAILABILITY, piece).isPresent();
        return known ? wording.availability(piece) : null;
    }

    private @Nullable Label topic(String piece) {
        for (Found found : labels.in(piece)) {
            if (found.label() == Label.DELIVERY
                    || found.label() == Label.WARRANTY
                    || found.label() == Label.CONDITION) {
                return found.label();
            }
        }
        return null;
    }

    private List<Integer> positions(String piece) {
        Found found = labels.first(piece, Label.POSITION);
        List<Integer> positions = new ArrayList<>();
        Matcher numbers = NUMBERS.matcher(found == null ? "" : piece.substring(found.end()));
        if (found != null && numbers.find()) {
            Matcher number = NUMBER.matcher(numbers.group(1));
            while (number.find()) {
                positions.add(Integer.valueOf(number.group()));
            }
        }
        return positions;
    }

    private String withoutPositions(String piece) {
        Found found = labels.first(piece, Label.POSITION);
        if (found == null) {
            return piece;
        }
        String rest = piece.substring(found.end());
        Matcher numbers = NUMBERS.matcher(rest);
        return numbers.find() ? piece.substring(0, found.begin()) + " " + rest.substring(numbers.end()) : piece;
    }

    private void piece(String piece, Label topic, List<Integer> positions, Terms terms) {
        String text = MarkFinder.tidy(withoutPositions(piece));
        if (topic == Label.CONDITION) {
            terms.condition = terms.condition == null ? wording.condition(text) : terms.condition;
            return;
        }
        Delivery delivery = topic == Label.DELIVERY ? delivery(text) : null;
        Integer months = topic == Label.WARRANTY ? months(text) : null;
        for (int position : positions) {
            if (delivery != null) {
                terms.deliveries.putIfAbsent(position, delivery);
            }
            if (months != null) {
                terms.warrantyMonths.putIfAbsent(position, months);
            }
        }
    }

    /** On a day or after some time; null if the text says neither. */
    @Nullable
    Delivery delivery(String text) {
        LocalDate on = DateFinder.first(text);
        Availability availability = on != null ? Availability.ON_ORDER : wording.availability(text);
        return availability == null
                ? null
                : new Delivery(availability, on, Texts.line(text).replaceFirst("[.]$", ""));
    }

    private static @Nullable Integer months(String text) {
        Matcher span = SPAN.matcher(text);
        while (span.find()) {
            Integer months = Texts.months(span.group(1) + " " + span.group(2));
            if (months != null) {
                return months;
            }
        }
        return null;
    }

    private void places(String sentence, Terms terms) {
        Found delivery = labels.first(sentence, Label.DELIVERY);
        if (delivery == null) {
            return;
        }
        List<String> found = places.in(sentence.substring(delivery.end()));
        terms.shipsTo.addAll(found);
        terms.shipsOnlyThere |= !found.isEmpty() && labels.has(sentence, Label.ONLY);
    }

    private void validity(String sentence, Terms terms) {
        Found valid = labels.first(sentence, Label.VALID_UNTIL);
        if (valid == null) {
            return;
        }
        String rest = sentence.substring(valid.begin());
        LocalDate until = DateFinder.first(rest);
        terms.warnings.add(
                until != null
                        ? "valid until " + until
                        : "how long it is valid: \"" + Texts.line(MarkFinder.tidy(rest)) + '"');
    }
}
