package org.isnad.workbench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a workbench as its page does, without a browser. */
final class Browserless {
  static final JsonMapper JSON = JsonMapper.builder().build();

  static {
    // Tests must be able to lie about these.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin");
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;
  private final String cookie;
  private final String csrf;

  /** Opens the launch address. */
  Browserless(Workbench workbench) {
    this.origin = "http://127.0.0.1:" + workbench.port();
    HttpResponse<String> welcome =
        send(HttpRequest.newBuilder(URI.create(workbench.address())).GET().build());
    this.cookie = welcome.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    this.csrf = get("/session").json().path("csrf").asString();
  }

  /**
   * An answer.
   *
   * @param body as text
   */
  record Answer(int status, String type, String body, HttpResponse<String> response) {
    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  String origin() {
    return origin;
  }

  Answer get(String path) {
    return call("GET", path, BodyPublishers.noBody(), Map.of());
  }

  Answer send(String method, String path, String json) {
    return call(
        method, path, BodyPublishers.ofString(json), Map.of("Content-Type", "application/json"));
  }

  Answer post(String path, JsonNode json) {
    return send("POST", path, JSON.writeValueAsString(json));
  }

  /** One file as a form sends it. */
  Answer upload(String name, String content) {
    String boundary = "----isnadtestboundary";
    String body =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + content
            + "\r\n--"
            + boundary
            + "--\r\n";
    return call(
        "POST",
        "/articles",
        BodyPublishers.ofString(body),
        Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
  }

  private Answer call(String method, String path, BodyPublisher body, Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cookie", cookie);
    if (!method.equals("GET")) {
      headers.put("Origin", origin);
      headers.put(Doorman.CSRF_HEADER, csrf);
    }
    headers.putAll(more);
    return raw(method, "/api/v1" + path, body, headers);
  }

  /**
   * A request with exactly these headers.
   *
   * @param path from the root
   */
  Answer raw(String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).method(method, body);
    headers.forEach(request::setHeader);
    HttpResponse<String> response = send(request.build());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body(),
        response);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String cookie() {
    return cookie;
  }

  String csrf() {
    return csrf;
  }

  /** Waits until occurrences are joined. */
  void waitForOccurrences() {
    waitFor(
        "occurrences",
        () -> get("/case").json().path("occurrences").path("state").asString().equals("current"));
  }

  /** Waits until an import is done. */
  JsonNode waitForImport(JsonNode job) {
    String path = "/imports/" + job.path("job").asString();
    waitFor(
        "import",
        () -> {
          String state = get(path).json().path("state").asString();
          return state.equals("done") || state.equals("failed");
        });
    return get(path).json();
  }

  private static void waitFor(String what, java.util.function.BooleanSupplier done) {
    for (int i = 0; i < 1200; i++) {
      if (done.getAsBoolean()) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError(what + " did not come");
  }
}
