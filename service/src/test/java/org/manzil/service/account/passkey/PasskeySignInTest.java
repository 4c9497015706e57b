package org.manzil.service.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Newcomer;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** WebAuthn Level 3 §7.1 and §7.2, against an authenticator that lies in one thing at a time. */
@PageTest
class PasskeySignInTest {

  private static final String MALFORMED = "{\"id\":\"";

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired RecoveryCodes codes;
  @Autowired JdbcClient jdbc;

  private final SoftPasskey passkey = new SoftPasskey();
  private Newcomer ona;

  @BeforeEach
  void makeAPasskey() {
    ona = new Newcomer(residents, port);
    Page unused = ona.comeByCode(codes);
    assertThat(ona.make(passkey).text()).contains("Your passkey is ready");
    ona.signOut();
  }

  @Test
  void aPasskeySignsItsOwnerIn() {
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    assertThat(ona.browser.get("/my").text()).contains(Newcomer.CANARY);
    assertThat(ona.browser.get("/my/keys").text()).contains("Last used on");
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("§7.2 step 16: user not present", p -> p.flags = SoftPasskey.UV),
        lie("§7.2 step 17: user not verified", p -> p.flags = SoftPasskey.UP),
        lie("§7.2 steps 16 and 17: neither", p -> p.flags = 0),
        lie("§7.2 step 13: another origin", p -> p.origin = "http://evil.example"),
        lie("§7.2 step 13: another port", p -> p.origin = "http://localhost:9999"),
        lie("§7.2 step 13: the same host by https", p -> p.origin = "https://localhost"),
        lie("§7.2 step 15: another rpId", p -> p.rpId = "evil.example"),
        lie("§7.2 step 11: the answer of the other ceremony", p -> p.type = "webauthn.create"),
        lie("§7.2 step 6: no user handle", p -> p.handle = new byte[0]),
        lie("§7.2 step 6: an unknown user handle", p -> p.handle = new byte[32]),
        lie("§7.2 step 6: an unknown passkey", p -> p.id = new byte[32]));
  }

  private static Arguments lie(String clause, Consumer<SoftPasskey> lie) {
    return Arguments.of(clause, lie);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void aLieSignsNobodyIn(String clause, Consumer<SoftPasskey> lie) {
    lie.accept(passkey);
    refused(ona.comeBy(passkey), "does not open a file here");
  }

  @Test
  void anotherKeysSignatureUnderTheSameIdSignsNobodyIn() {
    SoftPasskey forged = new SoftPasskey();
    forged.id = passkey.id;
    forged.handle = passkey.handle;
    refused(ona.comeBy(forged), "does not open a file here");
  }

  @Test
  void thePasskeyOfOnePersonDoesNotOpenAnothersFile() {
    Newcomer other = new Newcomer(residents, port);
    SoftPasskey others = new SoftPasskey();
    Page unused = other.comeByCode(codes);
    Page made = other.make(others);
    assertThat(made.text()).contains("Your passkey is ready");
    others.handle = passkey.handle;
    refused(ona.comeBy(others), "does not open a file here");
  }

  @Test
  void whoWasGoingSomewhereGetsThere() {
    for (String page : new String[] {"/notices/new", "/my/identity"}) {
      assertThat(ona.browser.get(page).path()).isEqualTo("/sign-in");
      assertThat(ona.comeBy(passkey).path()).isEqualTo(page);
      ona.signOut();
      assertThat(ona.comeBy(passkey).path()).as("only once").isEqualTo("/my");
      ona.signOut();
    }
  }

  @Test
  void whatNamesANoticeIsNotRemembered() {
    assertThat(ona.browser.get("/notices/4B7C-0001").path()).isEqualTo("/sign-in");
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
  }

  @Test
  void whoIsNewIsFirstOfferedAnAccount() {
    assertThat(choices(ona.browser.get("/sign-in"))).containsExactly("new-here", "been-here");
    assertThat(ona.answer(MALFORMED).text()).contains("you have no passkey yet");
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    assertThat(choices(ona.browser.get("/sign-in"))).containsExactly("been-here", "new-here");
  }

  private static List<String> choices(Page page) {
    return Pattern.compile("id=\"(new-here|been-here)\"")
        .matcher(page.text())
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void anAnswerCountsOnce() {
    String answer = passkey.sign(ona.options("/sign-in", "/sign-in/passkey"));
    assertThat(ona.answer(answer).path()).isEqualTo("/my");
    ona.signOut();
    refused(ona.answer(answer), "took too long");
  }

  @Test
  void aRefusedAnswerUsesTheChallengeUp() {
    String options = ona.options("/sign-in", "/sign-in/passkey");
    refused(ona.answer(MALFORMED), "does not open a file here");
    refused(ona.answer(passkey.sign(options)), "took too long");
  }

  @Test
  void theChallengeOfAnotherBrowserDoesNotCount() {
    String answer = passkey.sign(ona.options("/sign-in", "/sign-in/passkey"));
    Newcomer other = new Newcomer(residents, port);
    refused(other.answer(answer), "took too long");
    String unused = other.options("/sign-in", "/sign-in/passkey");
    refused(other.answer(answer), "does not open a file here");
  }

  @Test
  void anOldChallengeDoesNotCount() {
    String answer = passkey.sign(ona.options("/sign-in", "/sign-in/passkey"));
    int one =
        jdbc.sql("UPDATE account.challenge SET expires_at = now() - interval '1 day'").update();
    assertThat(one).isPositive();
    refused(ona.answer(answer), "took too long");
  }

  @Test
  void theChallengeOfANewPasskeyIsNoneOfASignIn() {
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    String options = ona.options("/my/keys", "/my/keys/passkeys");
    ona.signOut();
    refused(ona.answer(passkey.sign(options)), "took too long");
  }

  @Test
  void aCounterThatGoesBackwardsIsRefusedAndSaid() {
    passkey.counter = 40;
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    ona.signOut();
    passkey.counter = 39;
    refused(ona.comeBy(passkey), "Somebody may have copied it");
    passkey.counter = 41;
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
  }

  @Test
  void aRemovedPasskeySignsNobodyIn() {
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    assertThat(ona.make(new SoftPasskey()).text()).contains("Your passkey is ready");
    String id = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(passkey.id);
    Page removed = ona.sent("/my/keys", "/my/keys/passkeys/remove", Map.of("passkey", id));
    assertThat(removed.text()).contains("The passkey is removed");
    ona.signOut();
    refused(ona.comeBy(passkey), "does not open a file here");
  }

  static Stream<Arguments> liesOfANewPasskey() {
    return Stream.of(
        lie("§7.1 step 15: user not present", p -> p.flags = SoftPasskey.UV),
        lie("§7.1 step 16: user not verified", p -> p.flags = SoftPasskey.UP),
        lie("§7.1 step 9: another origin", p -> p.origin = "https://evil.example"),
        lie("§7.1 step 14: another rpId", p -> p.rpId = "evil.example"),
        lie("§7.1 step 7: the answer of the other ceremony", p -> p.type = "webauthn.get"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("liesOfANewPasskey")
  void aLieMakesNoPasskey(String clause, Consumer<SoftPasskey> lie) {
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    SoftPasskey second = new SoftPasskey();
    lie.accept(second);
    assertThat(ona.make(second).text()).contains("does not open a file here");
    assertThat(passkeysOf(ona)).isEqualTo(1);
  }

  @Test
  void aPasskeyIsNotMadeForSomebodyElse() {
    Newcomer other = new Newcomer(residents, port);
    Page unused = other.comeByCode(codes);
    SoftPasskey mine = new SoftPasskey();
    String answer = mine.make(other.options("/my/keys", "/my/keys/passkeys"));
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    Page refused = ona.sent("/my/keys", "/my/keys/passkeys", Map.of("credential", answer));
    assertThat(refused.text()).contains("took too long");
    assertThat(passkeysOf(ona)).isEqualTo(1);
  }

  @Test
  void theIdOfAPasskeyIsNotTakenTwice() {
    Newcomer other = new Newcomer(residents, port);
    Page unused = other.comeByCode(codes);
    SoftPasskey same = new SoftPasskey();
    same.id = passkey.id;
    assertThat(other.make(same).text()).contains("does not open a file here");
    assertThat(passkeysOf(other)).isZero();
  }

  @Test
  void authenticatorsAreToldNothingThatNamesThePerson() {
    assertThat(ona.comeBy(passkey).path()).isEqualTo("/my");
    String asked = ona.options("/my/keys", "/my/keys/passkeys");
    assertThat(asked)
        .contains("\"userVerification\":\"required\"", "\"residentKey\":\"required\"")
        .contains("\"attestation\":\"none\"", "\"id\":\"localhost\"")
        .doesNotContain(Newcomer.CANARY, ona.id.value().toString());
    assertThat(ona.options("/sign-in", "/sign-in/passkey"))
        .contains("\"userVerification\":\"required\"", "\"allowCredentials\":[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "\"x\"",
        MALFORMED,
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}",
        "{\"id\":\"%\",\"rawId\":\"%\",\"response\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"response\":{\"userHandle\":\"AA\"}}",
        "{\"rawId\":{},\"response\":[]}"
      })
  void whatIsNoAnswerIsRefusedInWords(String answer) {
    String unused = ona.options("/sign-in", "/sign-in/passkey");
    refused(ona.answer(answer), "does not open a file here");
  }

  @Test
  void aCutAnswerOfOurOwnPasskeyIsRefusedInWords() {
    for (String part : new String[] {"authenticatorData", "clientDataJSON", "signature"}) {
      String answer = passkey.sign(ona.options("/sign-in", "/sign-in/passkey"));
      String cut = answer.replaceAll("(\"" + part + "\":\"[^\"]{4})[^\"]*", "$1");
      refused(ona.answer(cut), "does not open a file here");
    }
  }

  @Test
  void signingInNeedsTheToken() {
    TestBrowser stranger = new TestBrowser(port);
    for (String path : new String[] {"/sign-in/passkey", "/sign-in/passkey/options"}) {
      assertThat(stranger.post(path, Map.of()).status()).isEqualTo(403);
    }
  }

  private int passkeysOf(Newcomer person) {
    return jdbc.sql("SELECT count(*) FROM account.passkey WHERE resident_id = ?")
        .param(person.id.value())
        .query(Integer.class)
        .single();
  }

  private void refused(Page page, String words) {
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains(words);
    assertThat(ona.browser.get("/my").path()).isEqualTo("/sign-in");
  }
}
