/**
 * Phones that people called their own: they open offline and file later, once, with a key of their
 * own.
 */
@NullMarked
package org.manzil.service.device;

import org.jspecify.annotations.NullMarked;
