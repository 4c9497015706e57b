/** Wordings in several languages, rendered only when somebody reads them. */
@NullMarked
package org.manzil.rules.language;

import org.jspecify.annotations.NullMarked;
