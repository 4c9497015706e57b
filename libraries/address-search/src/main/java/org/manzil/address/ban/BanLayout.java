package org.manzil.address.ban;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.manzil.address.index.Place;
import org.manzil.address.intake.AddressRow;
import org.manzil.address.intake.BadRowException;
import org.manzil.address.intake.CsvRows;
import org.manzil.address.intake.Fields;
import org.manzil.address.intake.InputFile;
import org.manzil.address.intake.ListImport;
import org.manzil.address.intake.Progress;
import org.manzil.address.intake.QuarantineCounts;
import org.manzil.address.register.ImportFailedException;
import org.manzil.address.register.Quarantine;

/**
 * The columns of BAN's CSV (adresse.data.gouv.fr, schema "adresses-csv", read 2026-11-23). The
 * columns {@code x}, {@code y}, {@code lon} and {@code lat} are never asked for.
 */
final class BanLayout implements ListImport.Layout {

  private static final List<String> NEEDED =
      List.of("id", "numero", "rep", "nom_voie", "code_postal", "code_insee", "nom_commune");

  /** Clé d'interopérabilité: commune, street, number in five digits, suffixes. */
  private static final Pattern ID = Pattern.compile("([0-9AB]{5}_[0-9A-Za-z]{4,})_\\d{5}(_.*)?");

  /** Those of Paris, Lyon and Marseille, which people write behind the town: "Lyon 7". */
  private static final Pattern ARRONDISSEMENT = Pattern.compile("(?:751|6938|132)(\\d{1,2})");

  /** What BAN's sources write where a place has no numbers. */
  private static final String NO_NUMBER = "99999";

  @Override
  public String register() {
    return "ban";
  }

  @Override
  public String licence(LocalDate version) {
    // Licence Ouverte 2.0 asks for the source and the date of its last change.
    return "Base Adresse Nationale, " + version + ", Licence Ouverte 2.0, adresse.data.gouv.fr";
  }

  @Override
  public List<String> endings() {
    return List.of(".csv");
  }

  @Override
  public void read(InputFile file, Progress progress, QuarantineCounts counts, Fields.Taker taker)
      throws ImportFailedException, IOException {
    new CsvRows(file, ';', NEEDED, counts).read(progress, taker);
  }

  @Override
  public boolean inRegion(Fields row, String region) {
    return row.get("code_insee").startsWith(region);
  }

  @Override
  public AddressRow address(Fields row) throws BadRowException {
    Matcher id = ID.matcher(row.get("id"));
    if (!id.matches()) {
      throw new BadRowException(Quarantine.MALFORMED_ATTRIBUTE);
    }
    return new AddressRow(
        "ban:" + id.group(1),
        needed(row, "nom_voie", Quarantine.NO_STREET),
        places(row),
        further(row),
        row.get("code_postal"),
        "ban:" + id.group(),
        number(row),
        false);
  }

  private static String number(Fields row) throws BadRowException {
    String number = needed(row, "numero", Quarantine.NO_NUMBER);
    if (number.equals(NO_NUMBER)) {
      throw new BadRowException(Quarantine.NO_NUMBER);
    }
    return (number + " " + row.get("rep")).strip();
  }

  private static List<Place> places(Fields row) throws BadRowException {
    String commune = needed(row, "nom_commune", Quarantine.MISSING_ATTRIBUTE);
    String former = row.get("nom_ancienne_commune");
    List<Place> places = new ArrayList<>();
    places.add(new Place(commune, ""));
    if (!former.isEmpty() && !former.equals(commune)) {
      places.add(new Place(former, ""));
    }
    return places;
  }

  private static List<Place> further(Fields row) {
    List<Place> further = new ArrayList<>();
    String hamlet = row.get("nom_ld");
    if (!hamlet.isEmpty()) {
      further.add(new Place(hamlet, ""));
    }
    Matcher arrondissement = ARRONDISSEMENT.matcher(row.get("code_insee"));
    if (arrondissement.matches()) {
      further.add(new Place(Integer.parseInt(arrondissement.group(1)) + "e arrondissement", ""));
    }
    return further;
  }

  private static String needed(Fields row, String name, Quarantine otherwise)
      throws BadRowException {
    String value = row.get(name);
    if (value.isEmpty()) {
      throw new BadRowException(otherwise);
    }
    return value;
  }
}
