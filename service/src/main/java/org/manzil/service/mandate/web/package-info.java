/** The pages of mandates. */
@NullMarked
package org.manzil.service.mandate.web;

import org.jspecify.annotations.NullMarked;
