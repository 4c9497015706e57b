package org.manzil.credential.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.forge.Forge;
import org.manzil.credential.proof.NumberedPartVectors;
import org.manzil.credential.proof.ProofTextVectors;
import org.manzil.jose.MalformedException;
import org.manzil.jose.StrictJson;

/**
 * Writes the vectors anew, with fresh keys. Run from this module's folder after a change of what
 * the vectors say; the files are committed, and both the Java and the browser tests read them.
 */
public final class VectorFiles {
  public static final Path FOLDER = Path.of("src/test/vectors");

  private VectorFiles() {}

  public static void main(String[] args) throws IOException {
    VectorBook verification = new VectorBook();
    GoodVectors.write(verification);
    ShapeVectors.write(verification);
    FormVectors.write(verification);
    IssuerVectors.write(verification);
    DigestVectors.write(verification);
    ClaimVectors.write(verification);
    BindingVectors.write(verification);
    CousinVectors.write(verification);
    write("verification.json", Map.of("vectors", verification.vectors));
    VectorBook certificates = new VectorBook();
    CertificateVectors.write(certificates);
    write("certificates.json", Map.of("vectors", certificates.vectors));
    write("certificate-mutations.json", CertificateMutationVectors.file(20_261_122, 150));
    write(
        "proof-text.json",
        Forge.mutable(
            "base43", ProofTextVectors.base43(),
            "round", ProofTextVectors.round(),
            "refused", ProofTextVectors.refused()));
    write("proof-parts.json", NumberedPartVectors.file());
  }

  /** One vector a line, so that a difference can be read. */
  private static void write(String name, Map<String, ? extends @Nullable Object> listsByName)
      throws IOException {
    StringBuilder json = new StringBuilder("{\n");
    listsByName.forEach(
        (list, vectors) -> {
          json.append(json.length() > 2 ? ",\n" : "").append("\"").append(list).append("\": [\n");
          json.append(lines((List<?>) Objects.requireNonNull(vectors))).append("\n]");
        });
    Files.writeString(FOLDER.resolve(name), json.append("\n}\n"));
  }

  @SuppressWarnings("unchecked")
  private static String lines(List<?> vectors) {
    return String.join(
        ",\n",
        vectors.stream().map(each -> Forge.text((Map<String, @Nullable Object>) each)).toList());
  }

  /** One list of a vector file. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, @Nullable Object>> read(String file, String list) {
    try {
      Map<String, @Nullable Object> json =
          StrictJson.object(Files.readAllBytes(FOLDER.resolve(file)));
      return (List<Map<String, @Nullable Object>>) Objects.requireNonNull(json.get(list), list);
    } catch (IOException | MalformedException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
