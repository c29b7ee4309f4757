package rigor.engine.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rigor.engine.model.Operand;
import rigor.engine.model.Operand.Arithmetic;
import rigor.engine.model.Operand.Literal;
import rigor.engine.model.Operand.Negative;
import rigor.engine.model.Operand.Path;
import rigor.engine.model.Operand.Step;
import rigor.engine.profile.Token.Kind;

/** Parses the conditions of a pattern; {@link ConditionMeaning} decides what they mean. */
final class ConditionParser {
    private static final Set<String> RELATIONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> SIGNS = Set.of("+", "-", "*", "/");
    private static final Set<String> FLAGS = Set.of("true", "false", "null");

    private final Cursor cursor;
    private final ConditionMeaning meaning;

    ConditionParser(Cursor cursor, ConditionMeaning meaning) {
        this.cursor = cursor;
        this.meaning = meaning;
    }

    /** The conditions between two commas, divided at {@code &&}. */
    List<ProfileCondition> divided() {
        ProfileCondition whole = either();
        return "&&".equals(whole.operator()) ? whole.parts() : List.of(whole);
    }

    private ProfileCondition either() {
        List<ProfileCondition> parts = new ArrayList<>(List.of(both()));
        while (cursor.skip("||")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : ProfileCondition.all("||", parts);
    }

    private ProfileCondition both() {
        List<ProfileCondition> parts = new ArrayList<>(List.of(one()));
        while (cursor.skip("&&")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : ProfileCondition.all("&&", parts);
    }

    private ProfileCondition one() {
        Token first = cursor.peek();
        if (RELATIONS.contains(first.text()) && first.is(Kind.SIGN)) {
            throw new Refusal(first.start(), "nothing before " + first.text() + ": repeat the measure");
        }
        if (first.is("!")) {
            return negated();
        }
        return first.is("(") && !isCalculated()
                ? group()
                : comparison().within(first.start(), cursor.previous().end());
    }

    private boolean isCalculated() {
        Token after = cursor.peek(cursor.matching(0) + 1);
        return after.is(Kind.SIGN) && (RELATIONS.contains(after.text()) || SIGNS.contains(after.text()));
    }

    private ProfileCondition group() {
        Token open = cursor.expect("(");
        ProfileCondition inside = either();
        close(open);
        return inside.within(open.start(), cursor.previous().end());
    }

    private void close(Token open) {
        if (cursor.isEnd()) {
            throw new Refusal(open.start(), "the bracket that opens here is not closed before the file ends");
        }
        cursor.expect(")");
    }

    private ProfileCondition negated() {
        Token not = cursor.expect("!");
        if (cursor.is("(") || cursor.is("!")) {
            throw Refusal.onlyTrusted(
                    not.start(),
                    "a negated comparison is true if the value is not known: write the opposite one, such as low > for !( high <");
        }
        return meaning.flag(not.start(), path(), true, cursor.previous().end());
    }

    private ProfileCondition comparison() {
        Operand left = sum();
        Token sign = cursor.peek();
        if (sign.is(Kind.SIGN) && RELATIONS.contains(sign.text())) {
            cursor.next();
            Operand right = sum();
            return meaning.compared(left, sign, right, cursor.previous().end());
        }
        boolean not = sign.is("not") && cursor.skip("not");
        if (cursor.is("in")) {
            cursor.next();
            List<Operand> some = arguments();
            return meaning.in(left, not, some, cursor.previous().end());
        }
        if (cursor.is("contains")) {
            cursor.next();
            Operand right = sum();
            return meaning.contains(left, not, right, cursor.previous().end());
        }
        refuseWord();
        if (not) {
            throw cursor.unexpected("in or contains after not");
        }
        return meaning.flag(left.start(), left, false, cursor.previous().end());
    }

    private void refuseWord() {
        Token word = cursor.peek();
        if (word.is(Kind.NAME) && Refusal.isRefused(word.text())) {
            throw Refusal.of(word, word.text());
        }
        if (word.is("=")) {
            throw new Refusal(word.start(), "= is not a comparison: write ==");
        }
        if (word.is(":") || word.is(":=")) {
            throw Refusal.onlyTrusted(
                    cursor.previous().start(), "a rule cannot bind values: write the measure itself where you need it");
        }
    }

    private Operand sum() {
        Operand left = product();
        while (cursor.is("+") || cursor.is("-")) {
            Token sign = cursor.next();
            left = new Arithmetic(left.start(), sign.text(), left, product());
        }
        return left;
    }

    private Operand product() {
        Operand left = single();
        while (cursor.is("*") || cursor.is("/")) {
            Token sign = cursor.next();
            left = new Arithmetic(left.start(), sign.text(), left, single());
        }
        return left;
    }

    private Operand single() {
        Token token = cursor.peek();
        if (token.is("(")) {
            cursor.next();
            Operand inside = sum();
            close(token);
            return inside;
        }
        if (token.is("-")) {
            cursor.next();
            return new Negative(token.start(), positive());
        }
        return positive();
    }

    private Operand positive() {
        Token token = cursor.peek();
        if (token.is(Kind.NUMBER)) {
            cursor.next();
            return new Literal(token.start(), Literal.Kind.NUMBER, token.text());
        }
        if (token.is(Kind.STRING)) {
            cursor.next();
            return new Literal(token.start(), Literal.Kind.TEXT, QuotedText.unquoted(token));
        }
        if (token.is(Kind.NAME) && FLAGS.contains(token.text())) {
            cursor.next();
            return new Literal(token.start(), Literal.Kind.FLAG, token.text());
        }
        if (token.is(Kind.NAME)) {
            return path();
        }
        throw cursor.unexpected("a measure, a limit, a number or a word in quotes");
    }

    private Path path() {
        int start = cursor.peek().start();
        if (cursor.is("this")) {
            throw Refusal.onlyTrusted(start, "this: a rule compares measures, not whole builds");
        }
        List<Step> steps = new ArrayList<>();
        do {
            Token name = cursor.expect(Kind.NAME, "a name");
            if (Refusal.isRefused(name.text())) {
                throw Refusal.of(name, name.text());
            }
            steps.add(new Step(name.start(), name.text(), cursor.is("(") ? arguments() : null));
            if (cursor.is("[") || cursor.is("!.")) {
                throw Refusal.onlyTrusted(
                        cursor.peek().start(), "a rule cannot read the elements of a list: compare a measure");
            }
        } while (cursor.skip("."));
        return new Path(start, steps);
    }

    private List<Operand> arguments() {
        Token open = cursor.expect("(");
        List<Operand> all = new ArrayList<>();
        while (!cursor.is(")") && !cursor.isEnd()) {
            all.add(sum());
            if (!cursor.is(")")) {
                cursor.expect(",");
            }
        }
        close(open);
        return all;
    }

    /** Strings in quotes. */
    static final class QuotedText {
        private QuotedText() {}

        /** @throws Refusal for a backslash that is not before a quote */
        static String unquoted(Token token) {
            String inside = token.text().substring(1, token.text().length() - 1);
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < inside.length(); i++) {
                char c = inside.charAt(i);
                if (c == '\\') {
                    i++;
                    if (inside.charAt(i) != '"' && inside.charAt(i) != '\'') {
                        throw new Refusal(token.start() + i, "a backslash is allowed only before a quote");
                    }
                    c = inside.charAt(i);
                }
                if (Character.isISOControl(c)) {
                    throw new Refusal(token.start() + 1 + i, "a text cannot contain control characters");
                }
                plain.append(c);
            }
            return plain.toString();
        }

        static String quoted(String plain) {
            return "\"" + plain.replace("\"", "\\\"") + "\"";
        }
    }
}
