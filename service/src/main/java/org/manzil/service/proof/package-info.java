/** What the person shows, and the page that checks it. */
@NullMarked
package org.manzil.service.proof;

import org.jspecify.annotations.NullMarked;
