package org.manzil.service.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Newcomer;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.account.passkey.Passkeys;
import org.manzil.service.account.passkey.SoftPasskey;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What outlives a session is not made by whoever found one open. */
@PageTest
class FreshCheckTest {

  private static final String CHECK = "/my/keys/check";
  private static final String SHOWN_AGAIN = "/my/keys/check/HELPERS/form";

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired RecoveryCodes codes;
  @Autowired Passkeys passkeys;

  private final SoftPasskey passkey = new SoftPasskey();
  private Newcomer ona;

  @BeforeEach
  void haveAPasskey() {
    clock("2028-11-20T12:00:00Z");
    ona = new Newcomer(residents, port);
    Page unused = ona.comeByCode(codes);
    assertThat(ona.make(passkey).text()).contains("Your passkey is ready");
    clock("2028-11-20T12:09:00Z");
  }

  private void clock(String now) {
    Page set = new TestBrowser(port).api("/demo/clock", "", "{\"now\":\"" + now + "\"}");
    assertThat(set.status()).isEqualTo(204);
  }

  private void stale() {
    clock("2028-11-20T12:11:00Z");
  }

  private Map<String, String> form(Map<String, String> fields) {
    Map<String, String> form =
        new LinkedHashMap<>(Map.of("_csrf", TestDevice.csrf(ona.browser).get("_csrf")));
    form.putAll(fields);
    return form;
  }

  private Page confirm(SoftPasskey by, String onward) {
    String asked = ona.options("/sign-in", "/sign-in/passkey");
    return ona.browser.post(CHECK, form(Map.of("credential", by.sign(asked), "onward", onward)));
  }

  /** The same, by the page that asks for it. */
  private Page confirm(SoftPasskey by, Page page) {
    Map<String, String> sent = new LinkedHashMap<>(page.form(CHECK));
    sent.put("credential", by.sign(ona.options("/sign-in", "/sign-in/passkey")));
    return ona.browser.post(CHECK, sent);
  }

  @Test
  void withinTenMinutesNothingIsAsked() {
    assertThat(ona.browser.get("/my/keys").text()).doesNotContain("more than ten minutes ago");
    assertThat(ona.make(new SoftPasskey()).text()).contains("Your passkey is ready");
    assertThat(TestDevice.of(ona.browser).id).isNotEmpty();
  }

  @Test
  void afterTenMinutesNoPasskeyIsMade() {
    String asked = ona.options("/my/keys", "/my/keys/passkeys");
    stale();
    assertThat(ona.browser.get("/my/keys").text())
        .contains("more than ten minutes ago", "href=\"/my/keys/check\"")
        .doesNotContain("action=\"/my/keys/passkeys\"");
    Page options = ona.browser.post("/my/keys/passkeys/options", form(Map.of()));
    assertThat(options.status()).isEqualTo(403);
    assertThat(options.text()).doesNotContain("challenge");
    Page planted =
        ona.browser.post(
            "/my/keys/passkeys", form(Map.of("credential", new SoftPasskey().make(asked))));
    assertThat(planted.path()).isEqualTo(CHECK);
    assertThat(planted.text()).contains("Confirm that it is you");
  }

  @Test
  void afterTenMinutesNoCodesAreMade() {
    String code = codes.renew(ona.id).getFirst();
    stale();
    Page refused = ona.browser.post("/my/keys/codes", form(Map.of()));
    assertThat(refused.path()).isEqualTo(CHECK);
    assertThat(ona.onAnotherPhone(port).comeBy(code).path()).isEqualTo("/my/keys");
  }

  @Test
  void afterTenMinutesNoDeviceIsAdded() {
    String challenge = TestDevice.challenge(ona.browser);
    stale();
    TestDevice device = new TestDevice();
    Page refused = device.register(ona.browser, challenge, device);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("/problems/check-first");
    assertThat(ona.browser.get("/my/device").text()).contains("/my/keys/check?onward=DEVICE");
  }

  @Test
  void afterTenMinutesNobodyIsLetInToHelp() {
    Map<String, String> terms =
        new LinkedHashMap<>(ona.browser.get("/my/helpers").form("/my/helpers"));
    terms.putAll(Map.of("helper", "Thief", "acts", "read"));
    terms.putAll(Map.of("lastDay.day", "1", "lastDay.month", "2", "lastDay.year", "2029"));
    stale();
    assertThat(ona.browser.get("/my/helpers").text())
        .contains("more than ten minutes ago", "/my/keys/check?onward=HELPERS")
        .doesNotContain("action=\"/my/helpers\"");
    Page refused = ona.browser.post("/my/helpers", terms);
    assertThat(refused.text()).contains("Confirm that it is you", "value=\"HELPERS\"");
    Page back = confirm(passkey, "HELPERS");
    assertThat(back.path()).isEqualTo("/my/helpers");
    assertThat(back.text()).doesNotContain("Thief");
    terms.put("_csrf", back.form("/my/helpers").getOrDefault("_csrf", ""));
    assertThat(ona.browser.post("/my/helpers", terms).text()).contains("Thief");
  }

  @Test
  void whatWasTypedIsSeenAgainAfterTheCheckBeforeItDoesAnything() {
    Map<String, String> terms =
        new LinkedHashMap<>(ona.browser.get("/my/helpers").form("/my/helpers"));
    terms.putAll(Map.of("helper", "Aunt Rano", "acts", "read"));
    terms.putAll(Map.of("lastDay.day", "1", "lastDay.month", "2", "lastDay.year", "2029"));
    stale();
    Page asked = ona.browser.post("/my/helpers", terms);
    assertThat(asked.text()).contains("kept on this page only", "Aunt Rano");
    Page confirmed = confirm(passkey, asked);
    assertThat(confirmed.text()).contains("nothing has been sent", "Aunt Rano");
    Page again = ona.browser.post("/my/helpers/form", confirmed.form("/my/helpers/form"));
    assertThat(again.text()).contains("value=\"Aunt Rano\"", "action=\"/my/helpers\"");
    assertThat(again.text()).doesNotContain("<h2 class=\"govuk-heading-m\" dir=\"auto\">Aunt Rano");
    Page inRussian = ona.browser.post(SHOWN_AGAIN + "?lang=ru", asked.form(SHOWN_AGAIN));
    assertThat(inRussian.text()).contains("lang=\"ru\"", "Aunt Rano");
  }

  @Test
  void nothingButThatIsCarriedOverTheCheck() {
    stale();
    Map<String, String> planted =
        Map.of("onward", "HELPERS", "unsent-path", "/my/helpers", "unsent.helper", "Thief");
    Map<String, String> sent = form(planted);
    sent.put("credential", passkey.sign(ona.options("/sign-in", "/sign-in/passkey")));
    Page back = ona.browser.post(CHECK, sent);
    assertThat(back.path()).isEqualTo("/my/helpers");
    assertThat(back.text()).doesNotContain("Thief");
  }

  @Test
  void afterTenMinutesNoNewDocumentIsStated() {
    Map<String, String> form =
        new LinkedHashMap<>(
            ona.browser.get("/my/identity/next/details").form("/my/identity/next/check"));
    form.putAll(Map.of("issuingState", "UZ", "nationality", "UZ", "documentNumber", "THIEF1"));
    form.putAll(Map.of("familyName", "Canaryova", "givenName", "Ona"));
    form.putAll(Map.of("birthDate.day", "17", "birthDate.month", "5", "birthDate.year", "1990"));
    Map<String, String> checked =
        ona.browser.post("/my/identity/next/check", form).form("/my/identity/next");
    stale();
    for (String page : List.of("/my/identity/next", "/my/identity/next/details")) {
      assertThat(ona.browser.get(page).path()).isEqualTo(CHECK);
    }
    Page refused = ona.browser.post("/my/identity/next", checked);
    assertThat(refused.text()).contains("Confirm that it is you", "value=\"NEW_DOCUMENT\"");
    assertThat(ona.browser.get("/my/identity").text()).doesNotContain("THIEF1");
    Page confirmed = confirm(passkey, refused);
    Page compared =
        ona.browser.post("/my/identity/next/check", confirmed.form("/my/identity/next/check"));
    assertThat(compared.text()).contains("THIEF1");
    assertThat(ona.browser.get("/my/identity").text()).doesNotContain("THIEF1");
    assertThat(ona.browser.post("/my/identity/next", compared.form("/my/identity/next")).text())
        .contains("THIEF1");
  }

  @Test
  void afterTheirPasskeyTheyGoOnWhereTheyWere() {
    stale();
    assertThat(confirm(passkey, "DEVICE").path()).isEqualTo("/my/device");
    assertThat(TestDevice.of(ona.browser).id).isNotEmpty();
    clock("2028-11-20T12:22:00Z");
    assertThat(confirm(passkey, "KEYS").text()).contains("that is confirmed");
    assertThat(ona.make(new SoftPasskey()).text()).contains("Your passkey is ready");
  }

  @Test
  void somebodyElsesPasskeyConfirmsNothing() {
    stale();
    Newcomer other = new Newcomer(residents, port);
    Page unused = other.comeByCode(codes);
    SoftPasskey others = new SoftPasskey();
    assertThat(other.make(others).text()).contains("Your passkey is ready");
    for (SoftPasskey wrong : List.of(others, new SoftPasskey())) {
      Page refused = confirm(wrong, "KEYS");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.text()).contains("does not open a file here");
      assertThat(ona.browser.post("/my/keys/codes", form(Map.of())).path()).isEqualTo(CHECK);
    }
  }

  @Test
  void afterTenMinutesNoPasskeyIsRemovedAlthoughADeskCodeIsLeft() {
    String deskCode = codes.handOut(ona.id);
    Map<String, String> remove = ona.browser.get("/my/keys").form("/my/keys/passkeys/remove");
    stale();
    assertThat(ona.browser.post("/my/keys/passkeys/remove", remove).path()).isEqualTo(CHECK);
    assertThat(ona.onAnotherPhone(port).comeBy(passkey).path()).isEqualTo("/my");
    assertThat(codes.use(deskCode)).isPresent();
  }

  @Test
  void aStaleSessionGainsNothingWhenTheWaysInAreGone() {
    Newcomer thief = ona.onAnotherPhone(port);
    assertThat(thief.comeBy(passkey).path()).isEqualTo("/my");
    String deskCode = codes.handOut(ona.id);
    assertThat(passkeys.remove(ona.id, passkeys.of(ona.id).getFirst().id(), null)).isTrue();
    assertThat(codes.use(deskCode)).isPresent();
    clock("2028-11-20T12:25:00Z");
    Map<String, String> form = TestDevice.csrf(thief.browser);
    assertThat(thief.browser.post("/my/keys/codes", form).path()).isEqualTo(CHECK);
    assertThat(thief.browser.post("/my/keys/passkeys/options", form).status()).isEqualTo(403);
  }

  @Test
  void aCodeEndsAllSessionsBeforeIt() {
    String deskCode = codes.handOut(ona.id);
    assertThat(ona.onAnotherPhone(port).comeBy("wrong").status()).isEqualTo(403);
    assertThat(ona.browser.get("/my").path()).isEqualTo("/my");
    Newcomer owner = ona.onAnotherPhone(port);
    assertThat(owner.comeBy(deskCode).path()).isEqualTo("/my/keys");
    assertThat(ona.browser.get("/my").path()).isEqualTo("/sign-in");
    assertThat(owner.browser.get("/my").path()).isEqualTo("/my");
  }

  @Test
  void whoeverHasNoWayBackIsNotLockedOut() {
    Newcomer late = new Newcomer(residents, port);
    Page unused = late.comeByCode(codes);
    clock("2028-11-20T12:25:00Z");
    assertThat(late.make(new SoftPasskey()).text()).contains("Your passkey is ready");
  }
}
