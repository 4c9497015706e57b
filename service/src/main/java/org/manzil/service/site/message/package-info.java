/**
 * Texts of all capabilities from {@code messages/<bundle>_<language>.properties}, in ICU
 * MessageFormat.
 */
@NullMarked
package org.manzil.service.site.message;

import org.jspecify.annotations.NullMarked;
