package org.isnad.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isnad.store.CaseFile;
import org.isnad.store.Journal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody but the browser that opened the launch address gets in, by no route. */
class DoormanTest {
  @TempDir private Path folder;
  private Path place;
  private Workbench workbench;
  private Browserless page;
  private List<Routes.Route> routes;

  @BeforeEach
  void open() {
    place = SampleCase.copyInto(folder);
    workbench = Workbench.open(place, 0, "أمل");
    page = new Browserless(workbench);
    try (Bench bench = new Bench(SampleCase.copyInto(folder.resolve("other")))) {
      routes = Routes.of(bench);
    }
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private static String path(Routes.Route route) {
    return Routes.ROOT
        + route
            .path()
            .replace("{id}", "libya-truce")
            .replace("{item}", "e1")
            .replaceAll("\\{.*?\\}", "x");
  }

  private static boolean changes(Routes.Route route) {
    return !route.method().name().equals("GET");
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cookie", page.cookie());
    headers.put("Origin", page.origin());
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put(Doorman.CSRF_HEADER, page.csrf());
    headers.put("Content-Type", "application/json");
    return headers;
  }

  private int status(Routes.Route route, Map<String, String> headers) {
    return page.raw(route.method().name(), path(route), BodyPublishers.ofString("{}"), headers)
        .status();
  }

  @Test
  void no_route_is_open_without_the_cookie() {
    for (Routes.Route route : routes) {
      Map<String, String> headers = headers();
      headers.remove("Cookie");
      assertThat(status(route, headers)).as(route.toString()).isEqualTo(401);
      headers.put("Cookie", "isnad-" + workbench.port() + "=guess");
      assertThat(status(route, headers)).as(route.toString()).isEqualTo(401);
    }
  }

  @Test
  void no_route_answers_to_another_host_name() {
    for (Routes.Route route : routes) {
      for (String host :
          List.of(
              "evil.example",
              "evil.example:" + workbench.port(),
              "127.0.0.1",
              "127.0.0.1:1",
              "127.0.0.1.evil.example:" + workbench.port(),
              "localhost.:" + workbench.port(),
              "0.0.0.0:" + workbench.port())) {
        Map<String, String> headers = headers();
        headers.put("Host", host);
        assertThat(status(route, headers)).as(route + " at " + host).isEqualTo(403);
      }
    }
  }

  @Test
  void every_change_needs_the_token_and_an_origin_of_its_own() {
    List<Routes.Route> changing = routes.stream().filter(DoormanTest::changes).toList();
    assertThat(changing).hasSizeGreaterThan(12);
    List<String> uncovered = new ArrayList<>();
    for (Routes.Route route : changing) {
      Map<String, String> noToken = headers();
      noToken.remove(Doorman.CSRF_HEADER);
      Map<String, String> wrongToken = headers();
      wrongToken.put(Doorman.CSRF_HEADER, "guess");
      Map<String, String> foreign = headers();
      foreign.put("Origin", "https://evil.example");
      Map<String, String> sandboxed = headers();
      sandboxed.put("Origin", "null");
      Map<String, String> crossSite = headers();
      crossSite.put("Sec-Fetch-Site", "cross-site");
      Map<String, String> sameSite = headers();
      sameSite.put("Sec-Fetch-Site", "same-site");
      Map<String, String> nowhere = headers();
      nowhere.remove("Origin");
      nowhere.remove("Sec-Fetch-Site");
      for (Map<String, String> headers :
          List.of(noToken, wrongToken, foreign, sandboxed, crossSite, sameSite, nowhere)) {
        if (status(route, headers) != 403) {
          uncovered.add(route + " with " + headers);
        }
      }
      assertThat(status(route, headers())).as(route.toString()).isNotEqualTo(403);
    }
    assertThat(uncovered).isEmpty();
  }

  @Test
  void reading_changes_nothing_and_an_export_only_the_journal() {
    page.waitForOccurrences();
    long before;
    try (CaseFile file = CaseFile.open(place)) {
      before = file.journal().size();
    }
    for (Routes.Route route : routes) {
      if (!changes(route)) {
        status(route, headers());
        page.raw("GET", path(route) + "?q=%D8%A7&view=journal", BodyPublishers.noBody(), headers());
      }
    }
    try (CaseFile file = CaseFile.open(place)) {
      List<Journal.Entry> added = new ArrayList<>();
      file.journal().after(before, added::add);
      assertThat(added).extracting(Journal.Entry::kind).containsOnly("export");
      assertThat(file.verify()).isEmpty();
    }
  }

  @Test
  void every_answer_carries_the_policy_and_no_leave_for_others() {
    List<String> paths =
        new ArrayList<>(List.of("/", "/index.html", "/nothing.js", "/api/v1/none"));
    routes.stream().filter(r -> !changes(r)).forEach(r -> paths.add(path(r)));
    for (String path : paths) {
      var headers = page.raw("GET", path, BodyPublishers.noBody(), headers()).response().headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'self'; script-src 'self'")
          .contains("require-trusted-types-for 'script'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).contains("no-referrer");
      assertThat(headers.map().keySet().stream().map(k -> k.toLowerCase(java.util.Locale.ROOT)))
          .as(path)
          .noneMatch(name -> name.startsWith("access-control-"));
      assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }
  }

  @Test
  void the_cookie_is_for_this_page_alone() throws IOException {
    var connection =
        (HttpURLConnection) java.net.URI.create(workbench.address()).toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    assertThat(connection.getResponseCode()).isEqualTo(303);
    assertThat(connection.getHeaderField("Location")).isEqualTo("/");
    assertThat(connection.getHeaderField("Set-Cookie"))
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/");
    connection.disconnect();
  }

  @Test
  void a_wrong_launch_token_opens_nothing() {
    var answer = page.raw("GET", "/?token=guess", BodyPublishers.noBody(), Map.of());
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.raw("GET", "/", BodyPublishers.noBody(), Map.of()).status()).isEqualTo(401);
  }

  @Test
  void it_listens_on_loopback_alone() throws IOException {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> !a.isLoopbackAddress())
            .collect(Collectors.toList());
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        boolean connected = true;
        try {
          socket.connect(new InetSocketAddress(address, workbench.port()), 500);
        } catch (IOException e) {
          connected = false;
        }
        assertThat(connected).as(address.toString()).isFalse();
      }
    }
  }

  @Test
  void the_file_with_the_address_is_for_the_owner_alone() throws IOException {
    Path file = place.resolve("workbench.address");
    assertThat(Files.readString(file).strip()).isEqualTo(workbench.address());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    workbench.close();
    assertThat(file).doesNotExist();
  }

  @Test
  void files_of_the_page_come_from_its_folder_alone() {
    for (String path :
        List.of(
            "/../openapi.yaml",
            "/%2e%2e/openapi.yaml",
            "/..%2fopenapi.yaml",
            "/assets/../../openapi.yaml",
            "/%2e%2e%2f%2e%2e%2fstore/migrations/001.sql",
            "/Workbench.class",
            "/..\\openapi.yaml".replace("\\", "%5c"))) {
      var answer = page.raw("GET", path, BodyPublishers.noBody(), headers());
      assertThat(answer.status()).as(path).isIn(400, 404);
    }
  }
}
