/**
 * What every importer shares: progress, quarantine, the order of streets, the swap of the index.
 */
@NullMarked
package org.manzil.address.intake;

import org.jspecify.annotations.NullMarked;
