/** Strict reading of a regime's YAML files: every error knows its file, line and rule. */
@NullMarked
package org.manzil.rules.yaml;

import org.jspecify.annotations.NullMarked;
