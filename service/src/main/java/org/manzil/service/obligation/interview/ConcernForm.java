package org.manzil.service.obligation.interview;

import java.util.ArrayList;
import java.util.List;
import org.manzil.service.site.DateFields;

/** One page's form: what was told before, and the answer to the one question asked. */
public final class ConcernForm {

  private List<String> told = new ArrayList<>();
  private String asked = "";
  private String answer = "";
  private DateFields date = new DateFields();

  public List<String> getTold() {
    return told;
  }

  public void setTold(List<String> told) {
    this.told = told;
  }

  public String getAsked() {
    return asked;
  }

  public void setAsked(String asked) {
    this.asked = asked;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer.strip();
  }

  public DateFields getDate() {
    return date;
  }

  public void setDate(DateFields date) {
    this.date = date;
  }
}
