/** From what a person types to ranked streets and houses. */
@NullMarked
package org.manzil.address.search;

import org.jspecify.annotations.NullMarked;
