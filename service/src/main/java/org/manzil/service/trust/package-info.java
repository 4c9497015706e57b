/** The trust file: written for verifiers at start, served to anyone. */
@NullMarked
package org.manzil.service.trust;

import org.jspecify.annotations.NullMarked;
