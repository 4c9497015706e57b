/** The reasons of looks that people dispute, and what another registrar answers. */
@NullMarked
package org.manzil.service.dispute;

import org.jspecify.annotations.NullMarked;
