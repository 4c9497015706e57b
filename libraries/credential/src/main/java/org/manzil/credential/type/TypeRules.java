package org.manzil.credential.type;

import static org.manzil.credential.reason.RefusedException.require;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.present.ClaimPath;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.HeldClaims;
import org.manzil.credential.type.ClaimMetadata.Disclosure;

/**
 * What a type and those it extends ask of a credential, as far as a presentation shows it. Paths
 * speak of a credential with everything disclosed: one with the index of an element cannot be
 * judged where others may be withheld, and is left to the wallet.
 */
record TypeRules(List<ClaimMetadata> claims) {

  /** Refuses a credential whose issuer did not keep to its type (SD-JWT VC §7.3, §7.4). */
  void check(HeldClaims shown) throws RefusedException {
    Set<List<Object>> disclosed =
        shown.placements().stream().map(HeldClaims.Placement::place).collect(Collectors.toSet());
    for (ClaimMetadata claim : claims) {
      if (claim.path().steps().stream().noneMatch(ClaimPath.Step.Element.class::isInstance)) {
        List<List<Object>> places = places(claim.path(), shown.unverifiedClaims());
        checkDisclosure(claim, places, disclosed);
        require(
            !isMissing(claim, places, shown.unverifiedClaims()),
            ReasonCode.TYPE_CLAIM_MISSING,
            claim.path() + " is mandatory");
      }
    }
  }

  private static void checkDisclosure(
      ClaimMetadata claim, List<List<Object>> places, Set<List<Object>> disclosed)
      throws RefusedException {
    boolean kept =
        switch (claim.disclosure()) {
          case ALWAYS -> disclosed.containsAll(places);
          case NEVER -> places.stream().noneMatch(disclosed::contains);
          case ALLOWED -> true;
        };
    require(
        kept,
        ReasonCode.TYPE_DISCLOSURE_WRONG,
        claim.path() + " is hidden or clear against its type");
  }

  /** Only a claim that may not be hidden can be missed: any other may just not be shown. */
  private static boolean isMissing(
      ClaimMetadata claim, List<List<Object>> places, Map<String, @Nullable Object> shown) {
    if (!claim.mandatory() || claim.disclosure() != Disclosure.NEVER || !places.isEmpty()) {
      return false;
    }
    List<ClaimPath.Step> steps = claim.path().steps();
    return steps.size() == 1
        || !places(new ClaimPath(steps.subList(0, steps.size() - 1)), shown).isEmpty();
  }

  /** One value of the wrong kind must not hide the others from the rule, as it may in a request. */
  private static List<List<Object>> places(ClaimPath path, Map<String, @Nullable Object> shown) {
    return path.placesWhereItLeads(shown);
  }
}
