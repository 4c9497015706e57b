package org.manzil.statuslist.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.statuslist.http.FetchException.Reason;

/** The connection goes to an address, the certificate is judged by the name. */
class TlsTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @TempDir static Path folder;
  private static SSLContext lists;
  private static SSLContext other;

  @BeforeAll
  static void certificates() throws Exception {
    lists = context("lists.example");
    other = context("other.example");
  }

  private static SSLContext context(String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, PASSWORD);
    KeyStore roots = KeyStore.getInstance("PKCS12");
    roots.load(null, null);
    roots.setCertificateEntry("root", store.getCertificate("a"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(roots);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private static String get(SSLContext server, SSLContext trusted, String host) throws Exception {
    String answer = TestServer.ok("text/plain", "hello");
    try (TestServer https = TestServer.over(server.getServerSocketFactory(), answer)) {
      URI uri = URI.create("https://" + host + ":" + https.port() + "/");
      BoundedGet get =
          BoundedGet.of(Origins.none().and(uri))
              .withTls(trusted.getSocketFactory())
              .withNames(name -> List.of(InetAddress.getLoopbackAddress()));
      return new String(get.get(uri, "*/*").body(), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }

  private static void notReached(SSLContext server, SSLContext trusted, String host) {
    assertThatThrownBy(() -> get(server, trusted, host))
        .isInstanceOfSatisfying(
            FetchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_REACHED));
  }

  @Test
  void aCertificateForTheNameIsAccepted() throws Exception {
    assertThat(get(lists, lists, "lists.example")).isEqualTo("hello");
  }

  @Test
  void aCertificateForAnotherNameOrForTheAddressAloneIsNot() {
    notReached(other, other, "lists.example");
    notReached(lists, lists, "127.0.0.1");
  }

  @Test
  void aRootThatNobodyTrustsIsNot() {
    notReached(lists, other, "lists.example");
  }

  @Test
  void aServerWithoutTlsIsNot() {
    try (TestServer plain = TestServer.answering("HTTP/1.1 200 OK\r\n\r\n")) {
      URI uri = URI.create("https://127.0.0.1:" + plain.port() + "/");
      assertThatThrownBy(() -> BoundedGet.of(Origins.none().and(uri)).get(uri, "*/*"))
          .isInstanceOf(FetchException.class);
    }
  }
}
