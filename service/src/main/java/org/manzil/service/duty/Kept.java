package org.manzil.service.duty;

import java.util.List;
import org.manzil.service.obligation.interview.Told;

/**
 * What a person keeps for their duties.
 *
 * @param answers what they told, as {@code name=value}
 * @param standing what it amounts to with their file and their newest notice, for reminders and for
 *     counting while they are away
 */
record Kept(List<String> answers, List<String> standing) {

  Kept {
    answers = List.copyOf(answers);
    standing = List.copyOf(standing);
  }

  Told told() {
    return Told.of(answers);
  }

  /** What their file says, as it was when it was read last. */
  Told person() {
    Told all = Told.of(standing);
    for (String name : all.names()) {
      if (!name.equals("nationality") && !name.equals("birthDate")) {
        all = all.without(name);
      }
    }
    return all;
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "Kept[" + answers.size() + "]";
  }
}
