/** The demonstration's own doors: closed in every other profile. */
@NullMarked
package org.manzil.service.demo;

import org.jspecify.annotations.NullMarked;
