package org.manzil.service.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manzil.rules.decision.Ground;
import org.manzil.service.account.Registrar;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.CaseFile;
import org.manzil.service.desk.Cases;
import org.manzil.service.desk.RecordedAct;
import org.manzil.service.notice.NoticeState;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an opened case: what was filed, what was done, and what can be done now. */
@Component
class CasePage {

  /** An act with its ground in words. */
  record Done(RecordedAct act, @Nullable String ground) {}

  private final Cases cases;
  private final CaseInWords words;

  CasePage(Cases cases, CaseInWords words) {
    this.cases = cases;
    this.words = words;
  }

  String show(Registrar registrar, CaseFile file, Model model) {
    Locale language = LocaleContextHolder.getLocale();
    model.addAttribute("notice", file.notice());
    model.addAttribute("declarant", words.declarant(file, language));
    model.addAttribute("answers", words.answers(file));
    model.addAttribute("household", words.household(file));
    model.addAttribute("duty", words.duty(file, language).orElse(null));
    model.addAttribute("acts", file.acts().stream().map(act -> done(file, act, language)).toList());
    model.addAttribute("hostAnswers", file.hostAnswers());
    model.addAttribute(
        "ownHand", cases.ownHand(registrar, file.notice()).map(DeskRefusals::code).orElse(null));
    model.addAttribute("steps", Steps.of(file, registrar));
    return "desk/case";
  }

  private Done done(CaseFile file, RecordedAct act, Locale language) {
    return new Done(
        act,
        words
            .ground(file.notice(), act)
            .map(Ground::text)
            .map(text -> text.in(language))
            .orElse(null));
  }

  /**
   * What the officer may do now.
   *
   * @param confirm the proposal that waits, or null
   * @param own whether this officer made it, so that another must confirm it
   * @param hears whether the person may still reply to an objection that holds it up
   */
  record Steps(boolean decide, boolean revoke, @Nullable Act confirm, boolean own, boolean hears) {

    static Steps of(CaseFile file, Registrar registrar) {
      NoticeState state = file.notice().state();
      List<RecordedAct> acts = file.acts();
      if (acts.isEmpty()) {
        return new Steps(state == NoticeState.IN_REVIEW, false, null, false, false);
      }
      RecordedAct last = acts.getLast();
      if (last.act().heavy()) {
        boolean own = last.registrar().equals(registrar.id());
        return new Steps(false, false, last.act(), own, hears(file, last));
      }
      boolean carded = state == NoticeState.ACCEPTED && last.act() != Act.REVOKED;
      return new Steps(state == NoticeState.IN_REVIEW, carded, null, false, false);
    }

    private static boolean hears(CaseFile file, RecordedAct proposal) {
      Instant by = proposal.act().objectedBy(proposal.at());
      return file.hostAnswers().stream()
          .filter(answer -> !answer.at().isAfter(by))
          .anyMatch(answer -> answer.hearing() != null && answer.hearing().open());
    }
  }
}
