package org.manzil.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class MrzVectorsTest {

  @Test
  void theSharedVectorsAreWhatThisLibraryAnswers() throws IOException {
    assertThat(MrzVectors.FILE).content().isEqualTo(MrzVectors.text());
    assertThat(Files.size(MrzVectors.FILE)).isGreaterThan(1_000);
  }
}
