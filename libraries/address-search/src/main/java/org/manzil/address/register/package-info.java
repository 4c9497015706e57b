/**
 * What is said about a register: its version, and what an import of it brought or why it failed.
 */
@NullMarked
package org.manzil.address.register;

import org.jspecify.annotations.NullMarked;
