package org.isnad.formats.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds that want a file read or a server called: neither happens. */
class HostileFeedsTest {
  private static final String CANARY = "سر لا يقرأ أبدا من هذا الملف";

  private static List<String> payloads(String file, String url) {
    String item =
        "<rss version=\"2.0\"><channel><title>x</title><item><title>t</title><description>%s</description></item></channel></rss>";
    String entity = item.replace("%s", "&x;");
    List<String> payloads = new ArrayList<>();
    for (String where : List.of(file, url)) {
      payloads.add(
          "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + where + "\">]>" + entity);
      payloads.add(
          "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x PUBLIC \"p\" \""
              + where
              + "\">]>"
              + entity);
      payloads.add(
          "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM \""
              + where
              + "\">"
              + item.replace("%s", "a"));
      payloads.add(
          "<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"p\" \""
              + where
              + "\">"
              + item.replace("%s", "a"));
      payloads.add(
          "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY % p SYSTEM \""
              + where
              + "\">%p;]>"
              + item.replace("%s", "a"));
      payloads.add(
          item.replace("%s", "a")
              .replace(
                  "<channel>",
                  "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                      + where
                      + "\"/><channel>"));
      payloads.add(
          "<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/xsl\" href=\""
              + where
              + "\"?>"
              + item.replace("%s", "a"));
      payloads.add(
          item.replace("%s", "a")
              .replace(
                  "<rss version",
                  "<rss xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                      + where
                      + "\" version"));
      payloads.add(
          "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title><entry><title>t</title><content src=\""
              + where
              + "\" type=\"text/html\"/></entry></feed>");
      payloads.add(
          item.replace(
              "%s",
              "<![CDATA[<img src=\"" + where + "\"><iframe src=\"" + where + "\"></iframe>]]>"));
    }
    StringBuilder laughs =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    payloads.add(laughs + "]>" + entity.replace("&x;", "&a29;"));
    payloads.add("<rss version=\"2.0\">" + "<a>".repeat(200_000));
    return payloads;
  }

  @Test
  void no_feed_reads_a_file_or_calls_a_server(@TempDir Path folder) throws IOException {
    Path canary = Files.writeString(folder.resolve("canary.txt"), CANARY);
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(300);
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
      List<String> payloads = payloads(canary.toUri().toString(), url);
      assertThat(payloads).hasSizeGreaterThanOrEqualTo(20);
      for (String payload : payloads) {
        List<Incoming> found = new ArrayList<>();
        new ArticleReader(Labels.NONE)
            .read(new ByteArrayInputStream(payload.getBytes(UTF_8)), "feed.xml", found::add);
        assertThat(found).as(payload.substring(0, Math.min(120, payload.length()))).isNotEmpty();
        assertThat(found.toString()).doesNotContain(CANARY);
      }
      assertThat(called(listener)).isFalse();
    }
  }

  private static boolean called(ServerSocket listener) throws IOException {
    try (Socket caller = listener.accept()) {
      return caller.isConnected();
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  void a_document_type_is_refused_by_name() {
    List<Incoming> found = new ArrayList<>();
    new ArticleReader(Labels.NONE)
        .read(
            new ByteArrayInputStream(
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x \"y\">]><rss version=\"2.0\"></rss>"
                    .getBytes(UTF_8)),
            "feed.rss",
            found::add);
    assertThat(found.toString()).contains("declares a document type");
  }
}
