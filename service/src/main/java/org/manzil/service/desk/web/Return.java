package org.manzil.service.desk.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manzil.service.desk.Act;
import org.manzil.service.desk.Decision;
import org.springframework.validation.Errors;

/** The form that sends a notice back: a ground, the fields to correct, and words for each. */
class Return {

  private static final int LONGEST = 500;

  private @Nullable String ground;
  private List<String> fields = new ArrayList<>();
  private final Map<String, String> messages = new HashMap<>();

  /** The decision, from the fields that a notice of its kind has; errors say what is missing. */
  Decision decision(List<String> offered, Errors errors) {
    if (ground == null || ground.isBlank()) {
      errors.rejectValue("ground", "desk.error.ground");
    }
    List<String> chosen = offered.stream().filter(fields::contains).toList();
    if (chosen.isEmpty()) {
      errors.rejectValue("fields", "desk.error.fields");
    }
    return new Decision(
        Act.RETURNED, ground, chosen.stream().map(field -> message(field, errors)).toList());
  }

  private Decision.FieldMessage message(String field, Errors errors) {
    String message = messages.getOrDefault(field, "").strip();
    if (message.isEmpty()) {
      errors.rejectValue("messages[" + field + "]", "desk.error.message");
    } else if (message.length() > LONGEST) {
      errors.rejectValue(
          "messages[" + field + "]", "words.error.long", new Object[] {LONGEST}, null);
    }
    return new Decision.FieldMessage(field, message);
  }

  public @Nullable String getGround() {
    return ground;
  }

  public void setGround(@Nullable String ground) {
    this.ground = ground;
  }

  public List<String> getFields() {
    return fields;
  }

  public void setFields(List<String> fields) {
    this.fields = fields;
  }

  public Map<String, String> getMessages() {
    return messages;
  }
}
