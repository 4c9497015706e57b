/** Counting of days: calendars of working days, and time limits with the day each one ends. */
@NullMarked
package org.manzil.rules.timelimit;

import org.jspecify.annotations.NullMarked;
