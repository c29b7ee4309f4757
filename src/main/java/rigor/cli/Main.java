package rigor.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.engine.model.RuleTrust;
import rigor.explain.record.DecisionRecord;
import rigor.facts.Heap;
import rigor.facts.UserFault;
import rigor.facts.files.IoFault;
import rigor.live.Live;

/** {@code rigor}: prints the advice; with no command, it then serves the page until stopped. */
@Command(
        name = "rigor",
        description = "Decides which AI-inference machine to buy, and shows why.",
        mixinStandardHelpOptions = true,
        version = "rigor " + DecisionRecord.VERSION,
        sortOptions = false)
public final class Main implements Runnable {
    static final int FAULTS = 1;
    static final int USAGE = 2;
    static final int UNUSABLE = 3;

    /** In the order of the help. */
    private static final List<Class<?>> COMMANDS = List.of(
            AdviseCommand.class,
            WhyCommand.class,
            WhyNotCommand.class,
            ChangeCommand.class,
            WhatIfCommand.class,
            EstimateCommand.class,
            AccuracyCommand.class,
            CalibrateCommand.class,
            OffersCommand.class,
            RulesCommand.class,
            FactsCommand.class,
            ReportCommand.class,
            ReplayCommand.class,
            ReplayCommand.Diff.class,
            ServeCommand.class);

    @Mixin
    CommonOptions options = new CommonOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    @Override
    public void run() {
        Live live = Live.open(options.folders());
        Screen screen = options.screen();
        new AdviceText(screen).print(live.inForce().explainer().advice());
        serve.run(live, screen);
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** What {@link #main} does, without ending the process. */
    static int run(String... args) {
        CommandLine command = commandLine(args);
        try {
            return command.execute(args);
        } catch (OutOfMemoryError e) {
            command.getErr().println(Heap.tooSmallFor("this"));
            return UNUSABLE;
        }
    }

    /** Adds only the command that is named: to read the annotations of all takes a tenth of a second. */
    static CommandLine commandLine(String... args) {
        CommandLine command = new CommandLine(new Main());
        COMMANDS.stream()
                .filter(c -> args.length > 0 && isNamed(args[0], c))
                .findFirst()
                .map(List::<Class<?>>of)
                .orElse(COMMANDS)
                .forEach(command::addSubcommand);
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Main::warned)
                .setExecutionExceptionHandler(Main::explain);
    }

    /** Warns once of the guarantees that are given up, before anything is judged. */
    private static int warned(CommandLine.ParseResult parsed) {
        boolean trusted = parsed.asCommandLineList().stream()
                .anyMatch(command -> command.getParseResult().hasMatchedOption(CommonOptions.TRUST_RULES));
        if (trusted) {
            parsed.commandSpec().commandLine().getErr().println(RuleTrust.TRUSTED.warning());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static boolean isNamed(String name, Class<?> command) {
        return command.getAnnotation(Command.class).name().equals(name);
    }

    /** What the user can correct is a sentence; anything else is a bug of ours and keeps its stack trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult result) throws Exception {
        if (e instanceof UserFault fault) {
            command.getErr().println(fault.getMessage());
            return fault.kind().exitCode();
        }
        Optional<String> unreadable = IoFault.said(e);
        if (unreadable.isPresent()) {
            command.getErr().println(unreadable.get());
            return UNUSABLE;
        }
        throw e;
    }
}
