package org.isnad.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isnad.app.casefile.ActorsCommand;
import org.isnad.app.casefile.AddCommand;
import org.isnad.app.casefile.BackupCommand;
import org.isnad.app.casefile.CopiesCommand;
import org.isnad.app.casefile.CorrectCommand;
import org.isnad.app.casefile.DisputesCommand;
import org.isnad.app.casefile.ExportCommand;
import org.isnad.app.casefile.GazetteerCommand;
import org.isnad.app.casefile.InitCommand;
import org.isnad.app.casefile.JournalCommand;
import org.isnad.app.casefile.ListCommand;
import org.isnad.app.casefile.OccurrencesCommand;
import org.isnad.app.casefile.RecodeCommand;
import org.isnad.app.casefile.RestoreCommand;
import org.isnad.app.casefile.SearchCommand;
import org.isnad.app.casefile.ServeCommand;
import org.isnad.app.casefile.ShowCommand;
import org.isnad.app.casefile.StatusCommand;
import org.isnad.app.casefile.TimelineCommand;
import org.isnad.app.casefile.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code isnad}. */
@Command(
    name = "isnad",
    description =
        "Reads Arabic political news and keeps who did or said what to whom, where, when, and on whose word.",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    subcommands = {
      CodeCommand.class,
      ReadCommand.class,
      ExtractCommand.class,
      ExplainCommand.class,
      LintCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      InitCommand.class,
      AddCommand.class,
      StatusCommand.class,
      ListCommand.class,
      ShowCommand.class,
      SearchCommand.class,
      ActorsCommand.class,
      TimelineCommand.class,
      CopiesCommand.class,
      OccurrencesCommand.class,
      DisputesCommand.class,
      CorrectCommand.class,
      GazetteerCommand.class,
      RecodeCommand.class,
      ExportCommand.class,
      JournalCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      VerifyCommand.class,
      ServeCommand.class,
      CompletionCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  isnad code article.txt                     the article's record as a sheet",
      "  isnad code --format json news/ > out.jsonl records of a whole folder, one a line",
      "  isnad explain article.txt --event e3       why an event was coded as it was",
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some inputs were refused, 130 interrupted."
    })
public final class Isnad implements Runnable {
  @Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /** Held, or the level set on it would be lost. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  public static void main(String[] args) {
    // It advises an incubating module of the JDK at every start.
    LUCENE.setLevel(Level.SEVERE);
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    int exit;
    try {
      exit = commandLine().execute(args);
    } catch (OutOfMemoryError e) {
      // What was stored is stored: every change of a case is a transaction.
      System.err.println(
          "isnad: out of memory ("
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MiB); ISNAD_JAVA_OPTS=-Xmx4g gives it more");
      exit = Exit.FAILED;
    }
    System.out.flush();
    System.exit(exit);
  }

  /** The command line with its exception handling; tests run it in their own JVM. */
  static CommandLine commandLine() {
    return new CommandLine(new Isnad())
        .setOut(new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true))
        .setErr(new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((exception, command, parsed) -> {
          command.getErr().println("isnad: " + message(exception));
          if (System.getenv("ISNAD_TRACE") != null) {
            exception.printStackTrace(command.getErr());
          }
          return Exit.FAILED;
        });
  }

  private static String message(Exception exception) {
    if (exception instanceof FileSystemException file && file.getFile() != null) {
      return file.getFile()
          + ": "
          + switch (file) {
            case NoSuchFileException e -> "no such file or folder";
            case FileAlreadyExistsException e -> "exists already";
            case AccessDeniedException e -> "access is denied";
            default -> file.getReason() == null ? file.toString() : file.getReason();
          };
    }
    String message = exception.getMessage();
    return (exception instanceof Complaint || exception instanceof org.isnad.store.CaseProblem)
            && message != null
        ? message
        : exception.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(
          spec.commandLine(), "Name a command, for example: isnad code article.txt");
    }
  }

  /** Version of the program and of the Java it runs on. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "isnad " + org.isnad.coding.Isnad.VERSION,
        "Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
      };
    }
  }
}
