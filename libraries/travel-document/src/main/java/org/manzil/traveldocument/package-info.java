/** The machine-readable zone of travel documents, ICAO Doc 9303 parts 3 to 7. */
@NullMarked
package org.manzil.traveldocument;

import org.jspecify.annotations.NullMarked;
