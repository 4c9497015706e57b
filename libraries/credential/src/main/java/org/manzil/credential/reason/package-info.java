/** Why something is not valid: one stable code for each check. */
@NullMarked
package org.manzil.credential.reason;

import org.jspecify.annotations.NullMarked;
