/**
 * A Java agent for the fault tests: stops or spoils the running service at named methods. It is
 * packed by the tests and attached to the process, so that the shipped jar holds none of it.
 */
@NullMarked
package org.manzil.acceptance.failpoint;

import org.jspecify.annotations.NullMarked;
