/** Makes presentations, keys and certificates that are right or wrong in chosen ways. */
@NullMarked
package org.manzil.credential.forge;

import org.jspecify.annotations.NullMarked;
