package org.manzil.service.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SiteTest
class HeadersTest {

  private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9_-]{24})'");

  @LocalServerPort int port;
  private Visitor visitor = new Visitor(0);

  @BeforeEach
  void visit() {
    visitor = new Visitor(port);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 200, no-store, same-origin",
    "/help, 200, no-store, same-origin",
    "/accessibility, 200, no-store, same-origin",
    "/promises, 200, no-store, same-origin",
    "/nowhere, 404, no-store, same-origin",
    "/api/v1/nowhere, 404, no-store, same-origin",
    "/test/locked, 403, no-store, same-origin",
    "/test/failing, 500, no-store, same-origin",
    "/api/test/failing, 500, no-store, same-origin",
    "/test/half, 500, no-store, same-origin",
    "/licences.txt, 200, no-store, same-origin",
    "/js/site.js, 200, no-cache, cross-origin",
    "/css/site.css, 200, no-cache, cross-origin",
    "/images/mark.svg, 200, no-cache, cross-origin",
    "/webjars/pako/2.1.0/dist/pako.esm.mjs, 200, 'public, max-age=31536000, immutable', cross-origin",
    "/webjars/nothing/1.0/x.js, 404, no-store, same-origin",
    "/js/0123456789abcdef/site.js, 404, no-store, same-origin",
    "/%00, 400, no-store, same-origin",
    "/%ff%fe, 400, no-store, same-origin",
    "/a%2fb, 400, no-store, same-origin",
    "/;x=y, 400, no-store, same-origin",
    "/?lang=%25zz, 200, no-store, same-origin",
  })
  void everyResponseCarriesTheHeaders(
      String path, int status, String caching, String resourcePolicy) {
    HttpResponse<String> response = visitor.get(path);

    assertThat(response.statusCode()).isEqualTo(status);
    assertHeaders(response);
    assertThat(header(response, "Cache-Control")).isEqualTo(caching);
    assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo(resourcePolicy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/status-lists/1",
        "/trust-list",
        "/log/checkpoint",
        "/log/tile/0/000",
        "/js/site.js"
      })
  void publicFilesMayBeReadByOtherOrigins(String path) {
    HttpResponse<String> response = visitor.get(path);

    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/log/tiles", "/trust-list/x", "/api/v1/me/cards", "/check"})
  void nothingElseMayBeReadByOtherOrigins(String path) {
    assertThat(visitor.get(path).headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void theNonceIsFreshAndStandsOnTheScriptsOfThePage() {
    HttpResponse<String> first = visitor.get("/");
    HttpResponse<String> second = visitor.get("/");

    assertThat(nonce(first)).isNotEqualTo(nonce(second));
    assertThat(first.body()).contains("nonce=\"" + nonce(first) + "\"");
  }

  @Test
  void theErrorPageCarriesTheNonceOfItsOwnHeader() {
    HttpResponse<String> page = visitor.get("/nowhere");

    assertThat(page.body()).contains("nonce=\"" + nonce(page) + "\"");
  }

  @Test
  void staticFilesAreKeptForEverOnlyUnderTheirHash() {
    Matcher script =
        Pattern.compile("src=\"(/js/[0-9a-f]{16}/site.js)\"").matcher(visitor.get("/").body());
    assertThat(script.find()).isTrue();

    HttpResponse<String> file = visitor.get(script.group(1));

    assertThat(file.statusCode()).isEqualTo(200);
    assertHeaders(file);
    assertThat(header(file, "Cache-Control")).isEqualTo(StaticFiles.IMMUTABLE);
    assertThat(
            visitor.get(script.group(1).replace("site.js", "govuk-frontend.min.js")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"})
  void whatTomcatRefusesItselfSaysNothingOfTheServer(String request) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              (request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .startsWith("HTTP/1.1 40")
          .doesNotContainIgnoringCase("tomcat")
          .doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/js/site.js",
        "/js/govuk-frontend.min.js",
        "/webjars/pako/2.1.0/dist/pako.esm.mjs"
      })
  void aModuleIsServedAsAScriptSinceBrowsersMayNotGuess(String path) {
    assertThat(header(visitor.get(path), "Content-Type")).startsWith("text/javascript");
  }

  @Test
  void textIsCompressed() {
    HttpResponse<String> page = visitor.get("/", "Accept-Encoding", "gzip");

    assertThat(header(page, "Content-Encoding")).isEqualTo("gzip");
  }

  private static void assertHeaders(HttpResponse<String> response) {
    String policy = header(response, "Content-Security-Policy");
    assertThat(policy)
        .startsWith("default-src 'none'; script-src 'nonce-")
        .contains("style-src 'self'", "img-src 'self' data:", "connect-src 'self'")
        .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
        .contains("require-trusted-types-for 'script'", "trusted-types manzil")
        .doesNotContain("unsafe");
    assertThat(response.headers().allValues("Content-Security-Policy")).hasSize(1);
    assertThat(header(response, "Permissions-Policy"))
        .contains("geolocation=()", "camera=()", "microphone=()", "accelerometer=()");
    assertThat(header(response, "Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(response.headers().firstValue("Server")).isEmpty();
  }

  private static String header(HttpResponse<String> response, String name) {
    assertThat(response.headers().allValues(name)).as(name).hasSize(1);
    return response.headers().allValues(name).getFirst();
  }

  private static String nonce(HttpResponse<String> response) {
    Matcher nonce = NONCE.matcher(header(response, "Content-Security-Policy"));
    assertThat(nonce.find()).isTrue();
    return nonce.group(1);
  }
}
