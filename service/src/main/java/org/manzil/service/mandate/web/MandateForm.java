package org.manzil.service.mandate.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manzil.service.mandate.Act;
import org.manzil.service.mandate.Terms;
import org.manzil.service.mandate.TermsCheck;
import org.manzil.service.site.DateFields;
import org.springframework.validation.Errors;

/** The terms of a mandate as they were typed, right or wrong. */
public final class MandateForm {

  private String helper = "";
  private String organisation = "";
  private List<String> acts = new ArrayList<>();
  private DateFields lastDay = new DateFields();

  /** The terms; nothing, and the fields' errors, where something is wrong. */
  Optional<Terms> terms(LocalDate today, Errors errors) {
    Set<Act> chosen =
        acts.stream().flatMap(act -> Act.find(act).stream()).collect(Collectors.toSet());
    LocalDate day = lastDay.date().orElse(null);
    Map<String, String> problems =
        TermsCheck.problems(helper, organisation, chosen.size(), day, today);
    problems.forEach(
        (field, code) -> errors.rejectValue(field, "mandate.error." + field + "." + code));
    return day == null || !problems.isEmpty()
        ? Optional.empty()
        : Optional.of(new Terms(helper, organisation, chosen, day));
  }

  public String getHelper() {
    return helper;
  }

  public void setHelper(String helper) {
    this.helper = helper.strip();
  }

  public String getOrganisation() {
    return organisation;
  }

  public void setOrganisation(String organisation) {
    this.organisation = organisation.strip();
  }

  public List<String> getActs() {
    return acts;
  }

  public void setActs(List<String> acts) {
    this.acts = acts;
  }

  public DateFields getLastDay() {
    return lastDay;
  }

  public void setLastDay(DateFields lastDay) {
    this.lastDay = lastDay;
  }
}
