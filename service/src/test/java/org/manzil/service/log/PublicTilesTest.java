package org.manzil.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.dispute.Town;
import org.manzil.transparencylog.note.Checkpoint;
import org.manzil.transparencylog.tile.BundleTile;
import org.manzil.transparencylog.tile.Tile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What anybody can read of the log names nobody: neither ids nor hashes of ids stand in it. */
@PageTest
class PublicTilesTest {

  private static final String IDS =
      """
      SELECT resident_id::text FROM resident.person
      UNION SELECT encode(document_hash, 'hex') FROM resident.person
        WHERE document_hash IS NOT NULL
      UNION SELECT encode(document_hash, 'hex') FROM resident.seen_document
      UNION SELECT number FROM notice.notice
      UNION SELECT entry_id::text FROM log.entry
      UNION SELECT access_id::text FROM accesslog.access
      UNION SELECT dispute_id::text FROM dispute.dispute
      UNION SELECT answer_id::text FROM dispute.dispute WHERE answer_id IS NOT NULL
      UNION SELECT mandate_id::text FROM mandate.mandate
      UNION SELECT key_id::text FROM device.device
      UNION SELECT registrar_id::text FROM account.registrar
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcClient jdbc;
  @Autowired private LogFiles files;

  @Test
  void noIdAndNoHashOfOneStandsInTheTiles() throws NoSuchAlgorithmException {
    fileOneNotice();
    disputeOneLook();
    String tiles = tiles();
    List<String> ids = jdbc.sql(IDS).query((row, n) -> row.getString(1)).list();
    assertThat(ids).hasSizeGreaterThan(3);
    String first = "SELECT encode(commitment, 'hex') FROM log.entry WHERE position = 0";
    assertThat(tiles)
        .as("what does stand there is found")
        .contains(jdbc.sql(first).query((row, n) -> row.getString(1)).single());
    for (String id : ids) {
      for (byte[] spelled : spellings(id)) {
        assertThat(tiles).doesNotContain(HexFormat.of().formatHex(spelled));
      }
    }
  }

  /** As text, as the bytes that the text stands for, and the SHA-256 of both. */
  private static List<byte[]> spellings(String id) throws NoSuchAlgorithmException {
    List<byte[]> plain = new ArrayList<>();
    plain.add(id.getBytes(StandardCharsets.UTF_8));
    if (id.length() == 36) {
      UUID uuid = UUID.fromString(id);
      plain.add(
          ByteBuffer.allocate(16)
              .putLong(uuid.getMostSignificantBits())
              .putLong(uuid.getLeastSignificantBits())
              .array());
    } else if (id.matches("([0-9a-f]{2}){8,}")) {
      plain.add(HexFormat.of().parseHex(id));
    }
    List<byte[]> all = new ArrayList<>(plain);
    for (byte[] bytes : plain) {
      all.add(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
    return all;
  }

  /** Every bundle and every level-0 tile, in hexadecimal digits. */
  private String tiles() {
    long size = Checkpoint.parse(files.checkpoint().text()).head().size();
    StringBuilder all = new StringBuilder();
    for (long index = 0; index * Tile.FULL < size; index++) {
      for (String path :
          List.of(
              BundleTile.inTree(size, index).orElseThrow().path(),
              Tile.inTree(size, 0, index).orElseThrow().path())) {
        all.append(HexFormat.of().formatHex(files.file(path).orElseThrow())).append('|');
      }
    }
    assertThat(all).as("the tiles are there").hasSizeGreaterThan(64);
    return all.toString();
  }

  private void disputeOneLook() {
    Town town = new Town(port);
    String resident = town.resident();
    String look = town.lookedAt(resident, town.registrar());
    assertThat(town.dispute(resident, look, "No", "tiles").status()).isEqualTo(201);
  }

  private void fileOneNotice() {
    TestBrowser browser = new TestBrowser(port);
    String person =
        """
        {"givenName":"Anora","familyName":"Tiles","birthDate":"1990-05-17","nationality":"UZ",
         "documentNumber":"%s"}"""
            .formatted(UUID.randomUUID().toString().substring(0, 9));
    String token =
        JsonMapper.shared()
            .readTree(browser.api("/demo/residents", "", person).text())
            .get("accessToken")
            .stringValue();
    String notice =
        """
        {"kind":"arrival","addressText":"Барак 4","notFound":"dormitory","dwelling":"dormitory",
         "since":"2026-09-01"}""";
    assertThat(browser.api("/api/v1/notices", token, notice, "tiles").status()).isEqualTo(201);
  }
}
