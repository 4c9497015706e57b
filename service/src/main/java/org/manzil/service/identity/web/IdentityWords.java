package org.manzil.service.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.manzil.service.resident.Person;
import org.manzil.service.site.Formats;
import org.manzil.service.site.StateNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages with states by name and a person's data in words. */
@Component
class IdentityWords {

  /**
   * What was and what comes of one field.
   *
   * @param question the field by name
   */
  record Difference(String question, List<String> was, List<String> now) {

    /** Personal, so never printed. */
    @Override
    public String toString() {
      return "Difference[personal]";
    }
  }

  /** As {@link #said} has them. */
  private static final List<String> FIELDS =
      List.of(
          "familyName",
          "givenName",
          "otherName",
          "birthDate",
          "nationality",
          "issuingState",
          "documentNumber");

  private final StateNames states;
  private final MessageSource messages;

  IdentityWords(StateNames states, MessageSource messages) {
    this.states = states;
    this.messages = messages;
  }

  /** The name of a field of the form. */
  String label(String field, Locale language) {
    return messages.getMessage("identity.field." + field, null, language);
  }

  /** The states to choose from, by name. */
  void offerStates(Locale language, Model model) {
    Map<String, String> names = states.all(language);
    model.addAttribute("stateCodes", names.keySet());
    model.addAttribute("stateNames", names);
  }

  /** What the person said, by the names of the form's fields; what was left out is not there. */
  Map<String, String> said(Person person, Locale language) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("familyName", person.familyName());
    said.put("givenName", person.givenName());
    said.put("otherName", person.otherName());
    said.put("birthDate", Formats.partialDate(person.birthDate()));
    said.put("nationality", states.name(person.nationality(), language));
    said.put("issuingState", states.name(person.document().issuingState(), language));
    said.put("documentNumber", person.documentNumber());
    said.values().removeIf(String::isBlank);
    return said;
  }

  /** Where two differ, in the order of {@link #said}. */
  List<Difference> differences(Person was, Person now, Locale language) {
    Map<String, String> before = said(was, language);
    Map<String, String> after = said(now, language);
    return FIELDS.stream()
        .filter(field -> !Objects.equals(before.get(field), after.get(field)))
        .map(
            field ->
                new Difference(label(field, language), line(before, field), line(after, field)))
        .toList();
  }

  private static List<String> line(Map<String, String> said, String field) {
    String line = said.get(field);
    return line == null ? List.of() : List.of(line);
  }
}
