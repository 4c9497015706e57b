/**
 * The targets under Jazzer, a class for each since it fuzzes one in a JVM. Without {@code
 * JAZZER_FUZZ=1} the seeds alone are run.
 */
@NullMarked
package org.manzil.fuzzing.jazzer;

import org.jspecify.annotations.NullMarked;
