package org.manzil.service.accesslog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manzil.service.account.Actor;
import org.manzil.service.log.TransparencyLog;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.OpenFile;
import org.manzil.service.site.ScriptTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who looked at the person's file, and what they disputed of it, on a page. */
@Controller
class AccessPage {

  /**
   * A look in words.
   *
   * @param disputable whether no dispute of it waits for an answer
   */
  record Line(
      Access access,
      List<String> fields,
      ShownEntry entry,
      List<Said> disputes,
      boolean disputable) {}

  /**
   * A dispute of the look.
   *
   * @param answerEntry null while it waits
   */
  record Said(LookDispute dispute, ShownEntry entry, @Nullable ShownEntry answerEntry) {}

  private final AccessLog accesses;
  private final LookDisputes disputes;
  private final FieldNames fields;
  private final FileGate gate;
  private final TransparencyLog log;
  private final ScriptTexts texts;

  AccessPage(
      AccessLog accesses,
      LookDisputes disputes,
      FieldNames fields,
      FileGate gate,
      TransparencyLog log,
      ScriptTexts texts) {
    this.accesses = accesses;
    this.disputes = disputes;
    this.fields = fields;
    this.gate = gate;
    this.log = log;
    this.texts = texts;
  }

  @GetMapping("/my/accesses")
  String page(@AuthenticationPrincipal Actor.Resident resident, Locale locale, Model model) {
    OpenFile file = gate.own(resident.id());
    Map<UUID, List<LookDispute>> said = disputes.byLook(resident.id(), file);
    model.addAttribute(
        "accesses",
        accesses.accesses(resident.id(), file).stream()
            .map(access -> line(access, said.getOrDefault(access.id(), List.of()), locale))
            .toList());
    model.addAttribute("texts", texts.json(locale, Map.of(), "accesslog.script."));
    return "accesslog/accesses";
  }

  private Line line(Access access, List<LookDispute> said, Locale locale) {
    return new Line(
        access,
        fields.inWords(access, locale),
        ShownEntry.of(access.entry(), log),
        said.stream().map(this::said).toList(),
        said.stream().noneMatch(LookDispute::open));
  }

  private Said said(LookDispute dispute) {
    LookDispute.Answer answer = dispute.answer();
    return new Said(
        dispute,
        ShownEntry.of(dispute.entry(), log),
        answer == null ? null : ShownEntry.of(answer.entry(), log));
  }
}
