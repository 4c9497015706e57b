/** What the Java and the browser side of the log are both held to. */
@NullMarked
package org.manzil.transparencylog.vectors;

import org.jspecify.annotations.NullMarked;
