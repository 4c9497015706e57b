package org.manzil.credential;

import org.junit.jupiter.api.Test;

/** The vectors as one test: hundreds of small ones would cost a mutation run its whole time. */
class EveryVectorTest {
  @Test
  void everyVectorGetsItsVerdict() {
    VerificationVectorsTest each = new VerificationVectorsTest();
    VerificationVectorsTest.vectors().forEach(each::everyVectorGetsItsVerdict);
  }
}
