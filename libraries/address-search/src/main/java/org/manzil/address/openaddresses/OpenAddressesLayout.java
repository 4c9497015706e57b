package org.manzil.address.openaddresses;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzil.address.index.Place;
import org.manzil.address.intake.AddressRow;
import org.manzil.address.intake.BadRowException;
import org.manzil.address.intake.CsvRows;
import org.manzil.address.intake.Fields;
import org.manzil.address.intake.InputFile;
import org.manzil.address.intake.JsonLines;
import org.manzil.address.intake.ListImport;
import org.manzil.address.intake.Progress;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.Quarantine;

/**
 * The columns of OpenAddresses: LON, LAT, NUMBER, STREET, UNIT, CITY, DISTRICT, REGION, POSTCODE,
 * ID, HASH, in CSV or as properties of GeoJSON. LON and LAT are never asked for. HASH changes
 * whenever a position does, and a filed address must not: ids are made of the words here.
 */
record OpenAddressesLayout(String sourceLicence) implements ListImport.Layout {

  private static final Pattern VIENNA = Pattern.compile("1([012]\\d)0");
  private static final List<String> NEEDED =
      List.of("number", "street", "city", "region", "postcode");

  @Override
  public String register() {
    return "oa";
  }

  @Override
  public String licence(LocalDate version) {
    return "OpenAddresses (openaddresses.io), " + version + "; " + sourceLicence;
  }

  @Override
  public List<String> endings() {
    return List.of(".csv", ".geojson");
  }

  @Override
  public void read(InputFile file, Progress progress, QuarantineCounts counts, Fields.Taker taker)
      throws ImportFailedException, IOException {
    if (file.json()) {
      new JsonLines(file, List.of("number", "street"), counts).read(progress, taker);
    } else {
      new CsvRows(file, ',', NEEDED, counts).read(progress, taker);
    }
  }

  @Override
  public boolean inRegion(Fields row, String region) {
    return row.get("region").equalsIgnoreCase(region);
  }

  /** Vienna's postcodes have the district within, by which people call it: "1160" is the 16th. */
  private static List<Place> district(Fields row) {
    Matcher postcode = VIENNA.matcher(row.get("postcode"));
    boolean vienna = row.get("city").startsWith("Wien") || row.get("region").equals("Wien");
    return vienna && postcode.matches()
        ? List.of(new Place(Integer.parseInt(postcode.group(1)) + ". Bezirk", ""))
        : List.of();
  }

  @Override
  public AddressRow address(Fields row) throws BadRowException {
    String street = row.get("street");
    String number = row.get("number");
    if (street.isEmpty()) {
      throw new BadRowException(Quarantine.NO_STREET);
    }
    if (number.isEmpty()) {
      throw new BadRowException(Quarantine.NO_NUMBER);
    }
    List<String> around = List.of(row.get("region"), row.get("district"), row.get("city"));
    String place = String.join("\n", around);
    return new AddressRow(
        "oa:" + ContentId.of(place, street),
        street,
        around.stream()
            .filter(name -> !name.isEmpty())
            .distinct()
            .map(name -> new Place(name, ""))
            .toList(),
        district(row),
        row.get("postcode"),
        "oa:" + ContentId.of(place, street, number),
        number,
        !row.get("unit").isEmpty());
  }
}
