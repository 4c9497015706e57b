package org.manzil.service.site;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The authority's offices, each as the operator says it in one line: its name, where it is, when it
 * is open. In templates {@code @offices}.
 */
@Component
public class Offices {

  private final List<String> all;

  /**
   * @param said the offices with {@code |} between them; empty where none are to be told
   */
  public Offices(@Value("${manzil.offices:}") String said) {
    all =
        Arrays.stream(said.split("\\|"))
            .map(String::strip)
            .filter(office -> !office.isEmpty())
            .toList();
  }

  public List<String> all() {
    return all;
  }
}
