package rigor.engine;

import java.util.List;
import rigor.terms.Subject;

/** Another way to judge: gives for each subject what its rules say, as {@link Bits}. */
interface Peer {
    String name();

    <S extends Subject> long[] judge(Bits<S> bits, List<S> subjects);

    /** A subject in one of its readings, with the place of its bits. */
    record Seen<S>(int index, boolean sceptical, S subject) {
        long bit(int rule) {
            return 1L << (sceptical ? Bits.POSSIBLE + rule : rule);
        }
    }

    /** Nothing but loops. */
    record HandWritten() implements Peer {
        @Override
        public String name() {
            return "hand-written Java";
        }

        @Override
        public <S extends Subject> long[] judge(Bits<S> bits, List<S> subjects) {
            long[] said = new long[subjects.size()];
            for (int i = 0; i < said.length; i++) {
                said[i] = said(bits, subjects.get(i))
                        | said(bits, sceptical(subjects.get(i))) << Bits.POSSIBLE;
            }
            return said;
        }

        private static <S extends Subject> long said(Bits<S> bits, S subject) {
            long said = 0;
            for (int rule = 0; rule < bits.checks().size(); rule++) {
                if (bits.applies(rule, subject)) {
                    said |= 1L << rule;
                }
            }
            return said;
        }
    }

    @SuppressWarnings("unchecked")
    static <S extends Subject> S sceptical(S subject) {
        return (S) subject.sceptical();
    }

    @SuppressWarnings("unchecked")
    static <S> Seen<S> seen(Object fact) {
        return (Seen<S>) fact;
    }
}
