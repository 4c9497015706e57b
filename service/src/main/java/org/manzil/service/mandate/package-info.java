/** Mandates: who may act for a person, in what, until when. */
@NullMarked
package org.manzil.service.mandate;

import org.jspecify.annotations.NullMarked;
