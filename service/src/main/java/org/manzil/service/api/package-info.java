/** The edge of the JSON interface: strict bodies in, RFC 9457 problem documents out. */
@NullMarked
package org.manzil.service.api;

import org.jspecify.annotations.NullMarked;
