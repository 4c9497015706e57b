package org.manzil.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.Accounts;
import org.manzil.service.account.Newcomer;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.account.Registrar;
import org.manzil.service.account.passkey.SoftPasskey;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.manzil.service.resident.ShownDocument;
import org.manzil.service.resident.ShownName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody gets a code in a person's name without the person reading of it. */
@PageTest
class HandedOutCodesTest {

  private static final String OPENS = "a registrar handed out a code that opens your file";

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired RecoveryCodes codes;
  @Autowired Accounts accounts;
  @Autowired IdentityDesk desk;
  @Autowired Identities identities;
  @Autowired HandedOutCodes handedOut;
  @Autowired Vouched vouched;

  private final SoftPasskey passkey = new SoftPasskey();
  private Newcomer ona;
  private Registrar registrar;

  @BeforeEach
  void come() {
    ona = new Newcomer(residents, port);
    Page unused = ona.comeByCode(codes);
    assertThat(ona.make(passkey).text()).contains("Your passkey is ready");
    registrar = accounts.addRegistrar("Office", UUID.randomUUID().toString().substring(0, 8));
  }

  private static Person person() {
    String document =
        UUID.randomUUID().toString().substring(0, 9).toUpperCase(java.util.Locale.ROOT);
    return new Person("Ona", "Testova", "1990-05-17", "UZ", document);
  }

  private Map<String, String> form() {
    return ona.browser.get("/my").form("/my/identity/handed-out");
  }

  @Test
  void aRecoveryCodeIsToldUntilItsOwnerKnowsOfIt() {
    Person person = person();
    ResidentId owner = residents.addSeen(person);
    assertThat(handedOut.untold(owner)).isEmpty();
    assertThat(desk.recover(registrar, person.document(), "lost"))
        .isInstanceOf(DeskAnswer.Slip.class);
    assertThat(handedOut.untold(owner)).singleElement().extracting("kind").isEqualTo("recovery");

    ShownDocument unknown = person().document();
    assertThat(desk.recover(registrar, unknown, "lost")).isInstanceOf(DeskAnswer.NoMatch.class);
    assertThat(handedOut.untold(owner)).hasSize(1);
  }

  @Test
  void thePageSaysItAndLeadsOnUntilItIsDismissed() {
    assertThat(ona.browser.get("/my").text()).doesNotContain(OPENS);
    handedOut.add(ona.id, HandedOutCodes.RECOVERY, registrar, java.time.Instant.now());
    assertThat(ona.browser.get("/my").text())
        .contains(OPENS, "Was it not you?", "href=\"/my/accesses\"", "href=\"/my/reports/new\"");
    ona.signOut();
    assertThat(ona.comeBy(passkey).text()).contains(OPENS);
    assertThat(ona.browser.get("/my/identity").text()).doesNotContain(OPENS);
    assertThat(ona.browser.post("/my/identity/handed-out", form()).text()).doesNotContain(OPENS);
    assertThat(ona.browser.get("/my/identity").text()).contains(OPENS);
  }

  @Test
  void whoeverCameByACodeDoesNotDismissIt() {
    handedOut.add(ona.id, HandedOutCodes.RECOVERY, registrar, java.time.Instant.now());
    Page page = ona.browser.get("/my");
    assertThat(page.text()).contains(OPENS).doesNotContain("action=\"/my/identity/handed-out\"");
    Map<String, String> form = new LinkedHashMap<>(page.form("/sign-out"));
    form.put("code", handedOut.untold(ona.id).getFirst().id().toString());
    assertThat(ona.browser.post("/my/identity/handed-out", form).text()).contains(OPENS);
    assertThat(handedOut.untold(ona.id)).hasSize(1);
    assertThat(handedOut.dismissed(ona.id)).isEmpty();
  }

  @Test
  void nobodyDismissesItForSomebodyElse() {
    ResidentId other = residents.addSeen(person());
    handedOut.add(other, HandedOutCodes.RECOVERY, registrar, java.time.Instant.now());
    handedOut.dismiss(ona.id, handedOut.untold(other).getFirst().id());
    assertThat(handedOut.untold(other)).hasSize(1);
  }

  @Test
  void anEnrolmentCodeIsToldToWhomItMadeSeenAndToNobodyElse() {
    Person person = person();
    ResidentId stated = residents.addStated(person);
    ResidentId alsoStates = residents.addStated(person);
    DeskAnswer answer =
        desk.enrol(
            registrar, person.document(), new ShownName("Testova", "Ona", "UZ"), "no account yet");
    assertThat(handedOut.untold(stated)).isEmpty();
    assertThat(identities.redeem(stated, ((DeskAnswer.Slip) answer).code()))
        .isEqualTo(Identities.Redeemed.SEEN);
    assertThat(handedOut.untold(stated)).singleElement().extracting("kind").isEqualTo("enrolment");
    assertThat(handedOut.untold(alsoStates)).isEmpty();
  }

  @Test
  void aRegistrarStandsForWhomTheirCodeMadeSeenOrLetInAndForNobodyElse() {
    Registrar other = accounts.addRegistrar("Office", UUID.randomUUID().toString().substring(0, 8));
    Person person = person();
    ResidentId stated = residents.addStated(person);
    ShownName name = new ShownName("Testova", "Ona", "UZ");
    DeskAnswer.Slip slip =
        (DeskAnswer.Slip) desk.enrol(registrar, person.document(), name, "no account yet");
    assertThat(vouched.by(registrar, stated)).isFalse();
    assertThat(identities.redeem(stated, slip.code())).isEqualTo(Identities.Redeemed.SEEN);
    assertThat(vouched.by(registrar, stated)).isTrue();
    assertThat(vouched.by(other, stated)).isFalse();
    assertThat(desk.recover(other, person.document(), "lost")).isInstanceOf(DeskAnswer.Slip.class);
    assertThat(vouched.by(other, stated)).isTrue();
  }

  @Test
  void whoeverSawTheDocumentOfSomebodyWhoSignedUpDoesNotStandForThem() {
    Person person = person();
    ResidentId stated = residents.addStated(person);
    String reference = identities.of(stated).reference().value();
    ShownName name = new ShownName("Testova", "Ona", "UZ");
    assertThat(desk.see(registrar, reference, person.document(), name))
        .isInstanceOf(DeskAnswer.Seen.class);
    assertThat(vouched.by(registrar, stated)).isFalse();
  }
}
