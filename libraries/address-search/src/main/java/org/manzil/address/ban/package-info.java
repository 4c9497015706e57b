/** Reads the Base Adresse Nationale, the French address register, into an index. */
@NullMarked
package org.manzil.address.ban;

import org.jspecify.annotations.NullMarked;
