package org.manzil.service.identity;

import java.io.Serializable;
import java.util.UUID;
import org.manzil.service.resident.ResidentId;

/**
 * A person who stands at a desk with their document, for whom its registrar acts. It is kept in the
 * registrar's session and so names nobody.
 *
 * @param id random; forms carry it, so that none of them is taken for another person's
 * @param scope of the look by which their file was opened
 */
public record Visit(UUID id, ResidentId resident, String scope) implements Serializable {}
