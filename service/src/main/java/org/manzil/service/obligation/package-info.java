/** What is due when, and why. */
@NullMarked
package org.manzil.service.obligation;

import org.jspecify.annotations.NullMarked;
