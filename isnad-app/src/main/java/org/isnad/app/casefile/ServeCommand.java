package org.isnad.app.casefile;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.isnad.app.Exit;
import org.isnad.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The workbench. */
@Command(
    name = "serve",
    description =
        "Open a case in the browser: read, check, correct, see. Listens on this machine alone; Ctrl-C ends it.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad serve libya-2019 --reviewer Amal"})
public final class ServeCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on (${DEFAULT-VALUE}); 0 for any free one.",
      defaultValue = "8377")
  private int port = 8377;

  @Option(names = "--no-open", description = "Only print the address, open no browser.")
  private boolean noOpen;

  @Option(
      names = "--reviewer",
      paramLabel = "NAME",
      description = "The name under which decisions are written; the user's name if not given.")
  private @Nullable String reviewer;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    String name = reviewer == null ? System.getProperty("user.name", "unknown") : reviewer;
    CountDownLatch end = new CountDownLatch(1);
    try (Workbench workbench = Workbench.open(folder.path(), port, name)) {
      out.println(workbench.address());
      out.flush();
      if (!Workbench.hasPage()) {
        line.getErr()
            .println(
                "isnad: the page was not built (no Node.js 20 or newer was found); only /api/v1 answers");
      } else {
        line.getErr().println("isnad: open this address in a browser; Ctrl-C ends the workbench");
        if (!noOpen) {
          browse(workbench.address());
        }
      }
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    workbench.close();
                    end.countDown();
                  },
                  "closing"));
      end.await();
    }
    return Exit.OK;
  }

  /** Asks the desktop to open the address; where there is none, the printed address is enough. */
  private static void browse(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("mac")
            ? List.of("open", address)
            : system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // No desktop.
    }
  }
}
