package org.manzil.service.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Newcomer;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.account.passkey.SoftPasskey;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever loses a phone ends what it may do, without thinking of each thing by itself. */
@PageTest
class LostPhoneTest {

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired RecoveryCodes codes;

  private final SoftPasskey passkey = new SoftPasskey();
  private Newcomer ona;
  private TestDevice lost;
  private TestDevice held;

  @BeforeEach
  void haveTwoPhones() {
    assertThat(
            new TestBrowser(port)
                .api("/demo/clock", "", "{\"now\":\"2028-11-20T12:00:00Z\"}")
                .status())
        .isEqualTo(204);
    ona = new Newcomer(residents, port);
    Page unused = ona.comeByCode(codes);
    Page made = ona.make(passkey);
    assertThat(made.text()).contains("Your passkey is ready");
    lost = TestDevice.of(ona.browser);
    held = TestDevice.of(ona.browser);
  }

  private int files(TestDevice phone) {
    String key = UUID.randomUUID().toString();
    Map<String, String> notice =
        Map.of(
            "kind", "arrival",
            "addressText", "Новая улица, " + key,
            "dwelling", "house",
            "since", "2028-11-18");
    return TestDevice.send(new TestBrowser(port), key, phone.statement(key, notice)).status();
  }

  private Page remove(Map<String, String> fields) {
    assertThat(ona.make(new SoftPasskey()).text()).contains("Your passkey is ready");
    return ona.sent("/my/keys", "/my/keys/passkeys/remove", fields);
  }

  @Test
  void removingAPasskeyEndsAllPhones() {
    assertThat(files(lost)).isEqualTo(201);
    assertThat(ona.browser.get("/my/keys").text())
        .contains("Your phones no longer file without a network");
    assertThat(remove(Map.of()).text()).contains("The passkey is removed");
    assertThat(files(lost)).isEqualTo(403);
    assertThat(files(held)).isEqualTo(403);
    assertThat(held.visit(ona.browser).status()).isEqualTo(404);
    assertThat(ona.browser.get("/my/device").text()).doesNotContain(lost.id, held.id);
  }

  @Test
  void thePhoneInTheHandIsKeptIfTheySaySo() {
    assertThat(remove(Map.of("keep", held.id)).text()).contains("The passkey is removed");
    assertThat(files(held)).isEqualTo(201);
    assertThat(files(lost)).isEqualTo(403);
  }

  @Test
  void aStatementSignedBeforeTheEndIsRefusedAfterIt() {
    String key = UUID.randomUUID().toString();
    Map<String, String> notice =
        Map.of("kind", "arrival", "addressText", "A", "dwelling", "house", "since", "2028-11-18");
    String signedBefore = lost.statement(key, notice);
    assertThat(remove(Map.of()).text()).contains("The passkey is removed");
    assertThat(TestDevice.send(new TestBrowser(port), key, signedBefore).text())
        .contains("/problems/device-unknown");
  }

  @Test
  void theLastPasskeyThatStaysEndsNothing() {
    assertThat(ona.sent("/my/keys", "/my/keys/passkeys/remove", Map.of()).text())
        .contains("This is your last way to sign in");
    assertThat(files(lost)).isEqualTo(201);
  }

  @Test
  void aCodeEndsAllPhonesAndItsSessionAloneKeepsOne() {
    String code = codes.renew(ona.id).getFirst();
    Newcomer other = new Newcomer(residents, port);
    Page unused = other.comeByCode(codes);
    assertThat(files(lost)).isEqualTo(201);

    assertThat(new TestBrowser(port).get("/sign-in/code").text())
        .contains("no longer file without a network");
    ona.signOut();
    Newcomer back = ona.onAnotherPhone(port);
    assertThat(back.comeBy(code).text()).contains("/my/device/kept");
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    TestBrowser byPasskey = ona.browser;
    assertThat(files(lost)).isEqualTo(403);
    assertThat(files(held)).isEqualTo(403);

    keep(byPasskey, lost);
    keep(other.browser, lost);
    assertThat(files(lost)).isEqualTo(403);
    keep(back.browser, held);
    assertThat(files(held)).isEqualTo(201);
    assertThat(files(lost)).isEqualTo(403);
  }

  private static void keep(TestBrowser browser, TestDevice phone) {
    Map<String, String> form = browser.get("/my/keys").form("/sign-out");
    Page unused =
        browser.post(
            "/my/device/kept", Map.of("_csrf", form.getOrDefault("_csrf", ""), "device", phone.id));
  }
}
