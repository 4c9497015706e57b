package org.manzil.rules.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a regime's folder.
 *
 * @param file name of the file
 * @param line line, counted from 1
 * @param rule id of the rule, fact, ground or calendar it belongs to, if it belongs to one
 */
public record Place(String file, int line, @Nullable String rule) {

  @Override
  public String toString() {
    return file + ":" + line + (rule == null ? "" : " (" + rule + ")");
  }
}
