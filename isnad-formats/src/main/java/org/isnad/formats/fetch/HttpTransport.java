package org.isnad.formats.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/** Over the network, to pinned addresses; a whole answer within time and size. */
final class HttpTransport implements Transport {
  private static final int MOST_BYTES = 16 << 20;
  private static final int CONNECT_SECONDS = 10;
  private static final int WHOLE_SECONDS = 60;

  @Override
  public Answer get(URI address, List<InetAddress> pinned) throws IOException {
    HttpGet request = new HttpGet(address);
    request.setHeader(
        "Accept",
        "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml;q=0.9,*/*;q=0.5");
    request.setHeader("Accept-Language", "ar");
    CompletableFuture<Void> deadline =
        CompletableFuture.runAsync(
            request::abort, CompletableFuture.delayedExecutor(WHOLE_SECONDS, TimeUnit.SECONDS));
    try (CloseableHttpClient client = client(pinned)) {
      return client.execute(request, HttpTransport::answer);
    } catch (IOException e) {
      if (request.isAborted()) {
        throw new IOException("took longer than " + WHOLE_SECONDS + " seconds", e);
      }
      throw e;
    } finally {
      deadline.cancel(true);
    }
  }

  private static CloseableHttpClient client(List<InetAddress> pinned) {
    return HttpClients.custom()
        .setUserAgent("isnad/" + org.isnad.coding.Isnad.VERSION + " (news reader)")
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        // What is packed is unpacked by the reader, under its own guard.
        .disableContentCompression()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Pinned(pinned))
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                        .setSocketTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                        .build())
                .build())
        .build();
  }

  /** Knows no other addresses than those that were looked at. */
  private record Pinned(List<InetAddress> addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    Header location = response.getFirstHeader("Location");
    HttpEntity entity = response.getEntity();
    ContentType type = entity == null ? null : ContentType.parseLenient(entity.getContentType());
    return new Answer(
        response.getCode(),
        location == null ? Optional.empty() : Optional.of(location.getValue()),
        type == null || type.getCharset() == null
            ? Optional.empty()
            : Optional.of(type.getCharset().name()),
        entity == null ? new byte[0] : body(entity));
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    try (InputStream in = entity.getContent()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      int n;
      while ((n = in.read(buffer)) >= 0) {
        out.write(buffer, 0, n);
        if (out.size() > MOST_BYTES) {
          throw new IOException("longer than " + (MOST_BYTES >> 20) + " MiB: not read further");
        }
      }
      return out.toByteArray();
    }
  }
}
