/** The site's own pages, error pages, static files and the headers of every response. */
@NullMarked
package org.manzil.service.site.web;

import org.jspecify.annotations.NullMarked;
