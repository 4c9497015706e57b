package org.manzil.service.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manzil.address.ban.BanImporter;
import org.manzil.service.FilingWalk;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A service of its own, since the register under it is replaced. */
@PageTest
@DirtiesContext
@TestPropertySource(properties = "manzil.test=register-replaced")
class RegisterReplacedTest {

  private static final String FILED = "Rue du Pont, 12, Paris, 75004";
  private static final String RENAMED = "Rue Louise Michel, 12, Paris, 75004";

  @LocalServerPort int port;
  @Autowired Addresses addresses;

  @Value("${manzil.addresses}")
  Path index;

  @TempDir Path folder;

  @Test
  void aFiledAddressWhoseStreetIsRenamedStandsAsFiledAndAsItIsNow() throws Exception {
    serve("Rue du Pont");
    TestBrowser browser = new TestBrowser(port).as("mai");
    Page filed = filed(browser);
    assertThat(filed.text()).contains("Notice filed").contains(FILED).doesNotContain("Michel");

    serve("Rue Louise Michel");
    assertThat(browser.get(filed.path()).text())
        .contains(FILED)
        .contains("In the register now: " + RENAMED);
    assertThat(found(browser, "louise michel 12")).contains(RENAMED);
    assertThat(found(browser, "rue du pont 12")).doesNotContain(FILED);
  }

  /** What an import does while people file. */
  private void serve(String street) throws Exception {
    Path delivery = folder.resolve("adresses-75.csv");
    Files.writeString(
        delivery,
        "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;nom_ancienne_commune;nom_ld\n"
            + "75104_8249_00012;12;;"
            + street
            + ";75004;75104;Paris;;\n");
    var unused = new BanImporter(Set.of(), progress -> {}).importInto(delivery, index);
    addresses.swapInFinishedImport();
  }

  private static Page filed(TestBrowser browser) {
    Map<String, String> answers = FilingWalk.answers("");
    answers.putAll(Map.of("address.text", "rue du pont 12", "address.notFound", ""));
    FilingWalk.forget(browser);
    Page asked = FilingWalk.check(browser, FilingWalk.begin(browser, "arrival"), answers);
    assertThat(asked.text())
        .contains(FILED)
        .contains("Base Adresse Nationale")
        .contains("Licence Ouverte 2.0");
    answers.put("address.found", "ban:75104_8249_00012");
    return FilingWalk.file(browser, FilingWalk.check(browser, asked, answers));
  }

  private static String found(TestBrowser browser, String text) {
    return browser
        .api("/api/v1/addresses/searches", "", "{\"q\":\"" + text + "\",\"lang\":\"en\"}")
        .text();
  }
}
