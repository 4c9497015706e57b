/** Public address registers: imported, indexed and searched as a person types. */
@NullMarked
package org.manzil.address;

import org.jspecify.annotations.NullMarked;
