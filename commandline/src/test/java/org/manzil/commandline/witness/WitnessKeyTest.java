package org.manzil.commandline.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.transparencylog.MalformedException;

class WitnessKeyTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aKeyThatWasMadeIsReadAgain() throws IOException {
    Path file = folder.resolve("deeper/witness.key");
    WitnessKey made = WitnessKey.make(file, "witness.example");
    WitnessKey read = WitnessKey.read(file);
    assertThat(read).isEqualTo(made);
    assertThat(read.verifierKey().name()).isEqualTo("witness.example");
    assertThat(Files.readString(file)).startsWith(read.verifierKey().encode() + "\n-----BEGIN");
  }

  @Test
  void onlyItsOwnerReadsIt() throws IOException {
    Path file = folder.resolve("witness.key");
    WitnessKey.make(file, "witness.example");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws IOException {
    Path file = folder.resolve("witness.key");
    WitnessKey.make(file, "one.example");
    String good = Files.readString(file);
    WitnessKey.make(folder.resolve("other.key"), "two.example");
    String other = Files.readString(folder.resolve("other.key"));
    String mixed = other.substring(0, other.indexOf('\n')) + good.substring(good.indexOf('\n'));
    for (String wrong :
        List.of(
            "",
            "x",
            good.substring(good.indexOf('\n') + 1),
            mixed,
            good.replace("END", ""),
            good.replace("MC4C", "MC4D"),
            good.substring(0, good.indexOf('\n') + 1))) {
      Files.writeString(file, wrong);
      assertThatThrownBy(() -> WitnessKey.read(file)).as(wrong).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aNameThatNobodyCouldWriteIntoANoteIsRefused() {
    assertThatThrownBy(() -> WitnessKey.make(folder.resolve("k"), "two words"))
        .isInstanceOf(MalformedException.class);
    assertThat(folder.resolve("k")).doesNotExist();
  }
}
