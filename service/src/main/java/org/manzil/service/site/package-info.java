/** The frame of every page: languages, formats, shared form types; its pages are in {@code web}. */
@NullMarked
package org.manzil.service.site;

import org.jspecify.annotations.NullMarked;
