package org.manzil.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of the service, asked by nobody, a resident and a registrar. */
@PageTest
class EveryRouteTest {

  /** Pages that a browser may keep for offline use after asking again; nothing personal in them. */
  private static final Set<String> ASKED_AGAIN = Set.of("/my/card", "/my/proof");

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  private record Route(RequestMethod method, String path) implements Comparable<Route> {

    @Override
    public int compareTo(Route other) {
      return toString().compareTo(other.toString());
    }
  }

  @TestFactory
  Stream<DynamicTest> carriesTheHeadersAndNeverFails() {
    Map<String, TestBrowser> visitors = new LinkedHashMap<>();
    visitors.put("nobody", new TestBrowser(port));
    visitors.put("a resident", new TestBrowser(port).as(newcomer()));
    visitors.put("a registrar", new TestBrowser(port).as("1001"));
    assertThat(routes()).as("routes found").hasSizeGreaterThan(60);
    List<DynamicTest> tests = new ArrayList<>();
    visitors.forEach(
        (who, browser) ->
            routes()
                .forEach(
                    route ->
                        tests.add(
                            DynamicTest.dynamicTest(
                                who + ": " + route.method() + " " + route.path(),
                                () -> check(browser, route)))));
    return tests.stream();
  }

  /** Somebody of this test alone, since every button is pressed. */
  private String newcomer() {
    String code = UUID.randomUUID().toString();
    Person person = new Person("Everybody", "Pressing", "1990", "UZ", "E" + code);
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(code, residents.addSeen(person).value())
        .update();
    return code;
  }

  private void check(TestBrowser browser, Route route) {
    Page page =
        route.method() == RequestMethod.GET
            ? browser.get(route.path())
            : browser.post(route.path(), token(browser));
    assertThat(page.status()).isLessThan(500);
    assertThat(page.headers().get("content-security-policy"))
        .startsWith("default-src 'none'")
        .contains("require-trusted-types-for 'script'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "http:", "https:");
    assertThat(page.headers().get("permissions-policy"))
        .contains("geolocation=()", "microphone=()", "accelerometer=()", "magnetometer=()");
    assertThat(page.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cross-origin-opener-policy", "same-origin")
        .containsKeys("strict-transport-security", "cross-origin-resource-policy");
    boolean personal =
        Stream.of("/my", "/notices", "/desk", "/api/v1/me", "/api/v1/desk", "/wallet")
            .anyMatch(page.path()::startsWith);
    if (personal && !ASKED_AGAIN.contains(page.path())) {
      assertThat(page.headers().get("cache-control")).contains("no-store");
    }
  }

  /** What lets a form in, without any answer in it. */
  private static Map<String, String> token(TestBrowser browser) {
    Page page = browser.get("/sign-in");
    return page.text().contains("action=\"/sign-out\"")
        ? page.form("/sign-out")
        : page.form("/demo/sign-in");
  }

  private SortedSet<Route> routes() {
    SortedSet<Route> routes = new TreeSet<>();
    for (RequestMappingInfo info : handlers.getHandlerMethods().keySet()) {
      Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
      for (String pattern : info.getPatternValues()) {
        String path = pattern.replaceAll("\\{[^/]+}", "x1").replace("**", "x1");
        if (!path.equals("/sign-out")) {
          routes.add(
              new Route(
                  methods.contains(RequestMethod.GET) || methods.isEmpty()
                      ? RequestMethod.GET
                      : RequestMethod.POST,
                  path));
        }
      }
    }
    return routes;
  }
}
