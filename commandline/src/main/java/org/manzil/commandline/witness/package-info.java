/** A witness in a process of its own: its key file, the logs it knows, and its port. */
@NullMarked
package org.manzil.commandline.witness;

import org.jspecify.annotations.NullMarked;
