package org.manzil.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.manzil.address.SampleIndex.SAMPLE;
import static org.manzil.address.SampleIndex.found;
import static org.manzil.address.SampleIndex.importInto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.register.ImportFailedException;

class IndexSwapTest {

  @TempDir private Path folder;

  @Test
  void aReaderKeepsItsIndexWhileNewerOnesAreSwappedIn() throws ImportFailedException, IOException {
    importInto(SAMPLE, folder);
    try (AddressIndex old = AddressIndex.open(folder)) {
      assertThat(old.isCurrent()).isTrue();
      for (int imports = 2; imports <= 4; imports++) {
        assertThat(importInto(SAMPLE, folder).generation()).isEqualTo("index-" + imports);
        assertThat(old.isCurrent()).isFalse();
        assertThat(found(old, "тверская 7")).isNotEmpty();
      }
    }
    try (AddressIndex fresh = AddressIndex.open(folder)) {
      assertThat(fresh.generation()).isEqualTo("index-4");
      assertThat(fresh.register().houses()).isEqualTo(683);
    }
    assertThat(folder.resolve("index-1")).doesNotExist();
    assertThat(folder.resolve("index-3")).exists();
  }

  @Test
  void anEmptyOrMissingFolderHasNoIndex() {
    assertThatThrownBy(() -> AddressIndex.open(folder)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> AddressIndex.open(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aPointerOutOfTheFolderIsNotFollowed() throws ImportFailedException, IOException {
    importInto(SAMPLE, folder.resolve("a"));
    Path other = Files.createDirectory(folder.resolve("b"));
    Files.writeString(other.resolve("current"), "../a/index-1\n");

    assertThatThrownBy(() -> AddressIndex.open(other)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatABrokenImportLeftIsSweptAway() throws ImportFailedException, IOException {
    importInto(SAMPLE, folder);
    Files.writeString(Files.createDirectory(folder.resolve("index-2")).resolve("half"), "x");

    assertThat(importInto(SAMPLE, folder).generation()).isEqualTo("index-2");
    assertThat(folder.resolve("index-2/half")).doesNotExist();
  }

  @Test
  void theSameDeliveryAnswersTheSame() throws ImportFailedException, IOException {
    importInto(SAMPLE, folder.resolve("a"));
    importInto(SAMPLE, folder.resolve("b"));
    try (AddressIndex a = AddressIndex.open(folder.resolve("a"));
        AddressIndex b = AddressIndex.open(folder.resolve("b"))) {
      for (String query : new String[] {"т", "ле", "тверская", "5", "tver 7", "горького 5"}) {
        assertThat(a.search(query, "en", 10)).isEqualTo(b.search(query, "en", 10));
      }
    }
  }
}
