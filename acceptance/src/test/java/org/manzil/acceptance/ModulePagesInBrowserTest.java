package org.manzil.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ReaderException;
import com.microsoft.playwright.impl.driver.Driver;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The browser modules on pages of their own, in chromium, before a stand-in for the service that is
 * slow, cut off or lies when it is asked to.
 */
class ModulePagesInBrowserTest {

  private static final Path MODULES = Repository.file("service/src/test/js");

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void theModulesPassTheTestsOfTheirPages() throws IOException, InterruptedException {
    Path output = Repository.file("acceptance/target/module-pages.txt");
    HttpServer camera = camera();
    try {
      Process tests =
          tests(camera).redirectErrorStream(true).redirectOutput(output.toFile()).start();
      try {
        int exit = tests.waitFor();
        assertThat(exit).as(Files.readString(output)).isZero();
      } finally {
        tests.destroy();
      }
    } finally {
      camera.stop(0);
    }
    assertThat(Files.readString(output))
        .containsPattern("(?m)^\\S pass [1-9]\\d")
        .containsPattern("(?m)^\\S skipped 0");
  }

  /** By the Node that Playwright brings along. */
  private static ProcessBuilder tests(HttpServer camera) {
    Driver driver =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false);
    Path node = Path.of(driver.createProcessBuilder().command().getFirst());
    ProcessBuilder tests =
        new ProcessBuilder(
            node.toString(),
            "--import",
            MODULES.resolve("browser-modules.mjs").toString(),
            "--test",
            MODULES.resolve("pages/pages.test.mjs").toString());
    tests.environment().put("PLAYWRIGHT", node.resolveSibling("package").toString());
    tests.environment().put("CAMERA", "http://127.0.0.1:" + camera.getAddress().getPort() + "/");
    tests.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return tests;
  }

  private static HttpServer camera() throws IOException {
    HttpServer camera =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    camera.createContext("/", ModulePagesInBrowserTest::read);
    camera.start();
    return camera;
  }

  private static void read(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] png = exchange.getRequestBody().readAllBytes();
      try {
        byte[] said = Camera.read(png).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, said.length);
        exchange.getResponseBody().write(said);
      } catch (ReaderException e) {
        exchange.sendResponseHeaders(422, -1);
      }
    }
  }
}
