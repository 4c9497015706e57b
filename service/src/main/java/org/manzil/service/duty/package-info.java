/**
 * What a signed-in person must do and by when, from what they told; and reminders of it by mail.
 */
@NullMarked
package org.manzil.service.duty;

import org.jspecify.annotations.NullMarked;
