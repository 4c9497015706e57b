/** The Manzil service: each direct sub-package is one capability. */
@NullMarked
package org.manzil.service;

import org.jspecify.annotations.NullMarked;
