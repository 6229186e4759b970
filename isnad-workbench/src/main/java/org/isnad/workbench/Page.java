package org.isnad.workbench;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hands out the page's files, which the build puts beside this class under {@code page}. Where the
 * build found no Node, it is a page that says so.
 */
final class Page {
  private static final String FOLDER = "page/";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"));

  /** Files whose names hold a hash of what is in them. */
  private static final String HASHED = "assets/";

  private static final Set<String> PLACEHOLDERS = Set.of("", "/");

  private final Doorman doorman;

  Page(Doorman doorman) {
    this.doorman = doorman;
  }

  /** Everything that is not the interface. */
  void serve(Context ctx) {
    if (doorman.welcome(ctx)) {
      ctx.header("Cache-Control", "no-store");
      ctx.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
      return;
    }
    String path = ctx.path().substring(1);
    boolean document = PLACEHOLDERS.contains(path) || !path.contains(".");
    if (document && !doorman.knows(ctx)) {
      ctx.status(401);
      html(ctx, fallback("closed.html"));
      return;
    }
    Optional<byte[]> file = read(document ? "index.html" : path);
    if (file.isEmpty()) {
      if (document) {
        html(ctx, fallback("unbuilt.html"));
        return;
      }
      throw Problem.notFound("no such file");
    }
    String name = document ? "index.html" : path;
    ctx.contentType(
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
    ctx.header(
        "Cache-Control",
        path.startsWith(HASHED) ? "private, max-age=31536000, immutable" : "no-cache");
    ctx.result(file.get());
  }

  private static void html(Context ctx, byte[] page) {
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("text/html; charset=utf-8");
    ctx.result(page);
  }

  /** Only names of plain letters: nothing leads out of the folder. */
  private static Optional<byte[]> read(String path) {
    if (!path.matches("[A-Za-z0-9_][A-Za-z0-9_./-]*") || path.contains("..")) {
      return Optional.empty();
    }
    return resource(FOLDER + path);
  }

  private static byte[] fallback(String name) {
    return resource(name).orElse("isnad".getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the build made the page. */
  static boolean isBuilt() {
    return Page.class.getResource(FOLDER + "index.html") != null;
  }
}
