/** The holder's side: choosing what is shown, and binding it to who asked. */
@NullMarked
package org.manzil.credential.present;

import org.jspecify.annotations.NullMarked;
