package org.manzil.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class SignInTest {

  @LocalServerPort int port;
  private TestBrowser browser;

  @BeforeEach
  void open() {
    browser = new TestBrowser(port);
  }

  @Test
  void aPageForResidentsLeadsToTheSignIn() {
    assertThat(browser.get("/my").path()).isEqualTo("/sign-in");
  }

  @Test
  void eachPersonIsOfferedAndFoundAgain() {
    assertThat(browser.get("/sign-in").text())
        .contains("Dilnoza Karimova", "Thị Mai Nguyễn", "registrar 1001", "registrar 1002");
    assertThat(browser.as("dilnoza").get("/my").text()).contains("Dilnoza Karimova");
    assertThat(browser.as("mai").get("/my").text()).contains("Nguyễn").doesNotContain("Karimova");
  }

  @Test
  void signingInNeedsTheToken() {
    assertThat(browser.post("/demo/sign-in", Map.of("code", "mai")).status()).isEqualTo(403);
  }

  @Test
  void signingOutEndsTheSession() {
    Map<String, String> form = browser.as("mai").get("/my").form("/sign-out");
    assertThat(browser.post("/sign-out", form).path()).isEqualTo("/");
    assertThat(browser.get("/my").path()).isEqualTo("/sign-in");
  }

  @Test
  void aFormWhoseSessionHasEndedIsSentAgainAfterSigningIn() {
    FilingWalk.forget(browser.as("farrukh"));
    Page since = FilingWalk.begin(browser, "arrival");
    Page address = FilingWalk.answer(browser, since, FilingWalk.answers(""));
    Map<String, String> form = new LinkedHashMap<>(address.form(address.path()));
    form.put("address.text", "Барак <b>\"№ 2\"</b>");
    form.put("address.notFound", "nonsense");
    browser.endSession();

    Page resume = browser.post(address.path(), form);
    assertThat(resume.text())
        .contains("You were signed out, nothing is lost")
        .doesNotContain("<b>", "registrar 1001");

    Map<String, String> carried = new LinkedHashMap<>(resume.form("/demo/sign-in"));
    assertThat(carried)
        .containsEntry("unsent-path", address.path())
        .containsEntry("unsent.address.text", form.get("address.text"))
        .doesNotContainKey("unsent._csrf");
    carried.put("code", "farrukh");
    Page again = browser.post("/demo/sign-in", carried);
    assertThat(again.text()).contains("Go on where you stopped").contains("Раҳимов");

    Map<String, String> unsent = again.form(address.path());
    assertThat(unsent).containsEntry("address.text", form.get("address.text"));
    Page back = browser.post(address.path(), unsent);
    assertThat(back.text()).contains("There is a problem").contains("&lt;b&gt;");
    assertThat(back.form(address.path())).containsKey("_csrf");
  }

  @Test
  void whatWasCarriedLeadsNowhereButToOurOwnForms() {
    for (String path : new String[] {"//evil.example", "https://evil.example", "/demo/clock"}) {
      Map<String, String> form = new LinkedHashMap<>(browser.get("/sign-in").form("/demo/sign-in"));
      form.put("code", "mai");
      form.put("unsent-path", path);
      assertThat(browser.post("/demo/sign-in", form).path()).isEqualTo("/my");
    }
  }

  @Test
  void aRegistrarIsNotHandedAResidentsForm() {
    Map<String, String> form = new LinkedHashMap<>(browser.get("/sign-in").form("/demo/sign-in"));
    form.put("code", "1001");
    form.put("unsent-path", "/notices");
    assertThat(browser.post("/demo/sign-in", form).path()).isEqualTo("/desk");
  }

  @Test
  void nobodyResumesByGoingThereDirectly() {
    Map<String, String> form = Map.of("_csrf", token(browser.get("/sign-in"), "/demo/sign-in"));
    assertThat(browser.post("/sign-in/resume", form).path()).isEqualTo("/sign-in");
  }

  private static String token(Page page, String action) {
    return page.form(action).getOrDefault("_csrf", "");
  }
}
