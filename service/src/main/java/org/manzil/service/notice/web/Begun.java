package org.manzil.service.notice.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.manzil.service.notice.Notice;

/**
 * A notice somebody has begun: the answers so far, and which were given.
 *
 * @param corrects number of the notice that is corrected; empty when a new one is filed
 * @param follows number of the notice that says where the person lived before; empty for none
 * @param key idempotency key, made once: however often it is sent, one notice is filed
 * @param done the questions that were answered
 * @param changed the version of the draft in which each question was answered last
 */
record Begun(
    FilingForm form,
    String corrects,
    String follows,
    String key,
    Set<Step> done,
    Map<Step, Integer> changed) {

  static Begun empty() {
    return of(new FilingForm(), "", EnumSet.noneOf(Step.class));
  }

  /** What a notice says, to be filed anew or corrected. */
  static Begun again(FilingForm form, String corrects) {
    return of(form, corrects, EnumSet.allOf(Step.class));
  }

  private static Begun of(FilingForm form, String corrects, Set<Step> done) {
    return new Begun(
        form, corrects, "", UUID.randomUUID().toString(), done, new EnumMap<>(Step.class));
  }

  /** Its questions in their order; which they are follows from the answers. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    if (corrects.isEmpty()) {
      steps.add(Step.KIND);
    }
    steps.add(Step.SINCE);
    if (form.leaves()) {
      steps.addAll(List.of(Step.GOING_TO, Step.ADDRESS));
    } else {
      steps.add(Step.ADDRESS);
      dwelling(steps);
    }
    steps.add(Step.HOUSEHOLD);
    return steps;
  }

  private void dwelling(List<Step> steps) {
    if (form.homeless()) {
      return;
    }
    steps.add(Step.DWELLING);
    if (form.hasRooms()) {
      steps.add(Step.ROOM);
    }
    steps.add(Step.HOST);
  }

  /** Whether it is asked what becomes of those with whom the person lived before. */
  boolean asksFates() {
    return form.getMembers().stream().anyMatch(MemberFields::isEarlier);
  }

  /** With what is known from the notice of the last dwelling, so that nothing is typed twice. */
  Begun after(Notice last, Map<?, ?> answers) {
    form.addMembers(answers, true);
    if (form.leaves()) {
      FilingForm left = FilingForm.of(answers);
      form.setAddress(left.getAddress());
      form.setFlat(left.getFlat());
      form.setRoom(left.getRoom());
      form.setBed(left.getBed());
      done.add(Step.ADDRESS);
    }
    return following(last);
  }

  /** An arrival follows no earlier dwelling. */
  Begun fresh() {
    form.forgetEarlier();
    return new Begun(form, corrects, "", key, done, changed);
  }

  Begun following(Notice last) {
    return new Begun(form, corrects, last.number(), key, done, changed);
  }

  Begun withKey(String another) {
    return new Begun(form, corrects, follows, another, done, changed);
  }

  /** Personal, so never printed. */
  @Override
  public String toString() {
    return "Begun[personal]";
  }
}
