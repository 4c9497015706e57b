/** What a log entry commits to: content in its canonical JSON form, hidden by a salt. */
@NullMarked
package org.manzil.transparencylog.entry;

import org.jspecify.annotations.NullMarked;
