package org.manzil.service.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.manzil.address.AddressHit;
import org.manzil.service.notice.AnswersInWords;
import org.manzil.service.notice.Draft;
import org.manzil.service.notice.Filing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the page of a question shows. */
@Component
class StepModel {

  /** Questions that are asked in other words for another kind of notice. */
  private static final List<Step> BY_KIND = List.of(Step.SINCE, Step.ADDRESS, Step.HOUSEHOLD);

  private final AddressQuestion addresses;
  private final AnswersInWords words;
  private final HouseholdInWords household;

  StepModel(AddressQuestion addresses, AnswersInWords words, HouseholdInWords household) {
    this.addresses = addresses;
    this.words = words;
    this.household = household;
  }

  /** Which flat was taken from the address, where a redirect says that one was. */
  static void flatTaken(Model model, Begun begun) {
    if (Boolean.TRUE.equals(model.getAttribute("flatTaken"))) {
      model.addAttribute("flatTaken", begun.form().getFlat());
    }
  }

  static String path(Draft draft) {
    return "/notices/new/" + draft.id();
  }

  /** The key of a question in words. */
  static String question(Begun begun, Step step) {
    String key = "notice.step." + step.code();
    return BY_KIND.contains(step) ? key + "." + begun.form().getKind() : key;
  }

  void fill(
      Model model,
      BegunNotices.Opened opened,
      Begun begun,
      Step step,
      BindingResult errors,
      Locale reader) {
    model.addAttribute("filing", begun.form());
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "filing", errors);
    model.addAttribute("path", path(opened.draft()));
    model.addAttribute("version", opened.draft().version());
    model.addAttribute("step", step.code());
    model.addAttribute("question", question(begun, step));
    model.addAttribute("place", begun.steps().indexOf(step) + 1);
    model.addAttribute("places", begun.steps().size());
    model.addAttribute("back", back(opened.draft(), begun, step));
    model.addAttribute("kinds", Filing.KINDS);
    model.addAttribute("dwellings", Filing.DWELLINGS);
    model.addAttribute("reasons", Filing.NOT_FOUND);
    model.addAttribute("fateChoices", Fate.CHOICES);
    if (step == Step.HOUSEHOLD) {
      model.addAttribute("members", household.of(begun, reader));
    }
  }

  private static String back(Draft draft, Begun begun, Step step) {
    int place = begun.steps().indexOf(step);
    if (begun.done().containsAll(begun.steps())) {
      return path(draft) + "/check";
    }
    return place <= 0 ? path(draft) : path(draft) + "/" + begun.steps().get(place - 1).code();
  }

  /** What the register offers, where it is asked or must be asked. */
  void address(Model model, AddressFields address, boolean mend, boolean search, Locale reader) {
    model.addAttribute("licence", addresses.licence());
    model.addAttribute("flatPattern", TypedFlat.PATTERN);
    model.addAttribute("street", addresses.street(address, reader));
    List<AddressHit> hits =
        search && address.getId().isEmpty()
            ? addresses.offers(address, reader)
            : mend ? addresses.open(address, reader) : List.of();
    if (!hits.isEmpty()) {
      model.addAttribute("searched", address.asked());
    }
    model.addAttribute("hits", hits);
    boolean asksNumber = !address.getStreet().isEmpty() && address.getNumber().isEmpty();
    model.addAttribute(
        "searchedInVain", search && hits.isEmpty() && !asksNumber && address.getId().isEmpty());
  }

  /** What is answered to one question, in words. */
  List<String> said(Begun begun, Step step, Locale reader) {
    if (step == Step.HOUSEHOLD) {
      return household.of(begun, reader).stream().map(HouseholdInWords.Member::line).toList();
    }
    Map<String, Object> content = begun.form().filing().content();
    Map<String, Object> some =
        content.entrySet().stream()
            .filter(answer -> step.answers().contains(answer.getKey()))
            .filter(answer -> !answer.getValue().equals(FilingForm.NO_DATE))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return words.of(some, reader).stream().flatMap(answer -> answer.lines().stream()).toList();
  }
}
