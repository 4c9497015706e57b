/** What a new version of a regime changes, for those who must approve it. */
@NullMarked
package org.manzil.rules.revision;

import org.jspecify.annotations.NullMarked;
