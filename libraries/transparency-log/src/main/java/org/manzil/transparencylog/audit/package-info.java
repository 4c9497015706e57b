/** Reads a whole public log and finds the first place where it does not add up. */
@NullMarked
package org.manzil.transparencylog.audit;

import org.jspecify.annotations.NullMarked;
