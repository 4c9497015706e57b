/** Filing a notice of residence, and the receipt for it. */
@NullMarked
package org.manzil.service.notice;

import org.jspecify.annotations.NullMarked;
