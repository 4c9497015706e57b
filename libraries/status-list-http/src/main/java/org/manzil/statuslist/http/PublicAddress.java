package org.manzil.statuslist.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are out on the public Internet (the special-purpose registries of IANA, RFC
 * 6890). Of IPv6 only global unicast (2000::/3) counts, so that ::, ::1, mapped, compatible, NAT64,
 * unique local, link-local and multicast addresses are refused without being named.
 */
final class PublicAddress {

  private static final List<Prefix> NOT_PUBLIC =
      List.of(
          Prefix.of("0.0.0.0", 8),
          Prefix.of("10.0.0.0", 8),
          Prefix.of("100.64.0.0", 10), // carrier NAT
          Prefix.of("127.0.0.0", 8),
          Prefix.of("169.254.0.0", 16), // link-local, and where clouds keep their secrets
          Prefix.of("172.16.0.0", 12),
          Prefix.of("192.0.0.0", 24),
          Prefix.of("192.0.2.0", 24),
          Prefix.of("192.88.99.0", 24), // 6to4 relays
          Prefix.of("192.168.0.0", 16),
          Prefix.of("198.18.0.0", 15),
          Prefix.of("198.51.100.0", 24),
          Prefix.of("203.0.113.0", 24),
          Prefix.of("224.0.0.0", 3), // multicast, reserved, broadcast
          Prefix.of("2001::", 23), // Teredo and others that carry an address within
          Prefix.of("2001:db8::", 32),
          Prefix.of("2002::", 16), // 6to4
          Prefix.of("3fff::", 20));
  private static final Prefix GLOBAL_UNICAST = Prefix.of("2000::", 3);

  private record Prefix(InetAddress address, int bits) {
    static Prefix of(String literal, int bits) {
      return new Prefix(InetAddress.ofLiteral(literal), bits);
    }

    boolean covers(InetAddress other) {
      byte[] mine = address.getAddress();
      byte[] theirs = other.getAddress();
      if (mine.length != theirs.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >>> (bit & 7);
        if (((mine[bit >>> 3] ^ theirs[bit >>> 3]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    return (address instanceof Inet4Address || GLOBAL_UNICAST.covers(address))
        && NOT_PUBLIC.stream().noneMatch(prefix -> prefix.covers(address));
  }
}
