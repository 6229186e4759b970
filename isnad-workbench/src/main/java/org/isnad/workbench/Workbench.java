package org.isnad.workbench;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.ServerConnector;
import org.isnad.store.CaseProblem;
import org.isnad.store.review.StaleDecision;

/**
 * A case served to the browser of the person in front of this machine.
 *
 * <pre>{@code
 * try (Workbench workbench = Workbench.open(folder, 0, "Amal")) {
 *   System.out.println(workbench.address());
 * }
 * }</pre>
 *
 * <p>Listens on the loopback addresses alone.
 */
public final class Workbench implements AutoCloseable {
  /** Uploads larger than this are refused: an archive belongs on the command line. */
  private static final long MOST_UPLOAD = 2L << 30;

  private static final int MOST_BODY = 4 << 20;
  private static final String ADDRESS_FILE = "workbench.address";

  private final Bench bench;
  private final Doorman doorman;
  private final Javalin server;
  private final Path addressFile;
  private final int port;

  private Workbench(Path folder, int port, String reviewer) {
    this.port = port;
    this.bench = new Bench(folder);
    this.doorman = new Doorman(port, reviewer);
    this.addressFile = folder.resolve(ADDRESS_FILE);
    this.server = Javalin.create(this::configure);
  }

  /**
   * Opens the case and begins to serve.
   *
   * @param folder of the case
   * @param port to listen on; 0 for any free one
   * @param reviewer the name under which decisions are written unless the page says another
   * @throws CaseProblem when there is no case or the port is taken
   */
  public static Workbench open(Path folder, int port, String reviewer) {
    Workbench workbench = new Workbench(folder, port == 0 ? free() : port, reviewer);
    try {
      workbench.server.start();
    } catch (RuntimeException e) {
      workbench.bench.close();
      throw new CaseProblem(
          "port "
              + workbench.port
              + " cannot be listened on (--port names another): "
              + e.getMessage(),
          e);
    }
    workbench.writeAddress();
    workbench.bench.start();
    return workbench;
  }

  private static int free() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the person opens: with the token that lets their browser in. */
  public String address() {
    return "http://127.0.0.1:" + port + "/?token=" + doorman.token();
  }

  public int port() {
    return port;
  }

  /** Whether the page was built into this program. */
  public static boolean hasPage() {
    return Page.isBuilt();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = MOST_BODY;
    config.http.generateEtags = false;
    config.jetty.multipartConfig.maxTotalRequestSize(
        MOST_UPLOAD >> 20, io.javalin.config.SizeUnit.MB);
    config.jetty.multipartConfig.maxFileSize(MOST_UPLOAD >> 20, io.javalin.config.SizeUnit.MB);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, io.javalin.config.SizeUnit.MB);
    for (String host : List.of("127.0.0.1", "::1")) {
      if (host.equals("127.0.0.1") || hasIpv6()) {
        config.jetty.addConnector((server, http) -> {
          http.setSendServerVersion(false);
          ServerConnector connector =
              new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
          connector.setHost(host);
          connector.setPort(port);
          return connector;
        });
      }
    }
    config.jsonMapper(new JavalinJackson3(Answers.JSON, true));
    config.routes.before(doorman::check);
    for (Routes.Route route : Routes.of(bench)) {
      config.routes.addHttpHandler(route.method(), Routes.ROOT + route.path(), route.handler());
    }
    config.routes.sse(Routes.ROOT + "/progress", new CaseApi(bench)::progress);
    config.routes.get(Routes.ROOT + "/openapi.yaml", Workbench::contract);
    config.routes.get(
        "/api/*",
        ctx -> {
          throw Problem.notFound("no such part of the interface");
        });
    config.routes.get("/*", new Page(doorman)::serve);
    config.routes.exception(Problem.class, (e, ctx) -> answer(ctx, e));
    config.routes.exception(
        CaseProblem.class,
        (e, ctx) -> answer(ctx, Problem.badRequest(String.valueOf(e.getMessage()))));
    config.routes.exception(
        StaleDecision.class,
        (e, ctx) -> answer(ctx, Problem.conflict(String.valueOf(e.getMessage()))));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            answer(
                ctx, e.getStatus(), e.getMessage() == null ? "Error" : e.getMessage(), Map.of()));
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          System.getLogger(Workbench.class.getName())
              .log(System.Logger.Level.ERROR, ctx.method() + " " + ctx.path(), e);
          answer(ctx, 500, "Something went wrong", Map.of("detail", String.valueOf(e)));
        });
  }

  private static boolean hasIpv6() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName("::1"), 0));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void contract(Context ctx) throws IOException {
    try (InputStream in = Workbench.class.getResourceAsStream("openapi.yaml")) {
      ctx.contentType("application/yaml; charset=utf-8");
      ctx.result(in == null ? new byte[0] : in.readAllBytes());
    }
  }

  private static void answer(Context ctx, Problem problem) {
    Map<String, Object> more = new LinkedHashMap<>();
    String detail = problem.getMessage();
    if (detail != null) {
      more.put("detail", detail);
    }
    problem.current().ifPresent(c -> more.put("current", c));
    answer(ctx, problem.status(), problem.title(), more);
  }

  private static void answer(Context ctx, int status, String title, Map<String, Object> more) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "about:blank");
    json.put("title", title);
    json.put("status", status);
    json.putAll(more);
    ctx.status(status);
    ctx.json(json);
    ctx.contentType("application/problem+json");
  }

  /** For the owner alone: it holds the token. */
  private void writeAddress() {
    try {
      Files.deleteIfExists(addressFile);
      if (Files.getFileStore(addressFile.toAbsolutePath().getParent())
          .supportsFileAttributeView("posix")) {
        Files.createFile(
            addressFile,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(
          addressFile, address() + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new CaseProblem(addressFile + ": cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    server.stop();
    bench.close();
    try {
      Files.deleteIfExists(addressFile);
    } catch (IOException e) {
      // A stale address lets nobody in.
    }
  }
}
