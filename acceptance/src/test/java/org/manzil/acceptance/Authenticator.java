package org.manzil.acceptance;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A device that keeps passkeys, in software: its owner's finger is there, or is not. */
final class Authenticator {

  private final CDPSession browser;
  private final String id;

  /** Puts it into the page's browser; the transport is {@code internal} or {@code usb}. */
  Authenticator(CDPSession browser, String transport) {
    this.browser = browser;
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", transport);
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject wanted = new JsonObject();
    wanted.add("options", options);
    id =
        browser
            .send("WebAuthn.addVirtualAuthenticator", wanted)
            .get("authenticatorId")
            .getAsString();
  }

  /** Must be said once for a page, before any is put in. */
  static CDPSession enable(CDPSession browser) {
    browser.send("WebAuthn.enable");
    return browser;
  }

  /** Whether it knows its owner from now on. */
  void knowsItsOwner(boolean knows) {
    JsonObject wanted = named();
    wanted.addProperty("isUserVerified", knows);
    browser.send("WebAuthn.setUserVerified", wanted);
  }

  int passkeys() {
    return browser.send("WebAuthn.getCredentials", named()).getAsJsonArray("credentials").size();
  }

  /** Takes it away with all its passkeys, as a lost phone is. */
  void lose() {
    browser.send("WebAuthn.removeVirtualAuthenticator", named());
  }

  private JsonObject named() {
    JsonObject wanted = new JsonObject();
    wanted.addProperty("authenticatorId", id);
    return wanted;
  }
}
