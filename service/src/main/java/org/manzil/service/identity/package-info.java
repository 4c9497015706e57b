/** Who a person is: what they state, what an office has seen, and what desks do about it. */
@NullMarked
package org.manzil.service.identity;

import org.jspecify.annotations.NullMarked;
