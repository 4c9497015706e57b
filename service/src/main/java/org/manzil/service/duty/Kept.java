package org.manzil.service.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manzil.service.obligation.interview.Interview;
import org.manzil.service.obligation.interview.Told;

/**
 * What a person keeps for their duties.
 *
 * @param answers what they told, as {@code name=value}
 * @param standing what it amounts to with their file and their newest notice, for reminders and for
 *     counting while they are away
 * @param toldAt when they told the move, or filed it if that was earlier; null while none is told
 * @param filed whether what it amounts to is filed and not refused
 */
record Kept(List<String> answers, List<String> standing, @Nullable Instant toldAt, boolean filed) {

  static final Kept NOTHING = new Kept(List.of(), List.of(), null, false);

  Kept {
    answers = List.copyOf(answers);
    standing = List.copyOf(standing);
  }

  Told told() {
    return Told.of(answers);
  }

  /** Other answers in place of these; another move, or another day of it, is told only now. */
  Kept telling(Told others, Instant now) {
    boolean same = move(told()).equals(move(others));
    return new Kept(others.fields(), standing, same ? toldAt : now, filed);
  }

  private static List<Optional<String>> move(Told told) {
    return List.of(told.answer(Interview.KIND), told.answer(Interview.SINCE));
  }

  /** The same, told by then: a notice that tells the move may be corrected to another day. */
  Kept toldBy(Instant other) {
    boolean earlier = toldAt == null || other.isBefore(toldAt);
    return new Kept(answers, standing, earlier ? other : toldAt, filed);
  }

  Kept standing(MyDuties duties) {
    return new Kept(answers, duties.current().fields(), toldAt, duties.filed());
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
