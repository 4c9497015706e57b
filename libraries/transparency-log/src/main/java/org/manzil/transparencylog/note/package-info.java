/** C2SP signed notes and what is built on them: checkpoints, cosignatures, transferable proofs. */
@NullMarked
package org.manzil.transparencylog.note;

import org.jspecify.annotations.NullMarked;
