package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import rigor.api.ProblemType;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.intake.FileAnswers;

/** What the sender of a file of offers says of it. */
final class Said {
    private static final Parameter<String> NAME = Parameter.text("name", 200, "What the file is called");
    private static final Parameter<List<String>> MAP =
            Parameter.anyOf("map", "What a column holds, such as Preis=price");
    private static final Parameter<List<String>> ACCEPT =
            Parameter.anyOf("accept", "What a row or a product is, such as line 4=a-hardware-id");
    private static final Parameter<List<String>> ADD = Parameter.anyOf(
            "add", "A product that no table has, such as line 4=system, memory 128, power 240, noise 40, form mini");
    private static final Parameter<List<String>> LEAVE =
            Parameter.anyOf("leave", "The place of a row that is not taken");
    private static final Parameter<String> SELLER = Parameter.text("seller", 200, "Who sells what the file offers");
    private static final Parameter<String> CURRENCY = Parameter.text("currency", "Of prices that name none");
    private static final Parameter<String> TAX =
            Parameter.text("tax", "Whether prices hold the tax: included, excluded, margin or unknown");
    private static final Parameter<String> CONDITION = Parameter.text("condition", "new, refurbished or used");
    private static final Parameter<String> AVAILABILITY =
            Parameter.text("availability", "in-stock, listed, on-order, out-of-stock, discontinued or unknown");
    private static final Parameter<String> DATE = Parameter.text("date", "The day on which the prices were read");

    static final List<Parameter<?>> PARAMETERS =
            List.of(NAME, MAP, ACCEPT, ADD, LEAVE, SELLER, CURRENCY, TAX, CONDITION, AVAILABILITY, DATE);

    private Said() {}

    static String name(Context ctx) {
        return Texts.line(Objects.requireNonNullElse(NAME.find(ctx), "an upload"));
    }

    static FileAnswers answers(Context ctx) {
        try {
            return FileAnswers.of(new FileAnswers.Words(
                    MAP.of(ctx),
                    ACCEPT.of(ctx),
                    ADD.of(ctx),
                    LEAVE.of(ctx),
                    SELLER.find(ctx),
                    CURRENCY.find(ctx),
                    TAX.find(ctx),
                    CONDITION.find(ctx),
                    AVAILABILITY.find(ctx),
                    DATE.find(ctx)));
        } catch (IllegalArgumentException e) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, String.valueOf(e.getMessage()));
        }
    }
}
