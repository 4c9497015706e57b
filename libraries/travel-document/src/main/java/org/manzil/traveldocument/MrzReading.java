package org.manzil.traveldocument;

import java.util.List;

/** What came of reading a text: a zone with what is wrong in it, or nothing like a zone. */
public sealed interface MrzReading {

  /** What is wrong, in the order of the fields; empty if all of it is right. */
  List<MrzFinding> findings();

  /** A zone; the fields named by the findings hold what could be read of them. */
  record Zone(TravelDocument document, List<MrzFinding> findings) implements MrzReading {

    public Zone {
      findings = List.copyOf(findings);
    }

    /** Whether nothing is wrong with that field. */
    public boolean right(MrzField field) {
      return findings.stream().noneMatch(finding -> finding.field() == field);
    }

    /** Only the findings; the rest is personal. */
    @Override
    public String toString() {
      return "Zone" + findings;
    }
  }

  /** No layout has as many lines of such a length. */
  record NoZone(List<MrzFinding> findings) implements MrzReading {

    public NoZone {
      findings = List.copyOf(findings);
    }
  }
}
