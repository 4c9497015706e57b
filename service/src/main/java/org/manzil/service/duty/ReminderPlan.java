package org.manzil.service.duty;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Which reminders follow from duties: none for what is filed, over, or not done by a notice. */
final class ReminderPlan {

  private ReminderPlan() {}

  /**
   * All reminders that would still be right today, also those that went out already.
   *
   * @param stopped whether the person has turned all but the last ones off
   */
  static List<PlannedReminder> of(
      List<OwnDuty> duties, Secret secret, boolean stopped, LocalDate today) {
    Map<String, PlannedReminder> plan = new LinkedHashMap<>();
    for (OwnDuty duty : duties) {
      LocalDate lastDay = duty.obligation().lastDay();
      boolean open = duty.state() == DutyState.DUE || duty.state() == DutyState.REFUSED;
      if (open && lastDay != null) {
        for (ReminderStep step : ReminderStep.values()) {
          if (!step.stale(lastDay, today) && (step == ReminderStep.LAST || !stopped)) {
            PlannedReminder reminder = reminder(lastDay, step, secret, today);
            plan.put(reminder.mark(), reminder);
          }
        }
      }
    }
    return List.copyOf(plan.values());
  }

  private static PlannedReminder reminder(
      LocalDate lastDay, ReminderStep step, Secret secret, LocalDate today) {
    LocalDate day = step.day(lastDay);
    // Whoever tells of a move on the last day itself is still reminded on it.
    LocalDate sendOn = step == ReminderStep.LAST && day.isBefore(today) ? today : day;
    return new PlannedReminder(
        mark(lastDay, step, secret), sendOn, new PlannedReminder.Told(lastDay, step));
  }

  /** Without the duty: a mail tells only the day, so two duties of one day need but one. */
  private static String mark(LocalDate lastDay, ReminderStep step, Secret secret) {
    String about = lastDay + "/" + step;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
      byte[] hash = mac.doFinal(about.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is not there", e);
    }
  }
}
