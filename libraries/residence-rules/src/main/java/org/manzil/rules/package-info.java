/** Rules of residence law as data, and the obligations that follow from them, with reasons. */
@NullMarked
package org.manzil.rules;

import org.jspecify.annotations.NullMarked;
