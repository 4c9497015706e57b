package org.manzil.fuzzing;

import java.util.Base64;
import java.util.stream.Stream;

/** Every target by name, with what it starts from. */
public enum Target {
  STRICT_JSON(Targets::json) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(
          TrustTargets.trustFileSeed(),
          Seeds.utf8("{\"a\":[1,-0.5e-3,1e308,true,false,null,\"\\u00e9\\ud83c\\udfe0\"]}"));
    }
  },
  BASE64URL(Targets::base64url) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of("", "AA", "AAA", "AAAA", "-_-_", "AQID").map(Seeds::utf8);
    }
  },
  JWS(Targets::jws) {
    @Override
    public Stream<byte[]> seeds() {
      return Seeds.presentations().stream()
          .limit(20)
          .map(each -> Seeds.utf8(each.split("~", -1)[0]));
    }
  },
  PRESENTATION(Targets::presentation) {
    @Override
    public Stream<byte[]> seeds() {
      return Seeds.presentations().stream().filter(each -> each.length() < 8_000).map(Seeds::utf8);
    }
  },
  JSON_SERIALIZATION(Targets::jsonSerialization) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of("json-general.json", "json-flattened.json")
          .map(file -> Seeds.bytes("credential/src/test/resources/rfc9901/" + file));
    }
  },
  CERTIFICATE(TrustTargets::certificate) {
    @Override
    public Stream<byte[]> seeds() {
      return TrustTargets.VALID_CERTIFICATES.stream().map(Base64.getDecoder()::decode);
    }
  },
  PROOF_TEXT(Targets::proofText) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.concat(
          proofs("proof-text.json", "round"), proofs("proof-parts.json", "refused"));
    }
  },
  PROOF_BYTES(Targets::proofBytes) {
    @Override
    public Stream<byte[]> seeds() {
      return Seeds.vectors("credential/src/test/vectors/proof-text.json", "round").stream()
          .map(each -> Targets.bytesOf(Seeds.text(each, "text")));
    }
  },
  STATUS_LIST_TOKEN(TrustTargets::statusListToken) {
    @Override
    public Stream<byte[]> seeds() {
      return Seeds.vectors("status-list/src/test/vectors/status-list-token.json", "vectors")
          .stream()
          .map(each -> Seeds.utf8(Seeds.text(each, "token")))
          .filter(token -> token.length < 8_000);
    }
  },
  STATUS_LIST(TrustTargets::statusList) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of("eNrbuRgAAhcBXQ", "eNrt2zENACEQAEEuX1KgAgAAAAAAAAAAAABgtwF5AQECAQ")
          .map(Base64.getUrlDecoder()::decode);
    }
  },
  TRUST_FILE(TrustTargets::trustFile) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(TrustTargets.trustFileSeed());
    }
  },
  TRUST_LIST(TrustTargets::trustList) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(Seeds.utf8(TrustTargets.NEWER));
    }
  },
  HOLDER(Targets::holder) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(Seeds.utf8(Known.HELD));
    }
  },
  TYPE_METADATA(TypeTargets::typeMetadata) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(TypeTargets.MEANT, TypeTargets.EXTENDING);
    }
  },
  RECEIPT_TEXT(ReceiptTargets::text) {
    @Override
    public Stream<byte[]> seeds() {
      return ReceiptTargets.texts();
    }
  },
  RECEIPT_BYTES(ReceiptTargets::bytes) {
    @Override
    public Stream<byte[]> seeds() {
      return ReceiptTargets.texts()
          .filter(text -> text.length < 2_000)
          .map(text -> Targets.bytesOf(Targets.text(text)));
    }
  },
  RECEIPT(ReceiptTargets::receipt) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(ReceiptTargets.VALID);
    }
  },
  CLAIM_PATH(Targets::claimPath) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of("[\"notified_since\"]", "[\"cnf\",\"jwk\"]", "[\"a\",null,0,\"b\"]", "[]")
          .map(Seeds::utf8);
    }
  },
  SIGNED_NOTE(LogTargets::signedNote) {
    @Override
    public Stream<byte[]> seeds() {
      return LogTargets.noteSeeds();
    }
  },
  CHECKPOINT(LogTargets::checkpoint) {
    @Override
    public Stream<byte[]> seeds() {
      return LogTargets.noteSeeds();
    }
  },
  TLOG_PROOF(LogTargets::tlogProof) {
    @Override
    public Stream<byte[]> seeds() {
      return LogTargets.proofSeeds();
    }
  },
  VERIFIER_KEY(LogTargets::verifierKey) {
    @Override
    public Stream<byte[]> seeds() {
      return LogTargets.keySeeds();
    }
  },
  TILE_PATH(LogTargets::tilePath) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(
              "tile/0/000",
              "tile/0/x001/x234/067.p/5",
              "tile/63/001",
              "tile/entries/x123/456.p/255")
          .map(Seeds::utf8);
    }
  },
  ENTRY_BUNDLE(LogTargets::entryBundle) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(
          new byte[] {0}, new byte[] {2, 0, 1, 7, 0, 0}, new byte[] {1, 0, 3, 1, 2, 3, 0, 1});
    }
  },
  ADD_CHECKPOINT(LogTargets::addCheckpoint) {
    @Override
    public Stream<byte[]> seeds() {
      return LogTargets.requestSeeds();
    }
  },
  WITNESS_ANSWER(LogTargets::witnessAnswer) {
    @Override
    public Stream<byte[]> seeds() {
      return LogTargets.answerSeeds();
    }
  },
  AUDIT_STATE(LogTargets::auditState) {
    @Override
    public Stream<byte[]> seeds() {
      return LogTargets.stateSeeds();
    }
  },
  MRZ(DocumentTargets::mrz) {
    @Override
    public Stream<byte[]> seeds() {
      return Seeds.vectors("travel-document/src/test/vectors/mrz.json", "vectors").stream()
          .map(each -> Seeds.utf8(Seeds.text(each, "text")));
    }
  },
  CANONICAL_JSON(LogTargets::canonicalJson) {
    @Override
    public Stream<byte[]> seeds() {
      return Stream.of(
          Seeds.utf8(
              "{\"b\":[1,-5,true,null,\"\\u00e9\\ud83c\\udfe0\\n\"],\"a\":9007199254740991}"));
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // All of them are method references.
  private final Body body;

  Target(Body body) {
    this.body = body;
  }

  /** What runs on any bytes; whatever it throws is a finding. */
  interface Body {
    void run(byte[] data) throws Exception;
  }

  public abstract Stream<byte[]> seeds();

  public void run(byte[] data) throws Exception {
    body.run(data);
  }

  private static Stream<byte[]> proofs(String file, String list) {
    return Seeds.vectors("credential/src/test/vectors/" + file, list).stream()
        .map(each -> Seeds.utf8(Seeds.text(each, "text")))
        .filter(text -> text.length < 8_000);
  }
}
