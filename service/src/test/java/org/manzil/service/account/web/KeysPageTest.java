package org.manzil.service.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Newcomer;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.account.passkey.SoftPasskey;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class KeysPageTest {

  private static final Pattern CODE = Pattern.compile("(?:[0-9A-Y]{5}-){4}[0-9A-Y]{5}");

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired RecoveryCodes codes;
  @Autowired JdbcClient jdbc;

  private Newcomer ona;

  @BeforeEach
  void come() {
    ona = new Newcomer(residents, port);
  }

  @Test
  void whoeverHasNoWayBackIsLedToMakeOne() {
    assertThat(ona.comeByCode(codes).text()).contains("you cannot sign in again");
    for (String page : List.of("/my", "/my/card", "/notices/new")) {
      assertThat(ona.browser.get(page).path()).isEqualTo("/my/keys");
    }
    assertThat(ona.make(new SoftPasskey()).text()).doesNotContain("cannot sign in again");
    assertThat(ona.browser.get("/my").path()).isEqualTo("/my");
  }

  @Test
  void theLastWayInIsNotRemoved() {
    Page unused = ona.comeByCode(codes);
    Page made = ona.make(new SoftPasskey());
    Map<String, String> remove = made.form("/my/keys/passkeys/remove");
    Page kept = ona.browser.post("/my/keys/passkeys/remove", remove);
    assertThat(kept.text()).contains("This is your last way to sign in");
    assertThat(kept.form("/my/keys/passkeys/remove")).containsKey("passkey");
    List<String> set = codes.renew(ona.id);
    assertThat(set).hasSize(RecoveryCodes.IN_A_SET);
    assertThat(ona.browser.post("/my/keys/passkeys/remove", remove).text())
        .contains("The passkey is removed");
  }

  @Test
  void codesAreToldOnceCountedAndReplacedAsASet() {
    Page unused = ona.comeByCode(codes);
    List<String> first = found(ona.sent("/my/keys", "/my/keys/codes", Map.of()).text());
    assertThat(first).hasSize(10).doesNotHaveDuplicates();
    assertThat(found(ona.browser.get("/my/keys").text())).isEmpty();
    ona.signOut();
    assertThat(ona.comeBy(first.getFirst()).text()).contains("9 codes are left");
    ona.signOut();
    assertThat(ona.comeBy(first.getFirst()).text()).contains("This code cannot be used");
    List<String> second = codes.renew(ona.id);
    assertThat(ona.comeBy(first.get(1)).text()).contains("This code cannot be used");
    assertThat(ona.comeBy(second.getFirst()).path()).isEqualTo("/my/keys");
  }

  @Test
  void ofManyWhoUseACodeAtOnceOneComesIn() throws Exception {
    String code = codes.handOut(ona.id);
    Callable<Boolean> use = () -> codes.use(code).isPresent();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      int in = 0;
      for (Future<Boolean> came : many.invokeAll(java.util.Collections.nCopies(8, use))) {
        in += came.get() ? 1 : 0;
      }
      assertThat(in).isEqualTo(1);
    }
  }

  @Test
  void aMistypedCodeIsToldApartFromAWrongOne() {
    String code = codes.handOut(ona.id);
    char last = code.charAt(code.length() - 1);
    String mistyped = code.substring(0, code.length() - 1) + (last == '0' ? '1' : '0');
    assertThat(ona.comeBy(mistyped).text()).contains("There is a typing mistake");
    assertThat(ona.comeBy("").text()).contains("Fill in this field");
    assertThat(ona.comeBy(code).path()).isEqualTo("/my/keys");
  }

  @Test
  void aHandedOutCodeEndsAfterItsTimeAndWithTheNext() {
    String first = codes.handOut(ona.id);
    String second = codes.handOut(ona.id);
    assertThat(codes.use(first)).isEmpty();
    int one =
        jdbc.sql(
                "UPDATE account.recovery_code SET expires_at = now() - interval '1 day' WHERE resident_id = ?")
            .param(ona.id.value())
            .update();
    assertThat(one).isEqualTo(1);
    assertThat(codes.use(second)).isEmpty();
  }

  @Test
  void aSessionEndedElsewhereIsOutAtOnce() {
    Newcomer phone = ona;
    Newcomer computer = ona.onAnotherPhone(port);
    assertThat(phone.comeByCode(codes).path()).isEqualTo("/my/keys");
    SoftPasskey passkey = new SoftPasskey();
    assertThat(phone.make(passkey).text()).contains("Your passkey is ready");
    assertThat(computer.comeBy(passkey).path()).isEqualTo("/my");
    assertThat(phone.browser.get("/my").text()).contains(Newcomer.CANARY);
    assertThat(phone.sent("/my/keys", "/my/keys/sessions/end", Map.of()).text())
        .contains("You are signed out there");
    assertThat(computer.browser.get("/my").path()).isEqualTo("/sign-in");
    assertThat(phone.browser.get("/my").path()).isEqualTo("/my");
  }

  @Test
  void aFormIsCarriedThroughACodeAndAPasskey() {
    List<String> set = codes.renew(ona.id);
    assertThat(ona.comeBy(set.getFirst()).path()).isEqualTo("/my/keys");
    SoftPasskey passkey = new SoftPasskey();
    assertThat(ona.make(passkey).text()).contains("Your passkey is ready");
    for (String way : List.of("/sign-in/code", "/sign-in/passkey")) {
      FilingWalk.forget(ona.browser);
      Page since = FilingWalk.begin(ona.browser, "arrival");
      Page address = FilingWalk.answer(ona.browser, since, FilingWalk.answers(""));
      Map<String, String> form = new LinkedHashMap<>(address.form(address.path()));
      form.put("address.text", "Барак № 2");
      ona.browser.endSession();
      Page resume = ona.browser.post(address.path(), form);
      boolean byCode = way.endsWith("code");
      Page at =
          byCode
              ? ona.browser.post("/sign-in/code/form", resume.form("/sign-in/code/form"))
              : resume;
      Map<String, String> carried = new LinkedHashMap<>(at.form(way));
      assertThat(carried).containsEntry("unsent.address.text", "Барак № 2");
      carried.put("code", set.get(1));
      carried.put(
          "credential", byCode ? "" : passkey.sign(ona.options("/sign-in", "/sign-in/passkey")));
      Page again = ona.browser.post(way, carried);
      assertThat(again.text()).contains("Go on where you stopped", Newcomer.CANARY);
      assertThat(again.text()).contains("answer").doesNotContain("site-languages");
      assertThat(again.form(address.path())).containsEntry("address.text", "Барак № 2");
    }
  }

  @Test
  void whatOnePersonTypedIsNotOfferedToTheNext() {
    assertThat(ona.comeByCode(codes).path()).isEqualTo("/my/keys");
    Map<String, String> form =
        new LinkedHashMap<>(ona.browser.get("/my/keys").form("/my/keys/codes"));
    ona.browser.endSession();
    Page resume = ona.browser.post("/my/keys/codes", form);
    Map<String, String> carried = new LinkedHashMap<>(resume.form("/demo/sign-in"));
    carried.put("code", "mai");
    Page dropped = ona.browser.post("/demo/sign-in", carried);
    assertThat(dropped.text())
        .doesNotContain("Go on where you stopped")
        .doesNotContain("action=\"/my/keys/codes\"");
  }

  @Test
  void sessionsAndWaysInHoldNothingPersonal() {
    Page unused = ona.comeByCode(codes);
    assertThat(ona.make(new SoftPasskey()).text()).contains("Your passkey is ready");
    assertThat(ona.browser.get("/my").text()).contains(Newcomer.CANARY);
    List<byte[]> kept =
        jdbc.sql("SELECT attribute_bytes FROM account.session_attributes")
            .query((row, n) -> row.getBytes(1))
            .list();
    assertThat(kept).isNotEmpty();
    assertThat(kept)
        .allSatisfy(
            bytes ->
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain(Newcomer.CANARY, "1990-05-17", "127.0.0.1"));
  }

  private static List<String> found(String text) {
    return CODE.matcher(text).results().map(MatchResult::group).toList();
  }
}
