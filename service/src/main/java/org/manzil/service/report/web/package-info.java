/** Reports on pages and by API: the person's side, and the desk's. */
@NullMarked
package org.manzil.service.report.web;

import org.jspecify.annotations.NullMarked;
