package dev.todoke.hub.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the commands. A new one is a class with {@link Command}, named here. */
@Command(
        name = "todoke-hub",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = HubVersion.class,
        description = {
            "コマンドを付けると、ハブを起動せずにその処理だけを行います。付けなければハブを起動します。",
            "With a command: does just that, without starting the hub. Without one: starts the hub."
        })
public final class CommandLineTool {
    private static final Set<String> HELP = Set.of("-h", "--help", "-V", "--version");

    private static final List<Class<?>> COMMANDS = List.of(
            CheckCommand.class,
            ConvertCommand.class,
            FindingsCommand.class,
            CalendarCommand.class,
            InsurersCommand.class,
            MunicipalCommand.class,
            AuditCommand.class,
            KeysCommand.class);

    private final List<Class<?>> more;
    private final PrintWriter out;
    private final PrintWriter err;

    CommandLineTool(PrintWriter out, PrintWriter err) {
        this(List.of(), out, err);
    }

    private CommandLineTool(List<Class<?>> more, PrintWriter out, PrintWriter err) {
        this.more = more;
        this.out = out;
        this.err = err;
    }

    /**
     * Whether a first argument is meant for a command. Any bare word is, so that a misspelt command is told and does not start the hub; the
     * hub's own settings begin with hyphens.
     */
    public static boolean handles(String argument) {
        return HELP.contains(argument) || !argument.startsWith("-");
    }

    /**
     * Runs a command on the terminal, in UTF-8 whatever the terminal's settings, since other programs read the output.
     *
     * @return the exit code: 0 done, 1 failed, 2 wrong arguments
     */
    public static int run(String... args) {
        return run(List.of(), args);
    }

    /**
     * The same with commands of others beside those of this package.
     *
     * @param more classes with {@link Command}
     */
    public static int run(List<Class<?>> more, String... args) {
        silenceLogging();
        return new CommandLineTool(more, utf8(FileDescriptor.out), utf8(FileDescriptor.err)).execute(args);
    }

    int execute(String... args) {
        CommandLine tool = new CommandLine(this);
        commands(args).forEach(tool::addSubcommand);
        return tool.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineTool::refuse)
                .setExecutionExceptionHandler(CommandLineTool::fail)
                .execute(args);
    }

    /** The command that is asked for. Getting all of them ready takes time, and libraries the one does without. */
    private List<Class<?>> commands(String... args) {
        List<Class<?>> all = Stream.concat(COMMANDS.stream(), more.stream()).toList();
        List<Class<?>> asked = all.stream()
                .filter(command -> args.length > 0
                        && command.getAnnotation(Command.class).name().equals(args[0]))
                .toList();
        return asked.isEmpty() ? all : asked;
    }

    /**
     * Output is the answer and nothing else; what goes wrong arrives as an exception. No logging library is started either, which would
     * take longer than most commands.
     */
    private static void silenceLogging() {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int refuse(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        // It repeats what was typed, or what a script passed on.
        wrong.getMessage().lines().map(FilingSource::shown).forEach(command.getErr()::println);
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        String help = command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("使い方: " + help + " / Usage: " + help);
        return ExitCode.USAGE;
    }

    private static int fail(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr().println(failure);
        return ExitCode.SOFTWARE;
    }
}
