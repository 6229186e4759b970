package org.isnad.formats.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which IP addresses belong to the public Internet: all but the special-purpose ones of IANA's
 * registries (RFC 6890), also where an IPv6 address carries an IPv4 one.
 */
final class PublicInternet {
  /** Of IPv4: first address, length of the prefix, what it is. */
  private static final List<Block> BLOCKS =
      List.of(
          new Block("0.0.0.0", 8, "this network"),
          new Block("10.0.0.0", 8, "a private network"),
          new Block("100.64.0.0", 10, "a provider's inner network"),
          new Block("127.0.0.0", 8, "this machine"),
          new Block("169.254.0.0", 16, "the local link, where clouds keep their metadata"),
          new Block("172.16.0.0", 12, "a private network"),
          new Block("192.0.0.0", 24, "reserved"),
          new Block("192.0.2.0", 24, "for documentation"),
          new Block("192.88.99.0", 24, "reserved"),
          new Block("192.168.0.0", 16, "a private network"),
          new Block("198.18.0.0", 15, "for measurements"),
          new Block("198.51.100.0", 24, "for documentation"),
          new Block("203.0.113.0", 24, "for documentation"),
          new Block("224.0.0.0", 4, "a group of machines"),
          new Block("240.0.0.0", 4, "reserved"));

  private PublicInternet() {}

  private record Block(long first, int length, String what) {
    Block(String first, int length, String what) {
      this(number(literal(first)), length, what);
    }

    boolean holds(long address) {
      return address >>> (32 - length) == first >>> (32 - length);
    }
  }

  /** Why nothing is fetched from this address; empty when it is public. */
  static Optional<String> objection(InetAddress address) {
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> ofFour(bytes);
      case Inet6Address six -> ofSix(bytes);
      default -> Optional.of("of an unknown family");
    };
  }

  private static Optional<String> ofFour(byte[] bytes) {
    long number = number(bytes);
    return BLOCKS.stream().filter(b -> b.holds(number)).map(Block::what).findFirst();
  }

  private static Optional<String> ofSix(byte[] b) {
    if (startsWith(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) {
      // ::, ::1, IPv4-compatible and IPv4-mapped addresses: none of them is routed.
      return Optional.of("this machine, or an IPv4 address in disguise");
    }
    if (startsWith(b, 0x00, 0x64, 0xFF, 0x9B)) {
      return ofFour(Arrays.copyOfRange(b, 12, 16))
          .or(() -> b[4] == 0 && b[5] == 1 ? Optional.of("a local translation") : Optional.empty());
    }
    if (startsWith(b, 0x20, 0x02)) {
      return ofFour(Arrays.copyOfRange(b, 2, 6));
    }
    // Everything that is assigned to the Internet stands in 2000::/3.
    if ((b[0] & 0xE0) != 0x20) {
      return Optional.of("a private or local network");
    }
    if (startsWith(b, 0x20, 0x01, 0x0D, 0xB8) || startsWith(b, 0x3F, 0xFF)) {
      return Optional.of("for documentation");
    }
    // 2001::/23: Teredo, benchmarking, ORCHID.
    if (startsWith(b, 0x20, 0x01) && (b[2] & 0xFE) == 0) {
      return Optional.of("reserved");
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] four) {
    long number = 0;
    for (byte b : four) {
      number = number << 8 | b & 0xFF;
    }
    return number;
  }

  private static byte[] literal(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
