package org.manzil.service.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whose try it is: an account, or the part of an address that one connection has to itself. */
public final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** Behind one address of a mobile network stand thousands: who is known is counted alone. */
  public static String who(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication one
        ? one.getName()
        : of(request.getRemoteAddr());
  }

  /** An IPv4 address as it is; of IPv6 the network, since one phone has all addresses in it. */
  static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
