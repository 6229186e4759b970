package org.isnad.formats.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Fetches an address of the public Internet; see the package for what is refused and why. */
public final class Fetcher {
  private static final int MOST_REDIRECTS = 5;

  private final Resolver resolver;
  private final Transport transport;

  Fetcher(Resolver resolver, Transport transport) {
    this.resolver = resolver;
    this.transport = transport;
  }

  /** By the system's resolver, over the network. */
  public static Fetcher standard() {
    return new Fetcher(Resolver.SYSTEM, new HttpTransport());
  }

  /**
   * @throws IOException with the cause in words, when the address is refused or cannot be had
   */
  public Fetched get(String address) throws IOException {
    WebAddress at = WebAddress.parse(address);
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      Transport.Answer answer = transport.get(at.uri(), vetted(at.host()));
      int status = answer.status();
      if (status >= 300 && status < 400 && answer.location().isPresent()) {
        at = at.redirectedTo(answer.location().get());
      } else if (status == 200) {
        return new Fetched(at.uri().toString(), answer.charset(), answer.body());
      } else {
        throw new IOException("the server answered " + status);
      }
    }
    throw new IOException("redirects more than " + MOST_REDIRECTS + " times");
  }

  /** All addresses of a host, when all of them are public: one that is not spoils the name. */
  private List<InetAddress> vetted(String host) throws IOException {
    List<InetAddress> addresses;
    try {
      String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      addresses = resolver.resolve(bare);
    } catch (UnknownHostException e) {
      throw new IOException("no such host: " + host, e);
    }
    for (InetAddress address : addresses) {
      Optional<String> objection = PublicInternet.objection(address);
      if (objection.isPresent()) {
        throw new IOException(
            host + " is " + address.getHostAddress() + ", " + objection.get() + ": not fetched");
      }
    }
    if (addresses.isEmpty()) {
      throw new IOException("no such host: " + host);
    }
    return addresses;
  }
}
