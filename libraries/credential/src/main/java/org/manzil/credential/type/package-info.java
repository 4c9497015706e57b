/** SD-JWT VC type metadata (SD-JWT VC §4 to §7): what a type says about its claims. */
@NullMarked
package org.manzil.credential.type;

import org.jspecify.annotations.NullMarked;
