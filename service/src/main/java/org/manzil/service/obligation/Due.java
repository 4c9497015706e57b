package org.manzil.service.obligation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was due on the day of a notice.
 *
 * @param lastDay null where the rule has none or it cannot be told
 * @param summary regime, version, outcome and the obligation the notice fulfils, as JSON
 */
public record Due(@Nullable LocalDate lastDay, Map<String, Object> summary) {}
