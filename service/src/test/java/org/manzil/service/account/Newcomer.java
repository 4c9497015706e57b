package org.manzil.service.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.account.passkey.SoftPasskey;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;

/** A resident of one test's own, with a browser that can use passkeys. */
public final class Newcomer {

  /** What no log, session or page of somebody else may show. */
  public static final String CANARY = "Canaryova";

  public final ResidentId id;
  public final TestBrowser browser;

  public Newcomer(Residents residents, int port) {
    String document =
        UUID.randomUUID().toString().substring(0, 9).toUpperCase(java.util.Locale.ROOT);
    id = residents.addSeen(new Person("Ona", CANARY, "1990-05-17", "UZ", document));
    browser = new TestBrowser(port);
  }

  private Newcomer(ResidentId id, int port) {
    this.id = id;
    browser = new TestBrowser(port);
  }

  /** The same person with another browser, not signed in. */
  public Newcomer onAnotherPhone(int port) {
    return new Newcomer(id, port);
  }

  /** Signs in with a code that a desk handed out; no way back in is left then. */
  public Page comeByCode(RecoveryCodes codes) {
    return comeBy(codes.handOut(id));
  }

  public Page comeBy(String code) {
    return sent("/sign-in/code", "/sign-in/code", Map.of("code", code));
  }

  /** Makes a passkey on the page for it. */
  public Page make(SoftPasskey passkey) {
    return sent(
        "/my/keys",
        "/my/keys/passkeys",
        Map.of("credential", passkey.make(options("/my/keys", "/my/keys/passkeys"))));
  }

  /** What a browser is asked before it makes or uses a passkey. */
  public String options(String page, String form) {
    String token = browser.get(page).form(form).getOrDefault("_csrf", "");
    return browser.post(form + "/options", Map.of("_csrf", token)).text();
  }

  /** Signs in with a passkey. */
  public Page comeBy(SoftPasskey passkey) {
    return answer(passkey.sign(options("/sign-in", "/sign-in/passkey")));
  }

  /** Sends an answer of an authenticator. */
  public Page answer(String credential) {
    return sent("/sign-in", "/sign-in/passkey", Map.of("credential", credential));
  }

  /** Opens a page and sends a form of it. */
  public Page sent(String page, String form, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(browser.get(page).form(form));
    all.putAll(fields);
    return browser.post(form, all);
  }

  public void signOut() {
    Page unused = sent("/my/keys", "/sign-out", Map.of());
  }
}
