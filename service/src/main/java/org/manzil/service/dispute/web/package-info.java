/** Disputes on pages and by API: the person's side, and the desk's. */
@NullMarked
package org.manzil.service.dispute.web;

import org.jspecify.annotations.NullMarked;
