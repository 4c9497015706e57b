package org.manzil.statuslist.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks a name up, once for each exchange; the connection goes to one of what it answers. */
@FunctionalInterface
public interface NameResolver {

  /** All addresses of the name, one at least. */
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /** Asks the resolver of this machine. */
  static NameResolver ofThisMachine() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
