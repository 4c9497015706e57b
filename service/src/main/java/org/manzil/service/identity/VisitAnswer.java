package org.manzil.service.identity;

/** What comes of a document that a registrar has typed off to act for its person. */
public sealed interface VisitAnswer {

  /** Its person's file is open, and the look in its log. */
  record Here(Visit visit) implements VisitAnswer {}

  /** It was seen for nobody. */
  record NoFile() implements VisitAnswer {}

  /** It was seen for somebody of another name or nationality. */
  record NoMatch() implements VisitAnswer {}

  /** It was seen for somebody who has shown a newer one since; the look is in their log. */
  record Replaced() implements VisitAnswer {}

  /** Too many tries. */
  record TooMany() implements VisitAnswer {}
}
