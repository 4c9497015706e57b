/** The registrar's queue, cases and decisions. */
@NullMarked
package org.manzil.service.desk;

import org.jspecify.annotations.NullMarked;
