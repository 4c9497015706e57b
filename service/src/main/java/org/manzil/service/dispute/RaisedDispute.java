package org.manzil.service.dispute;

import org.manzil.service.accesslog.LookDispute;

/**
 * A dispute that was taken.
 *
 * @param proven whether the log has published its entry; otherwise the proof follows
 */
public record RaisedDispute(LookDispute dispute, boolean proven) {}
