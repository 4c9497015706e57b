/** The questions a regime needs answered, one at a time, and the answer in words. */
@NamedInterface("interview")
@NullMarked
package org.manzil.service.obligation.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
