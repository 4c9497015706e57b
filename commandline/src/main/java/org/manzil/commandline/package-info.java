/** The command line: one small class for each command, over the libraries. */
@NullMarked
package org.manzil.commandline;

import org.jspecify.annotations.NullMarked;
