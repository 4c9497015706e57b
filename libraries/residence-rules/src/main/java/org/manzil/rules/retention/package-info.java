/** How long a regime lets an authority keep what people told it. */
@NullMarked
package org.manzil.rules.retention;

import org.jspecify.annotations.NullMarked;
