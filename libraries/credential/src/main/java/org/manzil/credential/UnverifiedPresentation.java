package org.manzil.credential;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manzil.statuslist.jose.UnverifiedJws;

/**
 * A presentation taken apart (RFC 9901 §4); nothing in it may be believed.
 *
 * @param signedPart {@code <issuer JWT>~<disclosure>~…~}, what {@code sd_hash} covers
 * @param keyBinding null when there is none
 */
record UnverifiedPresentation(
    String signedPart,
    UnverifiedJws issuerJwt,
    List<UnverifiedDisclosure> disclosures,
    @Nullable UnverifiedJws keyBinding) {}
