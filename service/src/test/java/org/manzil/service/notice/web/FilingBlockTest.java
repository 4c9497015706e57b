package org.manzil.service.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manzil.service.PageTest;
import org.manzil.service.TestBrowser;
import org.manzil.service.TestBrowser.Page;
import org.manzil.service.notice.FiledNotice;
import org.manzil.service.notice.Filer;
import org.manzil.service.notice.Filing;
import org.manzil.service.notice.FilingBlocks;
import org.manzil.service.notice.FilingRefusedException;
import org.manzil.service.notice.Notices;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class FilingBlockTest {

  private static final Filer.Self BY_PASSKEY = new Filer.Self(true);
  private static final Filer.Self BY_CODE = new Filer.Self(false);
  private static final Filer HELPER = new Filer.Helper(UUID.randomUUID(), "Anna", "");

  @LocalServerPort int port;
  @Autowired Residents residents;
  @Autowired Notices notices;
  @Autowired FilingBlocks blocks;
  @Autowired JdbcClient jdbc;
  private ResidentId id = ResidentId.random();

  @BeforeEach
  void person() {
    id =
        residents.addSeen(
            new Person("Rustam", "Aliev", "1991-02-03", "UZ", "U" + UUID.randomUUID()));
  }

  private FiledNotice file(Filer filer, String key) {
    Filing filing =
        new Filing(
            "arrival",
            null,
            "Sirenevaya 5",
            null,
            null,
            null,
            null,
            null,
            "flat",
            "2026-09-01",
            null,
            null,
            null);
    return notices.file(id, filer, filing, key);
  }

  @Test
  void nobodyButThePersonByPasskeyFilesCorrectsOrWithdraws() {
    FiledNotice before = file(HELPER, "key-of-before");
    blocks.set(id);
    for (Filer filer : new Filer[] {BY_CODE, HELPER}) {
      assertThatThrownBy(
              () -> notices.withdraw(before.notice(), filer, UUID.randomUUID().toString()))
          .isInstanceOf(FilingRefusedException.Blocked.class);
      assertThatThrownBy(() -> file(filer, UUID.randomUUID().toString()))
          .isInstanceOf(FilingRefusedException.Blocked.class);
    }
    assertThat(file(HELPER, "key-of-before").notice().number())
        .as("what was filed before is found again")
        .isEqualTo(before.notice().number());
    assertThat(
            notices
                .withdraw(before.notice(), BY_PASSKEY, UUID.randomUUID().toString())
                .notice()
                .state()
                .code())
        .isEqualTo("withdrawn");
  }

  @Test
  void onlyAPasskeyLiftsIt() {
    blocks.set(id);
    blocks.set(id);
    assertThatThrownBy(() -> blocks.lift(id, BY_CODE))
        .isInstanceOf(FilingRefusedException.Blocked.class);
    assertThat(blocks.since(id)).isPresent();
    blocks.lift(id, BY_PASSKEY);
    assertThat(blocks.since(id)).isEmpty();
    assertThat(file(HELPER, UUID.randomUUID().toString()).content())
        .extractingByKey("filedBy")
        .asString()
        .contains("Anna", "helper");
    assertThat(
            jdbc.sql("SELECT count(*) FROM notice.filing_block WHERE resident_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void thePageTurnsItOnAndOff() {
    String code = UUID.randomUUID().toString();
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(code, id.value())
        .update();
    TestBrowser browser = new TestBrowser(port).as(code);
    Page page = press(browser, "set");
    assertThat(page.text()).contains("On since", "Turn off");
    assertThat(press(browser, "lift").text()).contains("Turn on");
  }

  private static Page press(TestBrowser browser, String button) {
    String path = "/my/filing-block/" + button;
    return browser.post(path, browser.get("/my/filing-block").form(path));
  }
}
