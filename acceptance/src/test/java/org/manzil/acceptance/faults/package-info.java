/** What must hold after crashes, full disks, wrong clocks and restored backups. */
@NullMarked
package org.manzil.acceptance.faults;

import org.jspecify.annotations.NullMarked;
