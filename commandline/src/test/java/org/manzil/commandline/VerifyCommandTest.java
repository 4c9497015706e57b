package org.manzil.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.manzil.commandline.IssuedProofs.FACTS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.credential.proof.ProofText;
import org.manzil.credential.reason.ReasonWords;

class VerifyCommandTest {

  private static final String LINK = "https://a.example/check#";

  private final IssuedProofs proofs = new IssuedProofs("https://a.example");

  @TempDir private Path folder = Path.of("");
  private VerifyBench bench = new VerifyBench(proofs, folder, folder);

  @BeforeEach
  void keepTrust() throws IOException {
    bench = VerifyBench.of(proofs, folder);
  }

  @Test
  void aValidProofIsSaidInEnglishWords() throws IOException {
    VerifyBench.Run run = bench.verify(proofs.bound(FACTS), "--lang", "en");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .startsWith(
            "VALID",
            "  Family name: Rakhimov",
            "  Nationality: Tajikistan",
            "  Notified since: 02.11.2026")
        .contains(
            "  Issued by: https://a.example",
            "  Valid until: 06.12.2026",
            "  Made on: 22.11.2026 10:05 (GMT)")
        .anyMatch(line -> line.startsWith("  Compare the name with the passport."));
  }

  @Test
  void aValidProofIsSaidInRussianWords() throws IOException {
    VerifyBench.Run run = bench.verify(proofs.bound(FACTS), "--lang", "ru-RU");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .startsWith("ДЕЙСТВУЕТ")
        .contains(
            "  Фамилия: Rakhimov",
            "  Гражданство: Таджикистан",
            "  Уведомление действует с: 02.11.2026",
            "  Действует до: 06.12.2026");
  }

  @Test
  void aReasonIsSaidInTheWordsOfItsLanguage() throws IOException {
    for (String language : List.of("en", "ru")) {
      Map<String, String> words = ReasonWords.in(Locale.of(language)).byCode();
      assertThat(bench.verify(proofs.bare(), "--lang", language).out())
          .contains("\n  " + words.get("key-binding-missing") + "\n");
    }
  }

  @Test
  void aLanguageThatWeDoNotHaveIsAnsweredInEnglish() throws IOException {
    assertThat(bench.verify(proofs.bound(FACTS), "--lang", "fr").out()).startsWith("VALID");
  }

  @Test
  void everyTextExistsInEveryLanguage() {
    assertThat(texts("ru").keySet()).isEqualTo(texts("en").keySet());
  }

  private static Map<String, String> texts(String language) {
    var bundle = Texts.of("verify", Locale.of(language)).bundle();
    Map<String, String> texts = new TreeMap<>();
    Collections.list(bundle.getKeys()).forEach(key -> texts.put(key, bundle.getString(key)));
    return texts;
  }

  @Test
  void aValidProofAsJsonHasTheMembersThatProgramsRead() throws IOException {
    Map<?, ?> json = bench.verify(proofs.bound(FACTS), "--json").json();
    assertThat(json.keySet().stream().map(Object::toString))
        .containsExactly(
            "verdict",
            "reasons",
            "claims",
            "status",
            "statusAsOf",
            "issuer",
            "expires",
            "binding",
            "madeAt");
    assertThat(json.get("verdict")).isEqualTo("valid");
    assertThat(json.get("reasons")).isEqualTo(List.of());
    assertThat(VerifyBench.claimsOf(json).get("family_name")).isEqualTo("Rakhimov");
    assertThat(json.get("status")).isEqualTo("valid");
    assertThat(json.get("issuer")).isEqualTo("https://a.example");
    assertThat(json.get("expires")).isEqualTo("2026-12-06T00:00:00Z");
    assertThat(json.get("binding")).isEqualTo("key");
    assertThat(json.get("madeAt")).isEqualTo("2026-11-22T10:05:00Z");
  }

  @Test
  void theLinkAndTheTextOfACodeAreReadAlike() throws IOException {
    String text = ProofText.encode(proofs.bound(FACTS));
    assertThat(bench.verify(text).exitCode()).isZero();
    assertThat(bench.verify("https://a.example/~office/check#" + text + "\n").exitCode()).isZero();
  }

  @Test
  void severalPartsInOneFileAreJoinedInAnyOrder() throws IOException {
    List<String> parts = new ArrayList<>(manyParts());
    Collections.reverse(parts);
    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(bench.verify(String.join("\n" + LINK, parts)).exitCode()).isZero();
    parts.removeFirst();
    VerifyBench.Run incomplete = bench.verify(LINK + String.join("\n" + LINK, parts));
    assertThat(incomplete.exitCode()).isEqualTo(2);
    assertThat(incomplete.out()).startsWith("COULD NOT DECIDE").contains("proof-part-missing");
    VerifyBench.assertRefused(
        "undecided", "proof-part-missing", bench.verify(parts.getFirst(), "--json"));
  }

  private List<String> manyParts() {
    byte[] noise = new byte[900];
    new Random(1).nextBytes(noise);
    return ProofText.encodeInParts(
        proofs.bound(Map.of("address", HexFormat.of().formatHex(noise))));
  }

  @Test
  void theProofIsReadFromStandardInput() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(proofs.bound(FACTS).getBytes(UTF_8)));
    try {
      assertThat(bench.verifyFile(Path.of("-")).exitCode()).isZero();
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void whatWasMadeForAnotherAudienceOrNonceIsNotValid() throws IOException {
    String made = proofs.bound(proofs.bare(), "link-7", "n-0S6");
    assertThat(bench.verify(made, "--audience", "link-7", "--nonce", "n-0S6").exitCode()).isZero();
    bench.assertInvalid("audience-wrong", made);
    bench.assertInvalid("nonce-wrong", made, "--audience", "link-7", "--nonce", "other");
  }

  @Test
  void anotherMomentMayBeAskedAbout() throws IOException {
    String proof = proofs.bound(FACTS);
    bench.assertInvalid("key-binding-too-old", proof, "--at", "2026-11-22T10:12:00Z");
    bench.assertInvalid("expired", proof, "--at", "2026-12-07T10:05:00Z");
    bench.assertInvalid("issued-in-future", proof, "--at", "2026-11-21T20:00:00Z");
  }

  @Test
  void eachStepHasItsReason() throws IOException {
    String proof = proofs.bound(FACTS);
    String other = proofs.bound(FACTS);
    bench.assertInvalid("malformed-presentation", "~" + proof);
    bench.assertInvalid("malformed-base64url", "!" + proof);
    bench.assertInvalid("issuer-signature-wrong", changed(proof));
    bench.assertInvalid("sd-hash-wrong", withoutOneFact(proof));
    bench.assertInvalid(
        "disclosure-not-referenced", proof.replaceFirst("~", "~" + factOf(other) + "~"));
    bench.assertInvalid("key-binding-missing", proofs.bare());
    bench.assertInvalid("key-binding-signature-wrong", proofs.boundByAnotherPhone());
    String card = proofs.issued("urn:other:1", FACTS, IssuedProofs.holderKey(), null);
    bench.assertInvalid("vct-not-expected", card);
  }

  /** Another first letter of the issuer's signature. */
  private static String changed(String proof) {
    int at = proof.lastIndexOf('.', proof.indexOf('~')) + 1;
    return proof.substring(0, at) + (proof.charAt(at) == 'A' ? 'B' : 'A') + proof.substring(at + 1);
  }

  private static String withoutOneFact(String proof) {
    return proof.replace(factOf(proof) + "~", "");
  }

  private static String factOf(String proof) {
    return proof.split("~")[1];
  }

  @Test
  void anIssuerThatNobodyTrustsIsNotBelieved() throws IOException {
    bench = new VerifyBench(proofs, folder, proofs.otherTrustIn(folder));
    bench.assertInvalid("issuer-not-trusted", proofs.bound(FACTS));
  }

  @Test
  void aPrintIsValidWithoutAPhoneAndTheAnswerSaysSo() throws IOException {
    assertThat(bench.verify(proofs.printed(), "--json").json().get("binding")).isEqualTo("none");
    VerifyBench.Run said = bench.verify(LINK + ProofText.encode(proofs.printed()), "--lang", "en");
    assertThat(said.exitCode()).isZero();
    assertThat(said.out())
        .contains("Printed: compare with the passport; anybody could have copied it.")
        .doesNotContain("Made on");
    assertThat(bench.verify(proofs.printed(), "--lang", "ru").out())
        .contains("Напечатано: сверьте");
  }

  @Test
  void aPrintCannotAnswerANonce() throws IOException {
    bench.assertInvalid("key-binding-missing", proofs.printed(), "--nonce", "123456");
  }

  @Test
  void aPrintThatNamesAPhoneIsNotAcceptedWithoutIt() throws IOException {
    String named = proofs.issued(VerifyCommand.PRINT, FACTS, IssuedProofs.holderKey(), null);
    bench.assertInvalid("key-binding-missing", named);
  }

  @Test
  void aProofCopyThatNamesNoPhoneIsNoPrint() throws IOException {
    String nobodys = proofs.issued(IssuedProofs.PROOF, FACTS, null, null);
    bench.assertInvalid("key-binding-missing", nobodys);
  }

  @Test
  void aProofCopyWithoutItsPhoneIsAcceptedOnlyWhenAskedFor() throws IOException {
    bench.assertInvalid("key-binding-missing", proofs.bare());
    VerifyBench.Run allowed = bench.verify(proofs.bare(), "--allow-unbound", "--lang", "en");
    assertThat(allowed.exitCode()).isZero();
    assertThat(allowed.out()).contains("No phone signed this").doesNotContain("Printed");
  }
}
