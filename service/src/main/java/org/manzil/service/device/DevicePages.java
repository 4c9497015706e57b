package org.manzil.service.device;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.manzil.service.account.Actor;
import org.manzil.service.account.ActorAuthentication;
import org.manzil.service.account.FreshCheck;
import org.manzil.service.account.SignedInBy;
import org.manzil.service.account.passkey.Passkey;
import org.manzil.service.account.passkey.Passkeys;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person calls a phone their own, and takes that back for any of their phones. */
@Controller
class DevicePages {

  private static final String PATH = "/my/device";

  private final Devices devices;
  private final Passkeys passkeys;
  private final ShellWords words;
  private final FreshCheck fresh;

  DevicePages(Devices devices, Passkeys passkeys, ShellWords words, FreshCheck fresh) {
    this.devices = devices;
    this.passkeys = passkeys;
    this.words = words;
    this.fresh = fresh;
  }

  @GetMapping(PATH)
  String page(
      @AuthenticationPrincipal Actor.Resident resident,
      HttpSession session,
      Locale language,
      Model model) {
    model.addAttribute("fresh", fresh.holds(resident.id(), session));
    List<Device> mine = devices.of(resident.id());
    model.addAttribute("holder", resident.id().value());
    model.addAttribute("devices", mine);
    model.addAttribute(
        "passkeys",
        passkeys.of(resident.id()).stream().map(Passkey::id).collect(Collectors.joining(" ")));
    model.addAttribute("texts", words.json(language));
    return "device/device";
  }

  /** Whoever came by a code says that this phone is not the lost one. No other session can. */
  @PostMapping(PATH + "/kept")
  String keep(ActorAuthentication who, @RequestParam UUID device) {
    boolean kept =
        who.by() == SignedInBy.ONE_TIME_CODE
            && who.getPrincipal() instanceof Actor.Resident resident
            && devices.keep(resident.id(), device);
    return "redirect:" + (kept ? PATH : "/my/keys");
  }

  @GetMapping(PATH + "/kept")
  String nothingKept() {
    return "redirect:" + PATH;
  }

  /** Needs no script: also for a phone that is lost. */
  @PostMapping(PATH + "/removals")
  String remove(@AuthenticationPrincipal Actor.Resident resident, @RequestParam UUID device) {
    devices.remove(resident.id(), device);
    return "redirect:" + PATH;
  }
}
