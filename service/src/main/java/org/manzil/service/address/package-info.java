/** Finding an address in the official register. */
@NullMarked
package org.manzil.service.address;

import org.jspecify.annotations.NullMarked;
