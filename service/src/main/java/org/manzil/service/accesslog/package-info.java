/**
 * Who looked at whose file, when and why: in the log before the look, shown to the person at once.
 */
@NullMarked
package org.manzil.service.accesslog;

import org.jspecify.annotations.NullMarked;
