package org.manzil.fuzzing.jazzer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.manzil.fuzzing.Target;

class MrzFuzzTest {
  @ArgumentsSource(TargetSeeds.class)
  @FuzzTest
  void fuzz(byte[] data) throws Exception {
    Target.MRZ.run(data);
  }
}
