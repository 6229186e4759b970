package org.isnad.formats.fetch;

import java.io.IOException;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An address to fetch, checked for its form: http or https, a host in its usual form, one of the
 * usual ports, no user name. Arabic host names and paths are encoded.
 */
record WebAddress(URI uri, String host) {
  private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);

  /** Four decimal numbers without leading zeros: the one form in which all programs agree. */
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?:(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])\\.){3}(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])");

  /** A last label that browsers read as a number: the host is an address then. */
  private static final Pattern NUMERIC_END =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

  static WebAddress parse(String text) throws IOException {
    String address = text.strip();
    if (address.chars().anyMatch(c -> c <= 0x20 || c == 0x7F || c == '\\')) {
      throw new IOException("not an address: it holds spaces or control characters");
    }
    int colon = address.indexOf("://");
    String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IOException("only http and https addresses are fetched");
    }
    String rest = address.substring(colon + 3);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String authority = rest.substring(0, end);
    if (authority.indexOf('@') >= 0) {
      throw new IOException("an address with a user name is not fetched");
    }
    try {
      String ascii = authority.startsWith("[") ? authority : ascii(authority);
      URI uri =
          URI.create(
              URI.create(scheme + "://" + ascii + withoutFragment(rest.substring(end)))
                  .normalize()
                  .toASCIIString());
      String host = uri.getHost();
      if (host == null || host.isEmpty()) {
        throw new IOException("names no host");
      }
      if (NUMERIC_END.matcher(host).matches() && !DOTTED.matcher(host).matches()) {
        throw new IOException("names its host by a number in an unusual form");
      }
      if (!PORTS.contains(uri.getPort())) {
        throw new IOException("port " + uri.getPort() + " is not one of the web's");
      }
      return new WebAddress(uri, host);
    } catch (IllegalArgumentException e) {
      throw new IOException("not an address: " + e.getMessage(), e);
    }
  }

  private static String ascii(String authority) {
    int colon = authority.lastIndexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    // Also turns digits and dots of other scripts into those of ASCII, as browsers do.
    String ascii = IDN.toASCII(host).toLowerCase(Locale.ROOT);
    return ascii + (colon < 0 ? "" : authority.substring(colon));
  }

  private static String withoutFragment(String path) {
    int hash = path.indexOf('#');
    return hash < 0 ? path : path.substring(0, hash);
  }

  /** Where a redirect from here leads. */
  WebAddress redirectedTo(String location) throws IOException {
    try {
      return location.contains("://") || location.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")
          ? parse(location)
          : parse(uri.resolve(URI.create(location).toASCIIString()).toString());
    } catch (IllegalArgumentException e) {
      throw new IOException("redirects to what is no address: " + e.getMessage(), e);
    }
  }
}
