/** The credential library against libraries that nobody here wrote. */
@NullMarked
package org.manzil.credential.interoperability;

import org.jspecify.annotations.NullMarked;
