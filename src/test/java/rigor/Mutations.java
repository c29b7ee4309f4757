package rigor;

import java.util.List;
import java.util.Random;

/** Spoils texts as typing, cutting, copying and bad intent do. The same random numbers give the same texts. */
public final class Mutations {
    private final List<String> bits;

    /** @param bits that mean something in the texts that are spoiled */
    public Mutations(List<String> bits) {
        this.bits = bits;
    }

    /** One to three places of a text are other ones. */
    public String of(String whole, Random random) {
        StringBuilder text = new StringBuilder(whole);
        for (int changes = 1 + random.nextInt(3); changes > 0 && text.length() > 1; changes--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> text.setLength(at);
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(at, text.substring(at, to));
                case 3 -> text.setCharAt(at, (char) (1 + random.nextInt(300)));
                case 4 -> text.insert(at, bit(random).repeat(1 + random.nextInt(2)));
                default -> text.replace(at, to, bit(random));
            }
        }
        return text.toString();
    }

    public String bit(Random random) {
        return bits.get(random.nextInt(bits.size()));
    }
}
