package org.manzil.service.account.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.account.KeyHolders;
import org.manzil.service.account.Onward;
import org.manzil.service.account.OwnSessions;
import org.manzil.service.account.RecoveryCodes;
import org.manzil.service.account.passkey.PasskeyRefused;
import org.manzil.service.account.passkey.Passkeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "How I sign in": passkeys, printed codes and sessions. */
@Controller
class KeysPage {

  /** What has just been done, as the page says it. */
  enum Done {
    ADDED,
    REMOVED,
    LAST_KEPT,
    CODE_USED,
    ENDED,
    OTHERS_ENDED,
    CHECKED
  }

  private final Passkeys passkeys;
  private final RecoveryCodes codes;
  private final OwnSessions sessions;
  private final KeyHolders holders;
  private final FreshCheck fresh;
  private final Clock clock;
  private final String address;

  KeysPage(
      Passkeys passkeys,
      RecoveryCodes codes,
      OwnSessions sessions,
      KeyHolders holders,
      FreshCheck fresh,
      Clock clock,
      @Value("${manzil.base-url}") String address) {
    this.passkeys = passkeys;
    this.codes = codes;
    this.sessions = sessions;
    this.holders = holders;
    this.fresh = fresh;
    this.clock = clock;
    this.address = address;
  }

  @GetMapping("/my/keys")
  String page(
      @AuthenticationPrincipal Actor.Resident self,
      @RequestParam(required = false) @Nullable Done done,
      @RequestParam(required = false) PasskeyRefused.@Nullable Reason refused,
      HttpSession session,
      Model model) {
    model.addAttribute("holder", self.id().value());
    model.addAttribute("fresh", fresh.holds(self.id(), session));
    model.addAttribute("done", done);
    model.addAttribute("refused", refused == null ? null : "account.passkey." + refused.name());
    model.addAttribute("passkeys", passkeys.of(self.id()));
    model.addAttribute("printed", codes.printed(self.id()).orElse(null));
    model.addAttribute("sessions", sessions.of(self.id(), session.getId()));
    model.addAttribute("wayIn", holders.hasWayIn(self.id(), clock.instant()));
    model.addAttribute("onward", Onward.of(session).orElse(null));
    return "account/keys";
  }

  /**
   * Whoever removes a passkey may have lost the phone it is on, so that is signed out too, and
   * files nothing more by itself. A stolen session must not take the owner's ways in away.
   */
  @PostMapping("/my/keys/passkeys/remove")
  String remove(
      @AuthenticationPrincipal Actor.Resident self,
      @RequestParam String passkey,
      @RequestParam(required = false) @Nullable UUID keep,
      HttpSession session) {
    if (!fresh.holds(self.id(), session)) {
      return "redirect:" + ConfirmPages.PATH;
    }
    if (!passkeys.remove(self.id(), passkey, keep)) {
      return done(Done.LAST_KEPT);
    }
    sessions.endOthers(self.id(), session.getId());
    return done(Done.REMOVED);
  }

  /** The codes are told in the answer itself and nowhere again. */
  @PostMapping("/my/keys/codes")
  String renew(@AuthenticationPrincipal Actor.Resident self, HttpSession session, Model model) {
    if (!fresh.holds(self.id(), session)) {
      return "redirect:" + ConfirmPages.PATH;
    }
    model.addAttribute("codes", codes.renew(self.id()));
    model.addAttribute("made", clock.instant());
    model.addAttribute("address", address);
    return "account/codes";
  }

  @PostMapping("/my/keys/sessions/end")
  String end(@AuthenticationPrincipal Actor.Resident self, @RequestParam String session) {
    sessions.end(self.id(), session);
    return done(Done.ENDED);
  }

  @PostMapping("/my/keys/sessions/end-others")
  String endOthers(@AuthenticationPrincipal Actor.Resident self, HttpSession session) {
    sessions.endOthers(self.id(), session.getId());
    return done(Done.OTHERS_ENDED);
  }

  /** A reload, or another language, after one of the forms above. */
  @GetMapping({"/my/keys/codes", "/my/keys/passkeys", "/my/keys/sessions/**"})
  String again() {
    return "redirect:/my/keys";
  }

  private static String done(Done done) {
    return "redirect:/my/keys?done=" + done;
  }
}
