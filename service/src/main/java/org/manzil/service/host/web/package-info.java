/** The link's pages for the host, the person's side of it, and hearings at the desk. */
@NullMarked
package org.manzil.service.host.web;

import org.jspecify.annotations.NullMarked;
