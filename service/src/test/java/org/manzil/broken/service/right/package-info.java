/** Code that breaks a rule, so that the rule is seen to fail. */
@NullMarked
package org.manzil.broken.service.right;

import org.jspecify.annotations.NullMarked;
