package org.manzil.service.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manzil.rules.decision.Ground;
import org.manzil.rules.decision.GroundKind;
import org.manzil.rules.decision.Grounds;
import org.manzil.service.desk.Cases;
import org.manzil.service.obligation.Regimes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the decision forms; they show nothing of the person. */
@Component
class DecisionForms {

  private final Cases cases;
  private final Regimes regimes;

  DecisionForms(Cases cases, Regimes regimes) {
    this.cases = cases;
    this.regimes = regimes;
  }

  String toReturn(String number, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("offered", fields(number));
    grounds(GroundKind.RETURN, number, model);
    return "desk/return";
  }

  /** {@code act}: {@code refusal} or {@code revocation}. */
  String toPropose(String number, String act, Model model) {
    model.addAttribute("number", cases.required(number).number());
    model.addAttribute("act", act);
    grounds(GroundKind.REFUSAL, number, model);
    return "desk/proposal";
  }

  /** The fields of that notice that may be sent back. */
  List<String> fields(String number) {
    return NoticeFields.correctable(cases.required(number).kind());
  }

  /** Those of the notice's own day. */
  private void grounds(GroundKind kind, String number, Model model) {
    Grounds grounds = regimes.at(cases.required(number).filedAt()).grounds();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Ground ground : grounds.of(kind)) {
      texts.put(ground.code(), ground.text().in(LocaleContextHolder.getLocale()));
    }
    model.addAttribute("grounds", texts);
  }
}
