package org.manzil.rules.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

  @Test
  void every_constant_is_the_day_and_the_weekday_it_is_named_after() throws IllegalAccessException {
    for (Field field : Days.class.getDeclaredFields()) {
      LocalDate day = (LocalDate) field.get(null);
      String weekday = day.getDayOfWeek().name().substring(0, 3);
      assertThat(field.getName()).isEqualTo(weekday + "_" + day.toString().replace('-', '_'));
    }
  }
}
