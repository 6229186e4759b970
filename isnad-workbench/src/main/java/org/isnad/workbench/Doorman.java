package org.isnad.workbench;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets in the browser that opened the launch URL and nobody else.
 *
 * <p>What could come to a server on loopback, and what stops it here: a page of another site whose
 * name was rebound to 127.0.0.1 (only the hosts of {@link #hosts} are answered); another user or
 * program of the machine (a random token in the launch URL, exchanged for a cookie that scripts
 * cannot read and other sites cannot send); a form or script of another site (every request but GET
 * and HEAD must carry the token of its session in a header and must not come from another origin);
 * a script smuggled into an article (a policy that runs only the page's own files and lets nothing
 * out).
 */
final class Doorman {
  static final String CSRF_HEADER = "X-Isnad-CSRF";

  /** Port in the name: two workbenches on one machine keep their cookies apart. */
  private final String cookie;

  private static final String SESSION = "isnad.session";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD);

  /**
   * Nothing but the page's own files; no script in the text, no frame, no form to elsewhere. Styles
   * set by scripts through the DOM need no exception; charts set none in the markup.
   */
  static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types svelte-trusted-html isnad-layout";

  private final String token = random();
  private final int port;
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final String reviewer;

  /**
   * @param port on which the server listens
   * @param reviewer the name under which a new session decides
   */
  Doorman(int port, String reviewer) {
    this.port = port;
    this.cookie = "isnad-" + port;
    this.reviewer = reviewer;
  }

  /** One browser. */
  static final class Session {
    private final String csrf = random();
    private volatile String reviewer;

    private Session(String reviewer) {
      this.reviewer = reviewer;
    }

    String csrf() {
      return csrf;
    }

    String reviewer() {
      return reviewer;
    }

    void reviewer(String name) {
      reviewer = name;
    }
  }

  /** What the launch URL carries. */
  String token() {
    return token;
  }

  /** The values of Host that are answered. */
  Set<String> hosts() {
    return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
  }

  /** Runs before everything else. */
  void check(Context ctx) {
    headers(ctx);
    if (!hosts().contains(ctx.header("Host") == null ? "" : ctx.header("Host"))) {
      throw Problem.forbidden("this server answers only to its own name on this machine");
    }
    boolean safe = SAFE.contains(ctx.method());
    if (!safe || ctx.path().startsWith("/api/")) {
      Session session =
          session(ctx.cookie(cookie))
              .orElseThrow(() ->
                  Problem.unauthorised("open the address that isnad serve printed once more"));
      ctx.attribute(SESSION, session);
      if (!safe) {
        sameOrigin(ctx);
        if (!equal(session.csrf(), ctx.header(CSRF_HEADER))) {
          throw Problem.forbidden("the header " + CSRF_HEADER + " is missing or wrong");
        }
      }
    }
  }

  private void sameOrigin(Context ctx) {
    String origin = ctx.header("Origin");
    String site = ctx.header("Sec-Fetch-Site");
    boolean foreignOrigin =
        origin != null && hosts().stream().noneMatch(h -> origin.equals("http://" + h));
    boolean foreignSite = site != null && !site.equals("same-origin");
    if (foreignOrigin || foreignSite || origin == null && site == null) {
      throw Problem.forbidden("changes are taken from the page of this server alone");
    }
  }

  private void headers(Context ctx) {
    ctx.header("Content-Security-Policy", POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("X-Frame-Options", "DENY");
    ctx.header("Referrer-Policy", "no-referrer");
    ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    ctx.header("Cross-Origin-Resource-Policy", "same-origin");
    ctx.header(
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
  }

  /**
   * Exchanges the launch token for a cookie, if the request carries it.
   *
   * @return whether it did, rightly
   */
  boolean welcome(Context ctx) {
    String given = ctx.queryParam("token");
    if (given == null) {
      return false;
    }
    if (!equal(token, given)) {
      throw Problem.forbidden(
          "this launch address is no longer good; isnad serve prints a new one");
    }
    String id = random();
    sessions.put(id, new Session(reviewer));
    ctx.cookie(new Cookie(cookie, id, "/", -1, false, true, null, SameSite.STRICT));
    return true;
  }

  /** Whether the browser has a cookie of ours. */
  boolean knows(Context ctx) {
    return session(ctx.cookie(cookie)).isPresent();
  }

  /** The session of a request that {@link #check} let through. */
  static Session session(Context ctx) {
    Session session = ctx.attribute(SESSION);
    if (session == null) {
      throw Problem.unauthorised("no session");
    }
    return session;
  }

  private Optional<Session> session(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(sessions.get(id));
  }

  /** In constant time. */
  private static boolean equal(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
