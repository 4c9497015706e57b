/** The person, sealedBytes at rest under a key of their own, and the one gate that opens a file. */
@NullMarked
package org.manzil.service.resident;

import org.jspecify.annotations.NullMarked;
