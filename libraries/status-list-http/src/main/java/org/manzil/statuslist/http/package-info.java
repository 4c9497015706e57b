/** Fetches status lists within bounds and keeps them: the only code here that uses the network. */
@NullMarked
package org.manzil.statuslist.http;

import org.jspecify.annotations.NullMarked;
