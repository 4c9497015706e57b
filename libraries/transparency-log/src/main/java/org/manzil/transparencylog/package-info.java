/** A tamper-evident log after the C2SP tlog-tiles family of specifications. */
@NullMarked
package org.manzil.transparencylog;

import org.jspecify.annotations.NullMarked;
