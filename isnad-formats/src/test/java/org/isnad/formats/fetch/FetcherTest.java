package org.isnad.formats.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not fetched, and that nobody is called when it is not. */
class FetcherTest {
  /** Names as an attacker's name server would answer. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("news.example", List.of("93.184.216.34")),
          Map.entry("news6.example", List.of("2606:2800:220:1:248:1893:25c8:1946")),
          Map.entry("localhost", List.of("127.0.0.1", "::1")),
          Map.entry("self.example", List.of("127.0.0.1")),
          Map.entry("self6.example", List.of("::1")),
          Map.entry("inner.example", List.of("10.1.2.3")),
          Map.entry("mixed.example", List.of("93.184.216.34", "192.168.1.1")),
          Map.entry("cloud.example", List.of("169.254.169.254")),
          Map.entry("metadata.google.internal", List.of("169.254.169.254")),
          Map.entry("ula.example", List.of("fd12:3456::1")));

  private final List<URI> calls = new ArrayList<>();

  private static List<InetAddress> resolve(String host) throws UnknownHostException {
    List<InetAddress> found = new ArrayList<>();
    List<String> known = NAMES.get(host);
    if (known == null) {
      // Literal addresses need no name server; nothing else is looked up.
      if (!host.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%.*)?")) {
        throw new UnknownHostException(host);
      }
      known = List.of(host);
    }
    for (String address : known) {
      found.add(InetAddress.getByName(address));
    }
    return found;
  }

  private Fetcher fetcher(Transport.Answer answer) {
    return new Fetcher(
        FetcherTest::resolve,
        (address, pinned) -> {
          calls.add(address);
          return answer;
        });
  }

  private static Transport.Answer page(String text) {
    return new Transport.Answer(200, Optional.empty(), Optional.of("UTF-8"), text.getBytes(UTF_8));
  }

  private static Transport.Answer redirect(String location) {
    return new Transport.Answer(302, Optional.of(location), Optional.empty(), new byte[0]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // This machine
        "http://127.0.0.1/",
        "http://127.0.0.1:8080/admin",
        "http://127.8.9.10/",
        "http://localhost/",
        "http://LOCALHOST/",
        "http://self.example/",
        "http://self6.example/",
        "http://[::1]/",
        "http://[0:0:0:0:0:0:0:1]/",
        "http://0.0.0.0/",
        "http://0.1.2.3/",
        "http://[::]/",
        // In unusual forms
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://017700000001/",
        "http://127.1/",
        "http://127.0.1/",
        "http://127.0.0.1./",
        "http://127.0.0.01/",
        "http://10.0.0.010/",
        "http://１２７.０.０.１/",
        "http://127。0。0。1/",
        // IPv4 within IPv6
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::127.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[2002:7f00:1::]/",
        "http://[2002:c0a8:101::1]/",
        // Private networks
        "http://10.0.0.1/",
        "http://10.255.255.255/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://inner.example/",
        "http://mixed.example/",
        "http://[fc00::1]/",
        "http://[fd12:3456::1]/",
        "http://ula.example/",
        "http://[fec0::1]/",
        // Link-local and metadata
        "http://169.254.169.254/latest/meta-data/",
        "http://169.254.0.1/",
        "http://cloud.example/",
        "http://metadata.google.internal/",
        "http://[fe80::1]/",
        "http://[fe80::1%25eth0]/",
        "http://[fd00:ec2::254]/",
        // Groups, measurements, documentation, reserved
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://240.0.0.1/",
        "http://198.18.0.1/",
        "http://192.0.2.1/",
        "http://203.0.113.9/",
        "http://192.0.0.8/",
        "http://[ff02::1]/",
        "http://[2001:db8::1]/",
        "http://[2001::1]/",
        // Other schemes and forms
        "file:///etc/passwd",
        "ftp://news.example/",
        "gopher://news.example/",
        "jar:http://news.example!/",
        "data:text/html,x",
        "javascript:alert(1)",
        "//news.example/",
        "news.example",
        "http:///x",
        "http://",
        "http://user@news.example/",
        "http://news.example@127.0.0.1/",
        "http://news.example:22/",
        "http://news.example:6379/",
        "http://news.example/\r\nHost: x",
        "http://127.0.0.1\\@news.example/",
        "http://news.example:99999/",
        "http://nobody.example/"
      })
  void what_is_not_the_public_web_is_refused_without_a_call(String address) {
    assertThatThrownBy(() -> fetcher(page("سر")).get(address)).isInstanceOf(IOException.class);
    assertThat(calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://self.example/x",
        "//127.0.0.1/",
        "http://169.254.169.254/",
        "http://[::1]/",
        "file:///etc/passwd",
        "http://2130706433/",
        "ftp://news.example/",
        "http://10.0.0.1/",
        "gopher:x",
        "http://mixed.example/",
        "https://news.example:22/"
      })
  void a_redirect_leads_nowhere_that_an_address_may_not(String location) {
    assertThatThrownBy(() -> fetcher(redirect(location)).get("https://news.example/"))
        .isInstanceOf(IOException.class);
    assertThat(calls).containsExactly(URI.create("https://news.example/"));
  }

  @Test
  void redirects_come_to_an_end() {
    assertThatThrownBy(() -> fetcher(redirect("/next")).get("http://news.example/"))
        .hasMessageContaining("redirects more than 5 times");
    assertThat(calls).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "http://news.example,http://news.example",
    "https://news.example:443/a?b=c#d,https://news.example:443/a?b=c",
    "http://news6.example/,http://news6.example/",
    "http://news.example/سياسة/خبر,http://news.example/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/%D8%AE%D8%A8%D8%B1",
    "http://93.184.216.34/,http://93.184.216.34/"
  })
  void the_public_web_is_fetched(String address, String called) throws IOException {
    assertThat(fetcher(page("خبر")).get(address).body()).asString(UTF_8).isEqualTo("خبر");
    assertThat(calls).containsExactly(URI.create(called));
  }

  @Test
  void the_connection_goes_to_the_address_that_was_looked_at_and_a_page_too_long_is_not_read_on()
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/page",
        exchange -> {
          byte[] body = ("host " + exchange.getRequestHeaders().getFirst("Host")).getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=windows-1256");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[1 << 20];
          try {
            for (int i = 0; i < 40; i++) {
              exchange.getResponseBody().write(chunk);
            }
          } catch (IOException e) {
            // The reader left, as it should.
          }
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      List<InetAddress> pinned = List.of(InetAddress.getLoopbackAddress());
      Transport.Answer answer =
          new HttpTransport().get(URI.create("http://pinned.invalid:" + port + "/page"), pinned);
      assertThat(answer.body()).asString(UTF_8).isEqualTo("host pinned.invalid:" + port);
      assertThat(answer.charset()).contains("windows-1256");
      assertThatThrownBy(() ->
              new HttpTransport()
                  .get(URI.create("http://pinned.invalid:" + port + "/endless"), pinned))
          .hasMessageContaining("longer than 16 MiB");
    } finally {
      server.stop(0);
    }
  }
}
