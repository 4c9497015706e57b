/** Code that breaks a rule, so that the rule is seen to fail. */
@NullMarked
package org.manzil.broken.service;

import org.jspecify.annotations.NullMarked;
