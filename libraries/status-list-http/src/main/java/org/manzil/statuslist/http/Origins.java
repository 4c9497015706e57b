package org.manzil.statuslist.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manzil.statuslist.http.FetchException.Reason;

/**
 * Whom to ask. What a token names is asked over https at public addresses alone, or not at all;
 * what the caller names itself may be http and anywhere.
 */
public final class Origins {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private final boolean anyPublic;
  private final boolean loopback;
  private final Set<String> named;

  private Origins(boolean anyPublic, boolean loopback, Set<String> named) {
    this.anyPublic = anyPublic;
    this.loopback = loopback;
    this.named = named;
  }

  /** Every https origin all of whose addresses are public. */
  public static Origins anyPublic() {
    return new Origins(true, false, Set.of());
  }

  /** Nobody yet: only what is named with {@link #and}. */
  public static Origins none() {
    return new Origins(false, false, Set.of());
  }

  /**
   * This origin too, over http or at a private address if need be; scheme, host and port count.
   *
   * @throws IllegalArgumentException if that is no http or https address
   */
  public Origins and(URI origin) {
    try {
      Set<String> more = new HashSet<>(named);
      more.add(Target.of(origin).origin());
      return new Origins(anyPublic, loopback, more);
    } catch (FetchException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** This machine too, at any port. */
  public Origins andThisMachine() {
    return new Origins(anyPublic, true, named);
  }

  /**
   * The addresses to connect to, all of them allowed; a name with one that is not is refused whole.
   */
  List<InetAddress> addresses(Target target, NameResolver names) throws FetchException {
    boolean known = named.contains(target.origin());
    boolean here = loopback && LOOPBACK.contains(target.host());
    if (!known && !here && !(anyPublic && target.isTls()) || target.isDisguised()) {
      throw refused(target);
    }
    List<InetAddress> addresses = resolve(target, names);
    boolean allowed =
        known
            || addresses.stream()
                .allMatch(here ? InetAddress::isLoopbackAddress : PublicAddress::is);
    if (!allowed || addresses.isEmpty()) {
      throw refused(target);
    }
    return addresses;
  }

  private static List<InetAddress> resolve(Target target, NameResolver names)
      throws FetchException {
    Optional<InetAddress> literal = target.literal();
    try {
      return literal.isPresent() ? List.of(literal.get()) : names.resolve(target.host());
    } catch (UnknownHostException e) {
      throw new FetchException(Reason.NOT_REACHED, target.address(), e);
    }
  }

  private static FetchException refused(Target target) {
    return new FetchException(Reason.ADDRESS_NOT_ALLOWED, target.address());
  }
}
