/** Regimes: one authority’s rules of residence, read from a folder of files. */
@NullMarked
package org.manzil.rules;

import org.jspecify.annotations.NullMarked;
