package org.manzil.service.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.notice.Declaring;
import org.manzil.service.notice.Filing;
import org.manzil.service.resident.FileGate;
import org.manzil.service.resident.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The people of a household: one more, another name, one fewer. */
@Controller
class MemberPages {

  private static final String DRAFT = "/notices/new/{draft}";
  private static final int MEETINGS = 3;
  private static final int MOST = 30;

  private final BegunNotices begunNotices;
  private final AnswerProblems problems;
  private final FileGate gate;

  MemberPages(BegunNotices begunNotices, AnswerProblems problems, FileGate gate) {
    this.begunNotices = begunNotices;
    this.problems = problems;
    this.gate = gate;
  }

  @GetMapping(DRAFT + "/person")
  String person(
      Declaring declaring,
      @PathVariable String draft,
      @RequestParam(defaultValue = "") String member,
      @RequestParam(required = false) @Nullable String mend,
      Model model) {
    BegunNotices.Opened opened = begunNotices.open(declaring, draft);
    FilingForm form = opened.begun().form();
    Optional<MemberFields> known = find(form, member);
    if (known.isEmpty() && !member.isEmpty()) {
      return "redirect:" + StepModel.path(opened.draft()) + "/household";
    }
    MemberFields fields = known.orElseGet(MemberFields::new);
    Person self = gate.own(declaring.id()).person();
    BindingResult errors =
        mend == null
            ? new BeanPropertyBindingResult(fields, "member")
            : problems.of(fields, form, self);
    fill(model, opened, fields, errors);
    return "notice/person";
  }

  private static void fill(
      Model model, BegunNotices.Opened opened, MemberFields fields, BindingResult errors) {
    model.addAttribute("member", fields);
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "member", errors);
    model.addAttribute("relations", Filing.RELATIONS);
    model.addAttribute("path", StepModel.path(opened.draft()));
    model.addAttribute("version", opened.draft().version());
  }

  @PostMapping(DRAFT + "/person")
  ModelAndView save(
      Declaring declaring,
      @PathVariable String draft,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request,
      Model model) {
    Person self = gate.own(declaring.id()).person();
    for (int meeting = 0; meeting < MEETINGS; meeting++) {
      BegunNotices.Opened opened = begunNotices.open(declaring, draft);
      FilingForm form = opened.begun().form();
      MemberFields typed = bind(request, id);
      Optional<MemberFields> known = find(form, id);
      if (known.isPresent() && overtaken(opened, known.get(), typed, version)) {
        fill(model, opened, typed, problems.of(typed, form, self));
        model.addAttribute(
            "overtaken", List.of(known.get().getGivenName() + " " + known.get().getFamilyName()));
        return new ModelAndView("notice/person", HttpStatus.CONFLICT);
      }
      boolean wrong = problems.of(typed, form, self).hasErrors();
      String kept = typed.blank() && known.isEmpty() ? "" : put(form, known, typed);
      if (kept.isEmpty() || changed(opened)) {
        return new ModelAndView("redirect:" + next(opened, kept, wrong, lang));
      }
    }
    throw new ResponseStatusException(HttpStatus.CONFLICT);
  }

  private static MemberFields bind(HttpServletRequest request, String id) {
    MemberFields typed = new MemberFields();
    ServletRequestDataBinder binder = new ServletRequestDataBinder(typed, "member");
    binder.setAllowedFields(
        "givenName",
        "familyName",
        "birth.day",
        "birth.month",
        "birth.year",
        "relation",
        "relationText");
    binder.bind(request);
    typed.setId(id);
    return typed;
  }

  private static boolean overtaken(
      BegunNotices.Opened opened, MemberFields known, MemberFields typed, int version) {
    return opened.begun().changed().getOrDefault(Step.HOUSEHOLD, 0) > version
        && !known.sameAs(typed);
  }

  /** In the place of the one it was, or at the end; a second press of the button adds nobody. */
  private static String put(FilingForm form, Optional<MemberFields> known, MemberFields typed) {
    if (known.isPresent()) {
      typed.setEarlier(known.get().isEarlier());
      form.getMembers().set(form.getMembers().indexOf(known.get()), typed);
      return typed.getId();
    }
    Optional<MemberFields> same =
        form.getMembers().stream()
            .filter(one -> !form.fate(one).equals(Fate.REMOVED.code()))
            .filter(one -> one.sameAs(typed))
            .findFirst();
    if (same.isPresent() || form.getMembers().size() >= MOST) {
      return same.map(MemberFields::getId).orElse("");
    }
    typed.setId(form.nextMember());
    form.getMembers().add(typed);
    form.getFates().remove(typed.getId());
    // "Nobody else" was said of the list as it was.
    form.setMore("");
    return typed.getId();
  }

  private boolean changed(BegunNotices.Opened opened) {
    if (!opened.begun().form().getMore().equals(FilingForm.NO)) {
      opened.begun().done().remove(Step.HOUSEHOLD);
    }
    opened.begun().changed().put(Step.HOUSEHOLD, opened.draft().version() + 1);
    return begunNotices.save(opened, opened.begun());
  }

  private static String next(
      BegunNotices.Opened opened, String member, boolean wrong, @Nullable String lang) {
    String path = StepModel.path(opened.draft());
    String person = path + "/person?" + (member.isEmpty() ? "" : "member=" + member + "&");
    if (lang != null) {
      return person + "lang=" + lang;
    }
    return wrong ? person + "mend" : path + "/household";
  }

  /** Takes somebody off the list, or back onto it. */
  @PostMapping(DRAFT + "/removal")
  String remove(
      Declaring declaring,
      @PathVariable String draft,
      @RequestParam(defaultValue = "") String member,
      @RequestParam(required = false) @Nullable String back,
      HttpServletRequest request) {
    for (int meeting = 0; meeting < MEETINGS; meeting++) {
      BegunNotices.Opened opened = begunNotices.open(declaring, draft);
      FilingForm form = opened.begun().form();
      Optional<MemberFields> known = find(form, member);
      if (known.isPresent()) {
        chosen(form, request);
        if (back == null) {
          form.getFates().put(member, Fate.REMOVED.code());
        } else {
          form.getFates().remove(member);
        }
      }
      if (known.isEmpty() || changed(opened)) {
        return "redirect:" + StepModel.path(opened.draft()) + "/household";
      }
    }
    throw new ResponseStatusException(HttpStatus.CONFLICT);
  }

  /** What was chosen for the others on the same page is not lost. */
  private static void chosen(FilingForm form, HttpServletRequest request) {
    for (MemberFields one : form.getMembers()) {
      String fate = request.getParameter("fates[" + one.getId() + "]");
      if (fate != null && Fate.CHOICES.contains(fate)) {
        form.getFates().put(one.getId(), fate);
      }
    }
  }

  private static Optional<MemberFields> find(FilingForm form, String id) {
    return form.getMembers().stream().filter(one -> one.getId().equals(id)).findFirst();
  }
}
