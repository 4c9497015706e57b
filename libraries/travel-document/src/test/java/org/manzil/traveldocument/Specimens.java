package org.manzil.traveldocument;

import java.time.LocalDate;
import java.time.Month;

/** The specimens that Doc 9303 prints, and a few zones made for these tests. */
final class Specimens {

  static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, Month.NOVEMBER, 22);

  /** Doc 9303-4, appendix B. */
  static final String TD3 =
      """
      P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
      L898902C36UTO7408122F1204159ZE184226B<<<<<10
      """;

  /** Doc 9303-5, appendix B. */
  static final String TD1 =
      """
      I<UTOD231458907<<<<<<<<<<<<<<<
      7408122F1204159UTO<<<<<<<<<<<6
      ERIKSSON<<ANNA<MARIA<<<<<<<<<<
      """;

  /** Doc 9303-6, appendix B. */
  static final String TD2 =
      """
      I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
      D231458907UTO7408122F1204159<<<<<<<6
      """;

  /** Doc 9303-7, appendix B. */
  static final String MRV_A =
      """
      V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
      L8988901C4XXX4009078F96121096ZE184226B<<<<<<
      """;

  /** Doc 9303-7, appendix C. */
  static final String MRV_B =
      """
      V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
      L8988901C4XXX4009078F9612109<<<<<<<<
      """;

  /** Doc 9303-5, 4.2.4 note j: a number of twelve characters. */
  static final String LONG_NUMBER =
      """
      I<UTOD23145890<7349<<<<<<<<<<<
      3407127M9507122UTO<<<<<<<<<<<2
      STEVENSON<<PETER<JOHN<<<<<<<<<
      """;

  private Specimens() {}
}
