package rigor.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rigor.api.MadeCase;
import rigor.compose.words.MachineWords;
import rigor.compose.words.SaidBuild;
import rigor.explain.Advice;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.NotFound;
import rigor.facts.cases.CaseAnswers;
import rigor.facts.cases.NewCase;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.live.CaseSource;
import rigor.live.Folders;
import rigor.live.Live;

/** {@code rigor case new}: makes a case of a few answers, and prints the advice for it. */
@Command(
        name = "new",
        description = {
            "Make a case of your own and print the answer for it.",
            "Without options it asks, where there is a terminal.",
            "rigor case new --country DE --budget 5000 --run gpt-oss-120b --users 3 --noise quiet"
        },
        mixinStandardHelpOptions = true)
final class CaseNewCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Option(names = "--country", paramLabel = "XX", description = "Where you buy: two letters, or the name.")
    @Nullable
    String country;

    @Option(names = "--budget", paramLabel = "N", description = "The most it may cost at the door, in your currency.")
    @Nullable
    String budget;

    @Option(
            names = "--run",
            paramLabel = "MODEL",
            description =
                    "A model to run, such as gpt-oss-120b; several run together: main, sub, vision, or ROLE:MODEL.")
    List<String> models = List.of();

    @Option(names = "--users", description = "Requests to the first model at once (default: ${DEFAULT-VALUE}).")
    int users = 1;

    @Option(names = "--context", description = "Tokens of each (default: ${DEFAULT-VALUE}).")
    int context = CaseAnswers.USUAL_CONTEXT;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "Tokens per second that one stream must reach; any if it does not matter.")
    @Nullable
    String speed;

    @Option(names = "--noise", description = "silent, quiet, audible or any.")
    @Nullable
    String noise;

    @Option(names = "--platform", paramLabel = "LIST", description = "Such as cuda,rocm,metal.")
    @Nullable
    String platform;

    @Option(names = "--place", paramLabel = "LIST", description = "Such as desktop,tower,mini.")
    @Nullable
    String place;

    @Option(names = "--used", description = "no, shops or any.")
    @Nullable
    String used;

    @Option(names = "--business", description = "You reclaim the tax.")
    boolean business;

    @Option(names = "--tax-rate", paramLabel = "PERCENT", description = "What your address adds to prices without tax.")
    @Nullable
    String taxRate;

    @Option(
            names = "--price-age",
            paramLabel = "DAYS",
            description = "Days after which a price counts no longer as it was read, but as what it may be by now.")
    @Nullable
    String priceAge;

    @Option(
            names = "--certainty",
            paramLabel = "CHANCE",
            description = "The chance with which a requirement must hold: 0.95 (as usual), 0.8 or 0.6.")
    @Nullable
    String certainty;

    @Option(
            names = "--own",
            paramLabel = "WORDS",
            description = "A machine that you have, in words as of judge: it is a build that costs nothing.")
    @Nullable
    String own;

    @Option(names = "--title", description = "What the case is called.")
    @Nullable
    String title;

    @Option(names = "--date", description = "The day of the purchase (default: today).")
    @Nullable
    LocalDate date;

    @Mixin
    CaseFolder to = new CaseFolder();

    @Override
    public void run() {
        FactFiles files = options.factFiles();
        Facts facts = FactsReader.read(files);
        CaseAnswers answers = country == null && options.terminal().isPresent()
                ? new CaseQuestions(options.terminal().get(), facts).asked(today())
                : given();
        NewCase made = answers.over(facts);
        @Nullable SaidBuild had = own == null ? null : MachineWords.of(own + ", own", facts);
        MadeCase told = to.write(made, files);
        Folders folders = options.folders().of(CaseSource.at(to.path));
        if (had != null) {
            FactFiles written = folders.readFacts();
            SavedBuild.in(folders.store(written).orElseThrow(), had, FactsReader.read(written), written);
        }
        options.answer(told, screen -> print(screen, told, folders, had));
    }

    private static void print(Screen screen, MadeCase told, Folders folders, @Nullable SaidBuild had) {
        CaseFolder.print(told, screen);
        Advice advice = Live.once(folders, List.of(), ProgressLine.ofTerminal())
                .explainer()
                .advice();
        new AdviceText(screen).brief(advice);
        if (had != null) {
            screen.blank();
            screen.paragraph(
                    0, "What you have is " + had.id() + ": rigor why " + had.id() + ", rigor upgrade " + had.id());
        }
    }

    private CaseAnswers given() {
        if (country == null || models.isEmpty()) {
            throw new picocli.CommandLine.ParameterException(
                    options.spec().commandLine(), "--country and --run are needed: --country DE --run MODEL");
        }
        return new CaseAnswers(
                title,
                country,
                date == null ? today() : date,
                business,
                taxRate,
                priceAge,
                sure(),
                models,
                users,
                context,
                wishes());
    }

    private Certainty sure() {
        String said = certainty;
        return said == null
                ? Certainty.USUAL
                : Certainty.of(said).orElseThrow(() -> new NotFound("certainty", said, Certainty.all()));
    }

    private Map<String, String> wishes() {
        Map<String, String> wishes = new LinkedHashMap<>();
        put("budget", budget, wishes);
        put("speed", speed, wishes);
        put("noise", noise, wishes);
        put("platform", platform, wishes);
        put("place", place, wishes);
        put("used", used, wishes);
        return wishes;
    }

    private static void put(String wish, @Nullable String answer, Map<String, String> wishes) {
        if (answer != null) {
            wishes.put(wish, answer);
        }
    }

    /** The one place where the day matters: a new case is of today. */
    private static LocalDate today() {
        return LocalDate.now(Clock.systemDefaultZone());
    }
}
