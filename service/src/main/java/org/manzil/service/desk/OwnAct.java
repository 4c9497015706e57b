package org.manzil.service.desk;

import java.time.Instant;
import org.manzil.service.resident.ResidentId;

/** What one registrar did with a case, without what is sealed. */
public record OwnAct(ResidentId resident, String number, Act act, Instant at) {}
