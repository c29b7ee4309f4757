package rigor;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.csv.TableWriter;
import rigor.facts.schema.RowOrder;

/**
 * Offers as the shipped table has them, as many as wanted: hardware, retailer, currency, VAT and terms of a shipped row,
 * a price that scatters as the shipped prices of one piece of hardware do, and condition, availability, date and
 * confidence each drawn as often as they are shipped. The same seed gives the same offers. Links are unique, notes left
 * out, as in a feed.
 */
public final class GeneratedOffers {
    private static final int CHUNK = 10_000;

    private final List<Offer> shipped;
    private final double spread;
    private final Random random;
    private int made;

    public GeneratedOffers(Facts shipped, long seed) {
        this.shipped = shipped.all(Offer.class);
        this.spread = spread(this.shipped);
        this.random = new Random(seed);
    }

    /** The shipped facts with so many generated offers in place of their own. */
    public static Facts in(Facts shipped, long seed, int count) {
        Map<Class<? extends Fact>, List<? extends Fact>> tables = new HashMap<>(shipped.tables());
        tables.put(Offer.class, new GeneratedOffers(shipped, seed).next(count));
        return RowOrder.facts(tables, "generated");
    }

    public List<Offer> next(int count) {
        List<Offer> offers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            offers.add(next());
        }
        return offers;
    }

    /** Writes so many offers as offers.csv has them. */
    public void write(int count, OutputStream out) throws IOException {
        for (int left = count; left > 0; left -= CHUNK) {
            byte[] table = TableWriter.canonical(Offer.class, next(Math.min(CHUNK, left)))
                    .bytes();
            int from = left == count ? 0 : endOfHeader(table);
            out.write(table, from, table.length - from);
        }
    }

    private static int endOfHeader(byte[] table) {
        int end = 0;
        while (table[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private Offer next() {
        Offer like = any(o -> o);
        made++;
        return new Offer(
                String.format(Locale.ROOT, "g-%07d", made),
                like.hardwareId(),
                like.retailerId(),
                price(like.price()),
                like.currency(),
                like.vat(),
                any(Offer::condition),
                any(Offer::warrantyMonths),
                any(Offer::returnDays),
                like.shipping(),
                like.shippingCurrency(),
                any(Offer::shipsTo),
                any(Offer::availability),
                any(Offer::availableOn),
                "https://shop.example/" + like.retailerId() + "/" + made,
                any(Offer::observedOn),
                any(Offer::confidence),
                like.sourceUrl(),
                null,
                like.origin());
    }

    private <T> T any(Function<Offer, T> column) {
        return column.apply(shipped.get(random.nextInt(shipped.size())));
    }

    private BigDecimal price(BigDecimal like) {
        double scattered = like.doubleValue() * Math.exp(spread * random.nextGaussian());
        return BigDecimal.valueOf(Math.max(1, scattered)).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** The standard deviation of the prices' logarithms within one piece of hardware and currency. */
    private static double spread(List<Offer> offers) {
        Map<String, List<Double>> groups = offers.stream()
                .collect(Collectors.groupingBy(
                        o -> o.hardwareId() + " " + o.currency(),
                        Collectors.mapping(o -> Math.log(o.price().doubleValue()), Collectors.toList())));
        double squares = 0;
        int freedom = 0;
        for (List<Double> logs : groups.values()) {
            double mean = logs.stream().mapToDouble(d -> d).average().orElse(0);
            squares += logs.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
            freedom += logs.size() - 1;
        }
        return freedom == 0 ? 0 : Math.sqrt(squares / freedom);
    }
}
