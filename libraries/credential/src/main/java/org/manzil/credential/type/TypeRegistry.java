package org.manzil.credential.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manzil.credential.present.ClaimPath;
import org.manzil.credential.reason.ReasonCode;
import org.manzil.credential.reason.RefusedException;
import org.manzil.credential.sdjwt.HeldClaims;

/**
 * The type metadata that a verifier or a wallet knows (SD-JWT VC §4.3.2). Nothing is fetched unless
 * the caller hands in a fetcher, and then only for types of credentials whose signature is right.
 */
public final class TypeRegistry {
  /** A type, and seven that it extends one after the other. */
  private static final int LONGEST_CHAIN = 8;

  private final Map<String, Document> documents;
  private final Function<String, Optional<byte[]>> fetcher;

  private record Document(byte[] json, TypeMetadata metadata) {}

  private TypeRegistry(
      Map<String, Document> documents, Function<String, Optional<byte[]>> fetcher) {
    this.documents = documents;
    this.fetcher = fetcher;
  }

  /**
   * A registry of these documents alone.
   *
   * @throws TypeMetadataException if one is no type metadata, or two describe one type
   */
  public static TypeRegistry of(Collection<byte[]> documents) throws TypeMetadataException {
    Map<String, Document> byType = new HashMap<>();
    for (byte[] json : documents) {
      TypeMetadata metadata = TypeMetadata.parse(json);
      if (byType.put(metadata.vct(), new Document(json.clone(), metadata)) != null) {
        throw new TypeMetadataException(metadata.vct() + " is described twice");
      }
    }
    return new TypeRegistry(byType, vct -> Optional.empty());
  }

  /**
   * Also asks {@code fetcher} for types that are not here. It gets the {@code vct} as it stands and
   * alone decides whether and where to look; bounds of size and time are its own affair.
   */
  public TypeRegistry withFetcher(Function<String, Optional<byte[]>> fetcher) {
    return new TypeRegistry(documents, fetcher);
  }

  /**
   * Refuses a credential that does not keep to its type.
   *
   * @param vct the type
   * @param integrity {@code vct#integrity} of the credential, null when it has none
   */
  public void check(String vct, @Nullable Object integrity, HeldClaims shown)
      throws RefusedException {
    Optional<Integrity> hash =
        switch (integrity) {
          case null -> Optional.empty();
          case String text -> Optional.of(new Integrity(text));
          default ->
              throw new RefusedException(ReasonCode.CLAIM_MALFORMED, "vct#integrity is not text");
        };
    resolve(vct, hash).check(shown);
  }

  /**
   * The type with everything that it inherits (SD-JWT VC §4.4, §7.5).
   *
   * @throws RefusedException if a document of the chain cannot be had, is malformed, does not fit
   *     its hash, or comes twice
   */
  TypeRules resolve(String vct, Optional<Integrity> integrity) throws RefusedException {
    List<TypeMetadata> chain = chain(new TypeMetadata.Parent(vct, integrity));
    Map<ClaimPath, ClaimMetadata> claims = new LinkedHashMap<>();
    for (TypeMetadata type : chain.reversed()) {
      for (ClaimMetadata claim : type.claims()) {
        ClaimMetadata extended = claims.get(claim.path());
        claims.put(claim.path(), extended == null ? claim : extend(claim, extended));
      }
    }
    return new TypeRules(List.copyOf(claims.values()));
  }

  private static ClaimMetadata extend(ClaimMetadata claim, ClaimMetadata extended)
      throws RefusedException {
    try {
      return claim.extending(extended);
    } catch (TypeMetadataException e) {
      throw new RefusedException(
          ReasonCode.TYPE_METADATA_MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  /** The type first, what it extends after it. */
  private List<TypeMetadata> chain(TypeMetadata.Parent first) throws RefusedException {
    List<TypeMetadata> chain = new ArrayList<>();
    Optional<TypeMetadata.Parent> next = Optional.of(first);
    while (next.isPresent()) {
      TypeMetadata type = find(next.get());
      RefusedException.require(
          chain.size() < LONGEST_CHAIN
              && chain.stream().noneMatch(each -> each.vct().equals(type.vct())),
          ReasonCode.TYPE_METADATA_MALFORMED,
          "the type extends itself, or too many others");
      chain.add(type);
      next = type.parent();
    }
    return chain;
  }

  private TypeMetadata find(TypeMetadata.Parent wanted) throws RefusedException {
    Document document = documents.get(wanted.vct());
    if (document == null) {
      document = fetch(wanted.vct());
    }
    byte[] json = document.json();
    RefusedException.require(
        wanted.integrity().map(integrity -> integrity.fits(json)).orElse(true),
        ReasonCode.TYPE_METADATA_INTEGRITY,
        "the type's document is not the one that was meant");
    return document.metadata();
  }

  private Document fetch(String vct) throws RefusedException {
    byte[] json =
        fetcher
            .apply(vct)
            .orElseThrow(
                () ->
                    new RefusedException(
                        ReasonCode.TYPE_METADATA_MISSING, "no metadata of the type"));
    try {
      TypeMetadata metadata = TypeMetadata.parse(json);
      RefusedException.require(
          metadata.vct().equals(vct),
          ReasonCode.TYPE_METADATA_MALFORMED,
          "the document describes another type");
      return new Document(json, metadata);
    } catch (TypeMetadataException e) {
      throw new RefusedException(
          ReasonCode.TYPE_METADATA_MALFORMED, String.valueOf(e.getMessage()));
    }
  }
}
