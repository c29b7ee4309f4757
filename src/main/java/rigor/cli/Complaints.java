package rigor.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import rigor.api.ProblemDetail;
import rigor.api.ProblemType;
import rigor.facts.Heap;
import rigor.facts.UserFault;
import rigor.facts.files.IoFault;

/**
 * What goes wrong, in a sentence on the error output; for programs, that asked for {@code --json}, as the problem that the
 * API would answer with, in place of the answer.
 */
final class Complaints {
    private Complaints() {}

    /** A command line that cannot be understood. */
    static int usage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        if (forPrograms(Arrays.asList(args))) {
            Main.of(command).out.json(ProblemDetail.of(ProblemType.WRONG_USAGE, String.valueOf(e.getMessage())));
            return Main.USAGE;
        }
        command.getErr().println(e.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.usage(command.getErr());
        }
        return Main.USAGE;
    }

    /** What the user can correct is a sentence; anything else is a bug of ours and keeps its stack trace. */
    static int failure(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof UserFault fault) {
            tell(command, ProblemDetail.of(fault), forPrograms(parsed.originalArgs()));
            return fault.kind().exitCode();
        }
        Optional<String> io = IoFault.said(e);
        if (io.isPresent()) {
            tell(command, ProblemDetail.of(ProblemType.INPUT_OUTPUT, io.get()), forPrograms(parsed.originalArgs()));
            return Main.UNUSABLE;
        }
        throw e;
    }

    static int outOfMemory(CommandLine command, String... args) {
        tell(
                command,
                ProblemDetail.of(ProblemType.HEAP_TOO_SMALL, Heap.tooSmallFor("this")),
                forPrograms(Arrays.asList(args)));
        return Main.UNUSABLE;
    }

    private static void tell(CommandLine command, ProblemDetail problem, boolean forPrograms) {
        if (forPrograms) {
            Main.of(command).out.json(problem);
        } else {
            command.getErr().println(problem.detail());
        }
    }

    /** Also where the line could not be read to its end. */
    private static boolean forPrograms(List<String> args) {
        return args.contains(CommonOptions.JSON);
    }
}
