package rigor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rigor.engine.model.RuleTrust;
import rigor.explain.Advice;
import rigor.explain.record.DecisionRecord;
import rigor.live.InForce;
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
            ShoppingCommand.class,
            ChangeCommand.class,
            WhatIfCommand.class,
            ComposeCommand.class,
            UpgradeCommand.class,
            JudgeCommand.class,
            EstimateCommand.class,
            AccuracyCommand.class,
            CalibrateCommand.class,
            OffersCommand.class,
            MeasurementsCommand.class,
            ModelsCommand.class,
            RulesCommand.class,
            FactsCommand.class,
            CaseCommand.class,
            ReportCommand.class,
            PublishCommand.class,
            ReplayCommand.class,
            ReplayCommand.Diff.class,
            ServeCommand.class);

    @Mixin
    CommonOptions options = new CommonOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    /** What all commands write their answers to. */
    final StandardOutput out;

    /** What was judged before in this process, for whoever runs several commands in one. */
    final List<InForce> earlier;

    private Main(StandardOutput out, List<InForce> earlier) {
        this.out = out;
        this.earlier = earlier;
    }

    /** The program that a command belongs to. */
    static Main of(CommandLine command) {
        return (Main) command.getCommandSpec().root().userObject();
    }

    @Override
    public void run() {
        Live live = Live.open(options.folders());
        Advice advice = live.inForce().explainer().advice();
        options.answer(advice, screen -> new AdviceText(screen).brief(advice));
        serve.run(live, options);
    }

    public static void main(String[] args) {
        Charset terminal = StandardOutput.terminal();
        System.exit(run(new FileOutputStream(FileDescriptor.out), System.err, terminal, args));
    }

    /**
     * What {@link #main} does, without ending the process.
     *
     * @param terminal what people read the text in
     * @return the exit code
     */
    static int run(OutputStream out, OutputStream err, Charset terminal, String... args) {
        return run(out, err, terminal, List.of(), args);
    }

    /** The same, but what was read, compiled or estimated before is not made again. */
    static int run(OutputStream out, OutputStream err, Charset terminal, List<InForce> earlier, String... args) {
        StandardOutput answers = new StandardOutput(out);
        CommandLine command = commandLine(new Main(answers, earlier), args)
                .setOut(answers.text(terminal))
                .setErr(new StandardOutput(err).text(terminal));
        int exit = execute(command, args);
        command.getOut().flush();
        command.getErr().flush();
        Optional<String> unwritten = answers.fault();
        unwritten.ifPresent(why -> {
            command.getErr().println("the answer cannot be written: " + why);
            command.getErr().flush();
        });
        return unwritten.isPresent() ? UNUSABLE : exit;
    }

    private static int execute(CommandLine command, String... args) {
        try {
            return command.execute(args);
        } catch (OutOfMemoryError e) {
            return Complaints.outOfMemory(command, args);
        }
    }

    static CommandLine commandLine(StandardOutput out) {
        return commandLine(new Main(out, List.of()));
    }

    /** Adds only the command that is named: to read the annotations of all takes a tenth of a second. */
    private static CommandLine commandLine(Main main, String... args) {
        CommandLine command = new CommandLine(main);
        COMMANDS.stream()
                .filter(c -> args.length > 0 && isNamed(args[0], c))
                .findFirst()
                .map(List::<Class<?>>of)
                .orElse(COMMANDS)
                .forEach(command::addSubcommand);
        return command.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Main::warned)
                .setParameterExceptionHandler(Complaints::usage)
                .setExecutionExceptionHandler(Complaints::failure);
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
}
