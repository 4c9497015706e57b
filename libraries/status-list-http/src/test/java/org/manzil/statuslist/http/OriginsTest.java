package org.manzil.statuslist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.statuslist.http.FetchException.Reason;

/** Row 14 of the security table: what a token names leads nowhere inside. */
class OriginsTest {
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("9.9.9.9");

  private final List<String> lookedUp = new ArrayList<>();

  private List<InetAddress> addresses(Origins origins, String uri, String... answers)
      throws FetchException {
    return origins.addresses(
        Target.of(URI.create(uri)),
        host -> {
          lookedUp.add(host);
          return Stream.of(answers).map(InetAddress::ofLiteral).toList();
        });
  }

  private void refused(Origins origins, String uri, String... answers) {
    assertThatThrownBy(() -> addresses(origins, uri, answers))
        .as(uri)
        .isInstanceOfSatisfying(
            FetchException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://lists.example/1",
        "file:///etc/passwd",
        "ftp://lists.example/1",
        "jar:https://lists.example/1",
        "data:text/plain,x",
        "urn:x:y",
        "//lists.example/1",
        "/1",
        "https:lists.example",
        "https://user@lists.example/1",
        "https://user:secret@lists.example/1",
        "https://lists.example@evil.example/1",
        "https://@lists.example/1",
        "https://lists.example/1#x",
        "https://lists.example:0/",
        "https://lists.example:65536/",
        "https://lists.example./1",
        "https://-lists.example/1",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.01/",
        "https://127.0.0.1.1/",
        "https://[fe80::1%25eth0]/",
        "https://lists_1.example/",
        "https://еxample.org/", // the first letter is Cyrillic
        "https://lists.example/ж",
      })
  void whatIsNotAPlainHttpsAddressIsNotEvenLookedUp(String uri) {
    refused(Origins.anyPublic(), uri, "9.9.9.9");
    assertThat(lookedUp).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::7f00:1",
        "100::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void anAddressThatIsNotPublicIsRefusedAsANamesAnswerAndInPlace(String address) {
    refused(Origins.anyPublic(), "https://rebinding.example/1", address);
    refused(Origins.anyPublic(), "https://rebinding.example/1", "9.9.9.9", address);
    refused(Origins.anyPublic(), "https://rebinding.example/1", address, "9.9.9.9");
    String host = address.contains(":") ? "[" + address + "]" : address;
    refused(Origins.anyPublic(), "https://" + host + "/1");
    refused(Origins.anyPublic(), "https://" + host + ":8443/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.9.9.9",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "2606:4700::1111",
        "2001:200::1",
        "2003::1",
        "2a00:1450::1"
      })
  void aPublicAddressIsAllowed(String address) throws FetchException {
    assertThat(addresses(Origins.anyPublic(), "https://lists.example/1", address))
        .containsExactly(InetAddress.ofLiteral(address));
  }

  @Test
  void aMappedSpellingIsRefusedThoughTheAddressWithinIsPublic() {
    refused(Origins.anyPublic(), "https://[::ffff:9.9.9.9]/1");
    refused(Origins.anyPublic(), "https://[::ffff:909:909]/1");
  }

  @Test
  void aNameWithoutAnAddressIsRefused() {
    refused(Origins.anyPublic(), "https://lists.example/1");
  }

  @Test
  void whatTheCallerNamesMayBeAnywhereAndNothingElseMay() throws FetchException {
    Origins origins = Origins.none().and(URI.create("http://Inside.Example:8080/x"));
    assertThat(addresses(origins, "http://inside.example:8080/status-lists/1", "10.0.0.1"))
        .hasSize(1);
    refused(origins, "https://inside.example:8080/1", "10.0.0.1");
    refused(origins, "http://inside.example/1", "10.0.0.1");
    refused(origins, "http://inside.example:8081/1", "10.0.0.1");
    refused(origins, "http://x.inside.example:8080/1", "10.0.0.1");
    refused(origins, "https://lists.example/1", "9.9.9.9");
    assertThat(
            addresses(
                Origins.anyPublic().and(URI.create("https://a.example")),
                "https://b.example/",
                "9.9.9.9"))
        .containsExactly(PUBLIC);
    assertThat(
            addresses(
                Origins.none().and(URI.create("https://a.example")),
                "https://a.example:443/",
                "10.0.0.1"))
        .hasSize(1);
  }

  @Test
  void thisMachineIsAskedOnlyWhereThatWasSaidAndItsNameLeadsNowhereElse() throws FetchException {
    refused(Origins.anyPublic(), "http://localhost:8080/1", "127.0.0.1");
    refused(Origins.anyPublic(), "https://localhost/1", "127.0.0.1");
    Origins here = Origins.none().andThisMachine();
    assertThat(addresses(here, "http://localhost:8080/1", "127.0.0.1", "::1")).hasSize(2);
    assertThat(addresses(here, "http://127.0.0.1:8080/1")).hasSize(1);
    assertThat(addresses(here, "http://[::1]:8080/1")).hasSize(1);
    refused(here, "http://localhost:8080/1", "10.0.0.1");
    refused(here, "http://elsewhere.example/1", "127.0.0.1");
    refused(here, "http://127.0.0.2/1");
  }

  @Test
  void anOriginThatIsNoneIsRefused() {
    for (String wrong : List.of("file:///x", "urn:x", "http://a b".replace(' ', '_'))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Origins.none().and(URI.create(wrong)));
    }
  }

  @Test
  void row14WhatIsRefusedIsNotConnectedTo() {
    try (TestServer inside = TestServer.answering("HTTP/1.1 200 OK\r\n\r\nsecret")) {
      BoundedGet get =
          BoundedGet.of(Origins.anyPublic())
              .withNames(host -> List.of(PUBLIC, InetAddress.getLoopbackAddress()));
      for (String uri :
          List.of(
              "http://127.0.0.1:%d/",
              "https://127.0.0.1:%d/",
              "https://localhost:%d/",
              "https://[::1]:%d/",
              "https://[::ffff:127.0.0.1]:%d/",
              "https://[::ffff:7f00:1]:%d/",
              "https://2130706433:%d/",
              "https://user@127.0.0.1:%d/",
              "https://rebinding.example:%d/")) {
        assertThatThrownBy(() -> get.get(URI.create(uri.formatted(inside.port())), "*/*"))
            .as(uri)
            .isInstanceOfSatisfying(
                FetchException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED));
      }
      assertThat(inside.connections).hasValue(0);
    }
  }
}
