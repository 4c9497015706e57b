package org.manzil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.issue.Batch;
import org.manzil.credential.issue.Batch.Copy;
import org.manzil.credential.issue.ClaimArray;
import org.manzil.credential.issue.ClaimObject;
import org.manzil.credential.issue.CredentialIssuer;
import org.manzil.credential.issue.NewCredential;
import org.manzil.credential.issue.Signer;
import org.manzil.credential.present.ClaimPath;
import org.manzil.credential.present.Presentation;
import org.manzil.credential.proof.ProofText;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.statuslist.StatusList;
import org.manzil.statuslist.StatusSnapshot;

/** The README's code, one method for each block, run from issuing to the verdict. */
@SuppressWarnings("NullAway") // The example leaves out what a reader would do about absent claims.
class ReadmeTest {
  private final SecureRandom random = new SecureRandom();
  private final Instant now = Forge.NOW;
  private final Duration life = Duration.ofDays(14);
  private final PublicKey holder = Forge.HOLDER_KEY.getPublic();
  private final StatusReference status =
      new StatusReference(7, URI.create("https://registration.example.org/status-lists/1"));

  @Test
  void theExamplesWorkAsTheReadmeShowsThem() {
    List<String> issued = issue(Forge.ISSUER_KEY.getPrivate());
    assertThat(issued).hasSize(2);
    String presentation = present(issued.getLast(), Forge.HOLDER_KEY.getPrivate(), Forge.NONCE);
    StatusSnapshot snapshot =
        new StatusSnapshot(
            status.uri(), StatusList.ofRevoked(16, new BitSet()), now, now.plusSeconds(60), null);
    assertThat(verify(presentation, Forge.ISSUER_KEY.getPublic(), uri -> Optional.of(snapshot)))
        .isEqualTo("house 7");
  }

  private List<String> issue(PrivateKey issuerKey) {
    CredentialIssuer issuer =
        new CredentialIssuer(
            "https://registration.example.org", Signer.of("2026-11", issuerKey), random);
    String flat =
        issuer.issue(
            NewCredential.of(
                "urn:manzil:proof:1", Map.of("since", "2026-11-20"), holder, now, life));
    ClaimObject claims =
        ClaimObject.empty()
            .clear("office", "Tverskoy") // everybody sees it
            .hidden(
                "address", ClaimObject.empty().hidden("street", "Tverskaya").hidden("house", "7"))
            .hidden("nationalities", ClaimArray.empty().hidden("TJ").hidden("UZ").decoys(2))
            .decoys(4);
    NewCredential common = NewCredential.of("urn:manzil:card:1", claims, null, now, life);
    List<String> copies = issuer.issue(new Batch(common, List.of(new Copy(holder, status))));
    List<String> all = new ArrayList<>(List.of(flat));
    all.addAll(copies);
    return all;
  }

  private String present(String credential, PrivateKey holderKey, String nonce) {
    List<ClaimPath> paths =
        List.of(
            ClaimPath.of("address", "house"),
            ClaimPath.of("nationalities", null)); // null: all elements
    String presentation =
        Presentation.of(credential, paths)
            .bind(Signer.of("", holderKey), "urn:manzil:in-person", nonce, now);
    String link = "https://registration.example.org/check#" + ProofText.encode(presentation);
    assertThat(link).hasSizeLessThan(2_000);
    return presentation;
  }

  private String verify(
      String presentation, PublicKey issuerKey, Function<URI, Optional<StatusSnapshot>> lists) {
    TrustedIssuers trust =
        TrustedIssuers.table().with("https://registration.example.org", "2026-11", issuerKey);
    VerificationPolicy policy =
        VerificationPolicy.of(
            trust, Set.of("urn:manzil:card:1"), "urn:manzil:in-person", StatusSource.of(lists));
    String answer =
        switch (CredentialVerifier.verify(presentation, policy, now)) {
          case Verdict.Valid valid ->
              "house " + ((Map<?, ?>) valid.claims().get("address")).get("house");
          case Verdict.Invalid(ReasonCode reason, String detail) ->
              reason.code(); // docs/standards/reasons.md
        };
    return answer;
  }

  @Test
  void theReadmeShowsTheCodeThatRunsHere() throws IOException {
    String here =
        flat(Files.readString(Path.of("src/test/java/org/manzil/credential/ReadmeTest.java")));
    List<String> blocks =
        List.of(Files.readString(Path.of("README.md")).split("```java\n", -1)).stream()
            .skip(1)
            .map(block -> block.substring(0, block.indexOf("```")))
            .toList();
    assertThat(blocks).hasSize(3).allSatisfy(block -> assertThat(here).contains(flat(block)));
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", "");
  }
}
