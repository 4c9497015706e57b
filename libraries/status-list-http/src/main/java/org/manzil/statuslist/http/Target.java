package org.manzil.statuslist.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.manzil.statuslist.http.FetchException.Reason;

/**
 * An address in the one spelling that every reader understands alike: {@code http} or {@code
 * https}, a name or a plain address, no user information, no fragment, ASCII.
 *
 * @param host in lower case; an IPv6 address without brackets
 */
record Target(URI address, String scheme, String host, int port, String path) {

  private static final int LONGEST = 2_048;
  private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern IPV4 =
      Pattern.compile("((0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(\\.(?!$)|$)){4}");
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:]+]");

  static Target of(URI address) throws FetchException {
    String text = address.toString();
    String scheme = lower(address.getScheme());
    String host = lower(address.getHost());
    int port = address.getPort() == -1 ? usualPort(scheme) : address.getPort();
    boolean plain =
        text.length() <= LONGEST
            && VISIBLE.matcher(text).matches()
            && ("https".equals(scheme) || "http".equals(scheme))
            && address.getRawUserInfo() == null
            && address.getRawFragment() == null
            && port >= 1
            && port <= 65_535
            && (NAME.matcher(host).matches()
                || IPV4.matcher(host).matches()
                || IPV6.matcher(host).matches());
    if (!plain) {
      throw new FetchException(Reason.ADDRESS_NOT_ALLOWED, address);
    }
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    return new Target(address, scheme, bare, port, path(address));
  }

  boolean isTls() {
    return "https".equals(scheme);
  }

  /** The address itself where the host is one; a name is not looked up here. */
  Optional<InetAddress> literal() {
    boolean literal = host.indexOf(':') >= 0 || IPV4.matcher(host).matches();
    return literal ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
  }

  /** An IPv6 spelling of an IPv4 address, which a filter for the other kind would miss. */
  boolean isDisguised() {
    return host.indexOf(':') >= 0 && InetAddress.ofLiteral(host).getAddress().length == 4;
  }

  String origin() {
    return scheme + "://" + host + ":" + port;
  }

  /** For the {@code Host} header (RFC 9110 §7.2). */
  String authority() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return port == usualPort(scheme) ? name : name + ":" + port;
  }

  private static String path(URI address) {
    String path = address.getRawPath();
    String query = address.getRawQuery();
    return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
  }

  private static int usualPort(String scheme) {
    return "http".equals(scheme) ? 80 : 443;
  }

  private static String lower(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
