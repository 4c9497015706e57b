package org.manzil.service.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.manzil.service.account.Actor;
import org.manzil.service.account.Registrar;
import org.manzil.service.account.SignInOffers;
import org.manzil.service.resident.Person;
import org.manzil.service.resident.ResidentId;
import org.manzil.service.resident.Residents;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented people of the sign-in page, made on the first start and found again afterwards. */
@Component
@Profile("demo")
class DemoPeople implements SignInOffers {

  private record Standing(String code, Person person) {

    String name() {
      return person.givenName() + " " + person.familyName();
    }
  }

  private static final List<Standing> STANDING =
      List.of(
          standing("dilnoza", "Dilnoza", "Karimova", "1994-03-12", "UZ", "FA0184527"),
          standing("farrukh", "Фаррух", "Раҳимов", "1988-11", "TJ", "400218836"),
          standing("mai", "Thị Mai", "Nguyễn", "2001-07-05", "VN", "C7719034"));

  private final JdbcClient jdbc;
  private final Residents residents;
  private final DemoOfficers officers;

  DemoPeople(JdbcClient jdbc, Residents residents, DemoOfficers officers) {
    this.jdbc = jdbc;
    this.residents = residents;
    this.officers = officers;
  }

  private static Standing standing(
      String code, String given, String family, String born, String state, String document) {
    return new Standing(code, new Person(given, family, born, state, document));
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void makeMissing() {
    STANDING.stream().filter(standing -> resident(standing.code()).isEmpty()).forEach(this::make);
  }

  private void make(Standing standing) {
    ResidentId id = residents.addSeen(standing.person());
    jdbc.sql("INSERT INTO demo.person (code, resident_id) VALUES (?, ?)")
        .params(standing.code(), id.value())
        .update();
  }

  @Override
  public List<Offer> offers() {
    Stream<Offer> people =
        STANDING.stream()
            .map(
                standing ->
                    new Offer(
                        standing.code(), standing.name(), "demo.story." + standing.code(), false));
    Stream<Offer> registrars =
        officers.standing().stream()
            .map(
                r -> new Offer(r.officerNumber(), r.officerNumber(), "demo.story.registrar", true));
    return Stream.concat(people, registrars).toList();
  }

  /** Who acts under that code, if anybody. */
  Optional<Actor> actor(String code) {
    Optional<Actor> resident = resident(code).map(Actor.Resident::new);
    return resident.or(() -> registrar(code).map(Actor.Officer::new));
  }

  private Optional<ResidentId> resident(String code) {
    return jdbc.sql("SELECT resident_id FROM demo.person WHERE code = ?")
        .param(code)
        .query(UUID.class)
        .optional()
        .map(ResidentId::new);
  }

  private Optional<Registrar> registrar(String code) {
    return officers.standing().stream().filter(r -> r.officerNumber().equals(code)).findFirst();
  }
}
